package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.AccessDenied;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.types.Variant;

/** What keeps Bluetooth from being used, found out at the system bus itself. */
final class BluezState {
  static final String SWITCHED_OFF =
      "Bluetooth is switched off on this computer; switch it on, e.g. with: bluetoothctl power on";
  private static final String NO_BUS =
      "the system's message bus (D-Bus) cannot be reached, and Bluetooth needs it";
  private static final String NO_DAEMON =
      "the Bluetooth service is not running; start it, e.g. with: systemctl start bluetooth";
  private static final String NOT_ALLOWED =
      "not allowed to use Bluetooth (on Linux: join the group bluetooth, or ask the administrator)";
  private static final String NO_ADAPTER =
      "no Bluetooth adapter is plugged in or switched on in this computer";

  private static final String DEFAULT_BUS = "unix:path=/var/run/dbus/system_bus_socket";
  private static final Pattern UNIX_PATH = Pattern.compile("unix:path=([^,;]+)");

  private BluezState() {}

  /** One line for people; null when nothing is in the way. */
  static String problem() {
    if (!busAnswers(System.getenv())) {
      return NO_BUS;
    }
    try (DBusConnection bus = connection()) {
      DBus daemon =
          bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      if (!daemon.NameHasOwner(BluezStack.BLUEZ)
          && Arrays.stream(daemon.ListActivatableNames()).noneMatch(BluezStack.BLUEZ::equals)) {
        return NO_DAEMON;
      }
      return inObjects(objects(bus));
    } catch (DBusException | IOException e) {
      return NO_BUS;
    } catch (DBusExecutionException e) {
      return e instanceof AccessDenied ? NOT_ALLOWED : NO_DAEMON;
    }
  }

  /** Asked first, since the library waits for many seconds until it takes no for an answer. */
  private static boolean busAnswers(Map<String, String> environment) {
    String address = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", DEFAULT_BUS);
    Matcher path = UNIX_PATH.matcher(address);
    if (!path.find()) {
      return true;
    }
    try (SocketChannel bus = SocketChannel.open(UnixDomainSocketAddress.of(path.group(1)))) {
      return bus.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static DBusConnection connection() throws DBusException {
    if (!busAnswers(System.getenv())) {
      throw new DBusException(NO_BUS);
    }
    return DBusConnectionBuilder.forSystemBus().withShared(false).build();
  }

  static Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects(DBusConnection bus)
      throws DBusException {
    return bus.getRemoteObject(BluezStack.BLUEZ, "/", ObjectManager.class).GetManagedObjects();
  }

  private static String inObjects(Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects) {
    for (Map<String, Map<String, Variant<?>>> interfaces : objects.values()) {
      Map<String, Variant<?>> adapter = interfaces.get(BluezStack.ADAPTER);
      if (adapter != null) {
        return Boolean.FALSE.equals(adapter.get("Powered").getValue()) ? SWITCHED_OFF : null;
      }
    }
    return NO_ADAPTER;
  }
}
