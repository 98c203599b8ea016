package org.hingeline.protocol.message;

import java.util.Locale;

/** Where a sensor says that it is worn; the ordinal is the code on the wire. */
public enum Placement {
  /** The sensor does not know, or this version has no name for it. */
  UNASSIGNED,
  /** Spinous level T12/L1. */
  TRUNK,
  /** Sacrum, S1/S2. */
  PELVIS,
  /** Lateral, distal third. */
  THIGH,
  /** Lateral, middle third. */
  SHANK;

  private static final Placement[] VALUES = values();

  /** The code on the wire. */
  public int code() {
    return ordinal();
  }

  /** The name in files and on pages: {@code trunk}, {@code pelvis}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The placement with this code; {@link #UNASSIGNED} for codes of newer versions. */
  public static Placement coded(int code) {
    return code < VALUES.length ? VALUES[code] : UNASSIGNED;
  }
}
