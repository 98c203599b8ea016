package org.hingeline.ingest.link;

import java.io.IOException;

/** One opened device. After an error or a close it is not used again. */
public interface Connection {

  /** Opens a device afresh. */
  @FunctionalInterface
  interface Opener {
    /**
     * A new connection.
     *
     * @throws IOException with one line for people that says what is in the way
     */
    Connection open() throws IOException;
  }

  /**
   * Waits a moment for bytes.
   *
   * @return how many there were; 0 when none came in that moment
   * @throws IOException when the device is gone; one line for people
   */
  int read(byte[] buffer) throws IOException;

  /**
   * When what was read last reached the computer.
   *
   * @param nowNs the time of the link's clock, which is taken where nothing better is known
   */
  default long arrivalNs(long nowNs) {
    return nowNs;
  }

  /** Sends bytes, as many as the device takes; false when it does not take them. */
  boolean write(byte[] bytes, int offset, int length);

  /** By which means it reaches the device, for people; empty when it does not matter. */
  default String through() {
    return "";
  }

  /** Lets go of the device. */
  void close();
}
