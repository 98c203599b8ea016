package org.hingeline.ingest.ble.child;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.hingeline.ingest.ble.pipe.GattProfile;

/** A device near the adapter, as a library shows it. */
interface Peripheral extends Closeable {

  /** Its address, {@code AA:BB:CC:DD:EE:FF}. */
  String address();

  /** Its name; empty when not known. */
  String name();

  /** Strength of its signal, dBm; 0 when it was not heard lately. */
  int rssiDbm();

  /** Services that it told of when it was found, lower case. */
  Set<String> advertised();

  /** Connects; returns at once when it is connected. */
  void connect() throws IOException;

  boolean connected();

  /** Whether its services are known. */
  boolean resolved();

  /** Services that it has, lower case; known once it is {@link #resolved}. */
  Set<String> services() throws IOException;

  /** Lets the sensor send; the consumer is called on a thread of the library. */
  void listen(GattProfile profile, Consumer<byte[]> heard) throws IOException;

  /** Writes to the sensor, in one piece. */
  void send(GattProfile profile, byte[] bytes) throws IOException;

  /** Largest packet in bytes; 0 when not known. */
  int mtu();

  void disconnect();

  /** Lets go of what the library holds for this object; the device stays as it is. */
  @Override
  void close();
}
