package org.hingeline.storage;

/**
 * What becomes of the newest session when it was interrupted lately.
 *
 * @param sinceMs the earliest interruption after which it may go on, milliseconds since 1970 UTC
 * @param here whether this process may go on with it; otherwise all of it can be read here, and a
 *     later process may still go on
 */
public record GoingOn(long sinceMs, boolean here) {

  /** No session goes on, here or later. */
  public static final GoingOn NEVER = new GoingOn(Long.MAX_VALUE, false);

  /**
   * Holds it ready to go on; {@link SessionStore#goOn} or {@link SessionStore#leaveInterrupted} has
   * to follow.
   */
  public static GoingOn here(long sinceMs) {
    return new GoingOn(sinceMs, true);
  }

  /** Leaves it to a later process. */
  public static GoingOn later(long sinceMs) {
    return new GoingOn(sinceMs, false);
  }
}
