package org.hingeline.exports.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who trained, by number. The name is known here for one purpose only: to be taken out of free
 * text.
 *
 * @param number the patient number; 0 when nobody was chosen
 */
public record Participant(int number, String alias) {

  private static final int SHORTEST_ALIAS = 2;

  /** Nobody was chosen. */
  public static final Participant NOBODY = new Participant(0, "");

  /** The label in file names and cells, e.g. {@code 0007}. */
  public String label() {
    return "%04d".formatted(number);
  }

  /** A text somebody typed, with the name of the patient replaced by the number. */
  public String without(String text) {
    if (alias.length() < SHORTEST_ALIAS) {
      return text;
    }
    return Pattern.compile(Pattern.quote(alias), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement("patient " + label()));
  }

  /** Never the name, wherever this is printed. */
  @Override
  public String toString() {
    return "patient " + label();
  }
}
