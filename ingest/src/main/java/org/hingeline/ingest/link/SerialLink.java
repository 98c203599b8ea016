package org.hingeline.ingest.link;

import java.util.function.LongSupplier;
import org.hingeline.ingest.IngestConfig;

/** Links over serial ports, USB adapters and Bluetooth serial profiles among them. */
public final class SerialLink {

  private SerialLink() {}

  /** A link to this port; nothing happens before it is opened. */
  public static Link to(SerialAddress address, IngestConfig config) {
    return to(address, config, System::nanoTime);
  }

  /** The same with arrival times of another clock of the host. */
  public static Link to(SerialAddress address, IngestConfig config, LongSupplier clockNs) {
    return new SupervisedLink(
        address.port(), () -> SerialConnection.open(address), config, clockNs);
  }
}
