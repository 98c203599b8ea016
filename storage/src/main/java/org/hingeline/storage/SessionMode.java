package org.hingeline.storage;

import java.util.Locale;

/** Where the samples of a session came from. */
public enum SessionMode {
  LIVE,
  DEMO,
  REPLAY,
  /** A recording or another program's export, analysed after the fact. */
  IMPORTED;

  /** The name in records: {@code live}, {@code demo}, {@code replay}, {@code imported}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode with this {@link #label()}. */
  public static SessionMode labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
