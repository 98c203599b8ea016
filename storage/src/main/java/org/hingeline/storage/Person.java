package org.hingeline.storage;

/**
 * Somebody who trains.
 *
 * @param id sorts by time of entry
 * @param number how the person is called wherever the alias must not be seen; given once, from 1
 * @param alias how the person is called on the page; never written to a log
 * @param createdAtMs wall clock, milliseconds since 1970 UTC
 */
public record Person(String id, int number, String alias, long createdAtMs) {

  private static final int LONGEST_ALIAS = 80;

  /** An alias as it is kept: on one line, without spaces around it. */
  static String alias(String typed) {
    String alias = typed.strip().replaceAll("\\s+", " ");
    if (alias.isEmpty() || alias.length() > LONGEST_ALIAS) {
      throw new IllegalArgumentException(
          "alias of %d characters, expected 1 to %d".formatted(alias.length(), LONGEST_ALIAS));
    }
    return alias;
  }

  /** Never the alias, wherever this is printed. */
  @Override
  public String toString() {
    return "person " + number;
  }
}
