package org.hingeline.ingest.link;

/**
 * A serial port.
 *
 * @param port its path or name, e.g. {@code /dev/ttyUSB0} or {@code COM3}
 * @param baud bits per second
 */
public record SerialAddress(String port, int baud) {
  /** Used where none is given. */
  public static final int DEFAULT_BAUD = 115_200;

  private static final int BAUD_MIN = 300;
  private static final int BAUD_MAX = 12_000_000;

  /** Refuses what cannot be a port. */
  public SerialAddress {
    if (port.isBlank()) {
      throw new IllegalArgumentException("serial port without a name, expected PORT[,BAUD]");
    }
    if (baud < BAUD_MIN || baud > BAUD_MAX) {
      throw new IllegalArgumentException(
          "serial port " + port + ": baud=" + baud + ", limit=" + BAUD_MIN + ".." + BAUD_MAX);
    }
  }

  /**
   * Reads {@code PORT[,BAUD]}.
   *
   * @throws IllegalArgumentException with one line that names the text
   */
  public static SerialAddress parse(String text) {
    int comma = text.lastIndexOf(',');
    if (comma < 0) {
      return new SerialAddress(text.strip(), DEFAULT_BAUD);
    }
    String baud = text.substring(comma + 1).strip();
    try {
      return new SerialAddress(text.substring(0, comma).strip(), Integer.parseInt(baud));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "serial port \"" + text + "\": baud rate \"" + baud + "\", expected a whole number", e);
    }
  }

  @Override
  public String toString() {
    return port;
  }
}
