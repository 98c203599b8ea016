package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.List;

/** A Bluetooth library, opened. Calls may take long; they come from several threads. */
interface Stack {

  /** Opens one. */
  @FunctionalInterface
  interface Opener {
    /**
     * A library in touch with an adapter.
     *
     * @throws IOException when there is none
     */
    Stack open() throws IOException;
  }

  /**
   * Whether the radio of the adapter is switched on.
   *
   * @throws IOException when the adapter has gone
   */
  boolean powered() throws IOException;

  /** Begins or ends to look for devices. */
  void search(boolean on) throws IOException;

  /** All devices that are known now. To be closed after use. */
  List<Peripheral> peripherals() throws IOException;
}
