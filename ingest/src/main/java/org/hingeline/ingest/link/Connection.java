package org.hingeline.ingest.link;

import java.io.IOException;

/** One opened device. After an error or a close it is not used again. */
interface Connection {

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

  /** Sends bytes, as many as the device takes; false when it does not take them. */
  boolean write(byte[] bytes, int offset, int length);

  void close();
}
