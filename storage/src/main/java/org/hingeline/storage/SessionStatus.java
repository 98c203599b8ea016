package org.hingeline.storage;

import java.util.Locale;

/** Whether a session is still being recorded, and how its recording ended. */
public enum SessionStatus {
  /** Being recorded. */
  OPEN,
  /** Ended by its recorder. */
  CLOSED,
  /** Its process ended first; it was closed at the next opening of the store. */
  INTERRUPTED;

  /** The name in records: {@code open}, {@code closed}, {@code interrupted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this {@link #label()}. */
  public static SessionStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
