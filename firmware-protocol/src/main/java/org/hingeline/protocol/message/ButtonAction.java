package org.hingeline.protocol.message;

/** What was done to a button or to the sensor itself; the ordinal is the code on the wire. */
public enum ButtonAction {
  /** An action that this version has no name for. */
  OTHER,
  /** Pressed shortly. */
  PRESS,
  /** Pressed for at least 0.8 s. */
  LONG_PRESS,
  /** Pressed twice within 0.4 s. */
  DOUBLE_PRESS,
  /** The sensor was tapped. */
  TAP,
  /** The sensor was tapped twice within 0.4 s. */
  DOUBLE_TAP;

  private static final ButtonAction[] VALUES = values();

  /** The code on the wire. */
  public int code() {
    return ordinal();
  }

  /** The action with this code; {@link #OTHER} for codes of newer versions. */
  public static ButtonAction coded(int code) {
    return code < VALUES.length ? VALUES[code] : OTHER;
  }
}
