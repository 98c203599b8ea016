package org.hingeline.storage;

/**
 * Which sessions to list.
 *
 * @param personId only of this person; {@link #NOBODY} for sessions for which nobody was chosen;
 *     {@code null} for everybody
 * @param fromMs started at or after, milliseconds since 1970 UTC
 * @param toMs started before, milliseconds since 1970 UTC
 */
public record SessionFilter(String personId, long fromMs, long toMs) {

  /** In the place of a person: sessions for which nobody was chosen. */
  public static final String NOBODY = "none";

  /** Every session. */
  public static SessionFilter all() {
    return new SessionFilter(null, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The sessions of one person. */
  public static SessionFilter of(String personId) {
    return new SessionFilter(personId, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The same without a begin. */
  public SessionFilter upToTheEnd() {
    return new SessionFilter(personId, Long.MIN_VALUE, toMs);
  }
}
