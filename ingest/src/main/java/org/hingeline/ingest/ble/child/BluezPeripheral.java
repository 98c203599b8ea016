package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bluez.Device1;
import org.bluez.GattCharacteristic1;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.hingeline.ingest.ble.pipe.GattProfile;

/** A device of BlueZ. */
final class BluezPeripheral implements Peripheral {
  private final BluezStack stack;
  private final String path;
  private final String address;
  private String notifying;
  private String writable;
  private int mtu;

  BluezPeripheral(BluezStack stack, String path, String address) {
    this.stack = stack;
    this.path = path;
    this.address = address;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public String name() {
    Object name = property("Name");
    return name == null ? "" : name.toString();
  }

  @Override
  public int rssiDbm() {
    return property("RSSI") instanceof Number rssi ? rssi.intValue() : 0;
  }

  @Override
  public Set<String> advertised() {
    Set<String> services = new HashSet<>();
    Object found = property("UUIDs");
    List<?> list = found instanceof Object[] array ? List.of(array) : (List<?>) found;
    if (list != null) {
      list.forEach(service -> services.add(service.toString().toLowerCase(Locale.ROOT)));
    }
    return services;
  }

  private Object property(String name) {
    try {
      Variant<?> value = stack.properties(path, BluezStack.DEVICE).get(name);
      return value == null ? null : value.getValue();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void connect() throws IOException {
    try {
      if (!connected()) {
        stack.remote(path, Device1.class).Connect();
      }
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean connected() {
    return Boolean.TRUE.equals(property("Connected"));
  }

  @Override
  public boolean resolved() {
    return Boolean.TRUE.equals(property("ServicesResolved"));
  }

  @Override
  public Set<String> services() throws IOException {
    Set<String> services = new HashSet<>();
    stack
        .objects()
        .forEach(
            (at, interfaces) -> {
              Map<String, Variant<?>> service = interfaces.get(BluezStack.SERVICE);
              if (service != null && at.getPath().startsWith(path + "/")) {
                services.add(uuid(service));
              }
            });
    return services;
  }

  private static String uuid(Map<String, Variant<?>> properties) {
    return properties.get("UUID").getValue().toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public void listen(GattProfile profile, Consumer<byte[]> heard) throws IOException {
    notifying = characteristic(profile.notifying());
    writable = characteristic(profile.writable());
    if (notifying == null) {
      throw new IOException("its service has nothing to listen to");
    }
    stack.listen(notifying, heard);
    try {
      stack.remote(notifying, GattCharacteristic1.class).StartNotify();
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private String characteristic(String uuid) throws IOException {
    for (Map.Entry<DBusPath, Map<String, Map<String, Variant<?>>>> object :
        stack.objects().entrySet()) {
      Map<String, Variant<?>> found = object.getValue().get(BluezStack.CHARACTERISTIC);
      String at = object.getKey().getPath();
      if (found != null && at.startsWith(path + "/") && uuid(found).equals(uuid)) {
        mtu = found.get("MTU") == null ? mtu : ((Number) found.get("MTU").getValue()).intValue();
        return at;
      }
    }
    return null;
  }

  @Override
  public void send(GattProfile profile, byte[] bytes) throws IOException {
    if (writable == null) {
      throw new IOException("takes no commands");
    }
    try {
      stack.remote(writable, GattCharacteristic1.class).WriteValue(bytes, Map.of());
    } catch (DBusException | DBusExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public int mtu() {
    return mtu;
  }

  @Override
  public void disconnect() {
    if (notifying != null) {
      stack.listen(notifying, null);
    }
    try {
      stack.remote(path, Device1.class).Disconnect();
    } catch (IOException | DBusException | DBusExecutionException e) {
      // It was not connected, or has gone.
    }
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
