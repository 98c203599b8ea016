package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.hingeline.ingest.ble.pipe.GattProfile;
import tinyb.BluetoothDevice;
import tinyb.BluetoothException;
import tinyb.BluetoothGattCharacteristic;
import tinyb.BluetoothGattService;

/** A device of TinyB. What is listened to is kept, since a forgotten object falls silent. */
final class TinybPeripheral implements Peripheral {
  private final BluetoothDevice device;
  private BluetoothGattCharacteristic notifying;
  private BluetoothGattCharacteristic writable;

  TinybPeripheral(BluetoothDevice device) {
    this.device = device;
  }

  @Override
  public String address() {
    return device.getAddress();
  }

  @Override
  public String name() {
    String name = device.getName();
    return name == null ? "" : name;
  }

  @Override
  public int rssiDbm() {
    return device.getRSSI();
  }

  @Override
  public Set<String> advertised() {
    Set<String> services = new HashSet<>();
    for (String service : device.getUUIDs()) {
      services.add(service.toLowerCase(Locale.ROOT));
    }
    return services;
  }

  @Override
  public void connect() throws IOException {
    try {
      if (!device.getConnected() && !device.connect()) {
        throw new IOException("did not connect");
      }
    } catch (BluetoothException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean connected() {
    return device.getConnected();
  }

  @Override
  public boolean resolved() {
    return device.getServicesResolved();
  }

  @Override
  public Set<String> services() {
    Set<String> services = new HashSet<>();
    for (BluetoothGattService service : device.getServices()) {
      services.add(service.getUUID().toLowerCase(Locale.ROOT));
      service.close();
    }
    return services;
  }

  @Override
  public void listen(GattProfile profile, Consumer<byte[]> heard) throws IOException {
    try {
      find(profile);
      if (notifying == null) {
        throw new IOException("its service has nothing to listen to");
      }
      notifying.enableValueNotifications(heard::accept);
    } catch (BluetoothException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void find(GattProfile profile) {
    for (BluetoothGattService service : device.getServices()) {
      if (service.getUUID().equalsIgnoreCase(profile.service())) {
        for (BluetoothGattCharacteristic found : service.getCharacteristics()) {
          if (found.getUUID().equalsIgnoreCase(profile.notifying())) {
            notifying = found;
          } else if (found.getUUID().equalsIgnoreCase(profile.writable())) {
            writable = found;
          } else {
            found.close();
          }
        }
      }
      service.close();
    }
  }

  @Override
  public void send(GattProfile profile, byte[] bytes) throws IOException {
    try {
      if (writable == null || !writable.writeValue(bytes)) {
        throw new IOException("takes no commands");
      }
    } catch (BluetoothException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** TinyB does not tell. */
  @Override
  public int mtu() {
    return 0;
  }

  @Override
  public void disconnect() {
    try {
      if (notifying != null && device.getConnected()) {
        notifying.disableValueNotifications();
      }
    } catch (BluetoothException e) {
      // It has gone, and its notifications with it.
    }
    try {
      device.disconnect();
    } catch (BluetoothException e) {
      // It was not connected.
    }
  }

  @Override
  public void close() {
    if (notifying == null && writable == null) {
      device.close();
    }
  }
}
