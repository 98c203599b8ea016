package org.hingeline.ingest.ble.pipe;

import java.nio.ByteBuffer;

/** What the radio process has to say. */
public sealed interface RadioReport {

  /** Sign of life, several times a second. */
  record Beat() implements RadioReport {}

  /** The radio can be used. */
  record Ready() implements RadioReport {}

  /** It cannot be used; one line for people. It is tried again. */
  record Problem(String words) implements RadioReport {}

  /**
   * A sensor is near.
   *
   * @param rssiDbm how strong its signal is
   */
  record Seen(String address, String name, int rssiDbm, GattProfile profile)
      implements RadioReport {}

  /**
   * A sensor is connected and will be heard.
   *
   * @param mtu largest packet in bytes as negotiated; 0 when not known
   */
  record Connected(int connection, GattProfile profile, int mtu) implements RadioReport {}

  /**
   * A sensor sent this.
   *
   * @param timeNs when it arrived, on the monotonic clock that all processes of this computer share
   */
  record Received(int connection, long timeNs, ByteBuffer bytes) implements RadioReport {}

  /** A connection did not come about, or has ended; one line for people. */
  record Ended(int connection, String reason) implements RadioReport {}
}
