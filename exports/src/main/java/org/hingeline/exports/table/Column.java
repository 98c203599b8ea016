package org.hingeline.exports.table;

/**
 * One column of a table.
 *
 * @param name as it stands in the first line, with its unit
 * @param kind what its cells are
 * @param unit of its numbers in words for a person; empty without one
 * @param meaning one sentence
 */
public record Column(String name, Kind kind, String unit, String meaning) {

  /** What cells are. Every cell may be empty. */
  public enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    FLAG
  }

  static Column text(String name, String meaning) {
    return new Column(name, Kind.TEXT, "", meaning);
  }

  static Column integer(String name, String meaning) {
    return new Column(name, Kind.INTEGER, "", meaning);
  }

  static Column number(String name, String unit, String meaning) {
    return new Column(name, Kind.NUMBER, unit, meaning);
  }

  static Column flag(String name, String meaning) {
    return new Column(name, Kind.FLAG, "", meaning);
  }
}
