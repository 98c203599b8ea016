package org.hingeline.ingest.ble;

import java.util.Locale;
import java.util.Optional;
import org.hingeline.ingest.ble.child.RadioChild;

/** The libraries that Bluetooth can be used through. */
public enum BleStack {
  /** Native code over BlueZ, where it was built for. */
  TINYB("TinyB", RadioChild.TINYB),
  /** Java alone over BlueZ: everywhere on Linux. */
  BLUEZ_DBUS("bluez-dbus", RadioChild.BLUEZ_DBUS);

  private final String title;
  private final String label;

  BleStack(String title, String label) {
    this.title = title;
    this.label = label;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** In settings and on the command line. */
  public String label() {
    return label;
  }

  /** The one with this label, or empty. */
  public static Optional<BleStack> labelled(String label) {
    for (BleStack stack : values()) {
      if (stack.label.equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(stack);
      }
    }
    return Optional.empty();
  }

  /** The better one for a computer; empty where there is no BlueZ. */
  static Optional<BleStack> suiting(String os, String architecture) {
    if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    return Optional.of(nativeFolder(architecture).isPresent() ? TINYB : BLUEZ_DBUS);
  }

  /** Where the native code for a processor lies in TinyB's archive; empty when there is none. */
  static Optional<String> nativeFolder(String architecture) {
    return switch (architecture.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of("native/linux/x86_64");
      case "x86", "i386", "i686" -> Optional.of("native/linux/x86_32");
      case "arm", "arm32" -> Optional.of("native/arm/armv6");
      default -> Optional.empty();
    };
  }
}
