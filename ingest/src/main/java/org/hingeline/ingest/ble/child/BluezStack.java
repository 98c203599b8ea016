package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bluez.Adapter1;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/**
 * Through bluez-dbus, without native code. What BlueZ shows is copied when it has changed, and
 * asked for in the copy.
 */
final class BluezStack implements Stack {
  static final String BLUEZ = "org.bluez";
  static final String ADAPTER = "org.bluez.Adapter1";
  static final String DEVICE = "org.bluez.Device1";
  static final String SERVICE = "org.bluez.GattService1";
  static final String CHARACTERISTIC = "org.bluez.GattCharacteristic1";

  private final DBusConnection bus;
  private final Map<String, Consumer<byte[]>> listeners = new ConcurrentHashMap<>();
  private Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects = Map.of();
  private volatile boolean changed = true;

  private BluezStack(DBusConnection bus) {
    this.bus = bus;
  }

  /** In touch with the first adapter. */
  static Stack open() throws IOException {
    try {
      BluezStack stack = new BluezStack(BluezState.connection());
      try {
        stack.follow();
        stack.adapterPath();
        return stack;
      } catch (IOException | DBusException | DBusExecutionException e) {
        stack.bus.close();
        throw e;
      }
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void follow() throws DBusException {
    bus.addSigHandler(ObjectManager.InterfacesAdded.class, signal -> changed = true);
    bus.addSigHandler(ObjectManager.InterfacesRemoved.class, signal -> changed = true);
    bus.addSigHandler(Properties.PropertiesChanged.class, this::changed);
    bus.addSigHandler(DBus.NameOwnerChanged.class, signal -> changed = true);
  }

  private void changed(Properties.PropertiesChanged signal) {
    if (!signal.getInterfaceName().equals(CHARACTERISTIC)) {
      changed = true;
      return;
    }
    Consumer<byte[]> listener = listeners.get(signal.getPath());
    Variant<?> value = signal.getPropertiesChanged().get("Value");
    if (listener != null && value != null) {
      listener.accept(bytes(value.getValue()));
    }
  }

  /** Bytes come as an array or as a list of objects. */
  private static byte[] bytes(Object value) {
    if (value instanceof byte[] array) {
      return array;
    }
    List<?> list = value instanceof Object[] objects ? List.of(objects) : (List<?>) value;
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) list.get(i)).byteValue();
    }
    return bytes;
  }

  /** What the characteristic at this path sends goes to this listener; null ends it. */
  void listen(String path, Consumer<byte[]> listener) {
    if (listener == null) {
      listeners.remove(path);
    } else {
      listeners.put(path, listener);
    }
  }

  /** An object of BlueZ, to call. */
  <T extends DBusInterface> T remote(String path, Class<T> type) throws IOException {
    try {
      return bus.getRemoteObject(BLUEZ, path, type);
    } catch (DBusException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Everything that BlueZ shows, as of its last change. */
  synchronized Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects() throws IOException {
    if (changed) {
      changed = false;
      try {
        objects = BluezState.objects(bus);
      } catch (DBusException | DBusExecutionException e) {
        changed = true;
        throw new IOException(e.getMessage(), e);
      }
    }
    return objects;
  }

  /** The properties of one interface of one object; empty when there is none. */
  Map<String, Variant<?>> properties(String path, String type) throws IOException {
    return objects().entrySet().stream()
        .filter(entry -> entry.getKey().getPath().equals(path))
        .map(entry -> entry.getValue().getOrDefault(type, Map.of()))
        .findFirst()
        .orElse(Map.of());
  }

  private String adapterPath() throws IOException {
    return objects().entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(ADAPTER))
        .map(entry -> entry.getKey().getPath())
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IOException("no adapter"));
  }

  @Override
  public boolean powered() throws IOException {
    Variant<?> powered = properties(adapterPath(), ADAPTER).get("Powered");
    return powered != null && Boolean.TRUE.equals(powered.getValue());
  }

  @Override
  public void search(boolean on) throws IOException {
    Adapter1 adapter = remote(adapterPath(), Adapter1.class);
    try {
      if (on) {
        adapter.StartDiscovery();
      } else {
        adapter.StopDiscovery();
      }
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public List<Peripheral> peripherals() throws IOException {
    List<Peripheral> peripherals = new ArrayList<>();
    objects()
        .forEach(
            (path, interfaces) -> {
              Map<String, Variant<?>> device = interfaces.get(DEVICE);
              if (device != null) {
                String address = String.valueOf(device.get("Address").getValue());
                peripherals.add(new BluezPeripheral(this, path.getPath(), address));
              }
            });
    return peripherals;
  }
}
