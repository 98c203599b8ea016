package org.hingeline.storage.series.influx;

/**
 * Session time as the database has it: nanoseconds since 1970 are the start of the session, which
 * its id begins with, plus session time. Both are whole numbers, so the way back is exact.
 */
final class SessionTime {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME_DIGITS = 10;
  private static final long NS_PER_MS = 1_000_000;

  private final long originNs;

  private SessionTime(long originNs) {
    this.originNs = originNs;
  }

  static SessionTime of(String session) {
    long startMs = 0;
    for (int i = 0; i < TIME_DIGITS; i++) {
      int digit = i < session.length() ? DIGITS.indexOf(session.charAt(i)) : -1;
      if (digit < 0) {
        throw new IllegalArgumentException("session id: value=" + session);
      }
      startMs = startMs << 5 | digit;
    }
    return new SessionTime(startMs * NS_PER_MS);
  }

  /** Start of the session since 1970, ns. */
  long originNs() {
    return originNs;
  }

  long absolute(long sessionNs) {
    return originNs + sessionNs;
  }

  long session(long absoluteNs) {
    return absoluteNs - originNs;
  }

  /** A condition for a stretch of session time, both ends inclusive. */
  String between(long fromNs, long toNs) {
    return "time >= %d AND time <= %d".formatted(bounded(fromNs), bounded(toNs));
  }

  private long bounded(long sessionNs) {
    return originNs + Math.max(-originNs, Math.min(sessionNs, Long.MAX_VALUE - 1 - originNs - 1));
  }
}
