package org.hingeline.ingest.link;

import java.io.Closeable;

/**
 * A way to a device, or to several behind one hub. Once opened it connects, watches its data and
 * reconnects by itself until it is closed; nothing it meets is thrown, all of it is a state.
 */
public interface Link extends Closeable {

  /** What people call it, e.g. {@code /dev/ttyUSB0}. */
  String name();

  /** By which means it reaches the device, for people, e.g. {@code TinyB}; empty when no matter. */
  default String through() {
    return "";
  }

  /** Begins to connect, in the background; once in the life of a link. */
  void open(LinkListener listener);

  /** Where the link stands now. */
  LinkStatus status();

  /**
   * Sends bytes to the device.
   *
   * @return false when the link is not connected or does not take them
   */
  boolean send(byte[] bytes, int offset, int length);

  /** Ends the link within a bounded time. */
  @Override
  void close();
}
