package org.hingeline.ingest.ble.pipe;

import java.nio.ByteBuffer;

/** What the program asks of the radio process. Every connection has a number of its own. */
public sealed interface RadioOrder {

  /**
   * Connect to a sensor, once it is near.
   *
   * @param address {@code AA:BB:CC:DD:EE:FF}
   */
  record Connect(int connection, String address) implements RadioOrder {}

  /** Let go of a sensor, or of the attempt to connect to it. */
  record Disconnect(int connection) implements RadioOrder {}

  /** Write this to a sensor, in one piece. */
  record Send(int connection, ByteBuffer bytes) implements RadioOrder {}

  /** Look for sensors, whether or not one is waited for. */
  record Search(boolean on) implements RadioOrder {}
}
