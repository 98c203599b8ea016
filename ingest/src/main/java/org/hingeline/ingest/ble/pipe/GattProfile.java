package org.hingeline.ingest.ble.pipe;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The services of sensors that are understood. Identifiers in lower case, as BlueZ gives them. */
public enum GattProfile {
  /** Our own protocol through the Nordic UART service; see PROTOCOL.md. */
  HINGELINE(
      "6e400001-b5a3-f393-e0a9-e50e24dcca9e",
      "6e400003-b5a3-f393-e0a9-e50e24dcca9e",
      "6e400002-b5a3-f393-e0a9-e50e24dcca9e",
      "hingeline"),
  /** Sensors of WitMotion. */
  WITMOTION(
      "0000ffe5-0000-1000-8000-00805f9a34fb",
      "0000ffe4-0000-1000-8000-00805f9a34fb",
      "0000ffe9-0000-1000-8000-00805f9a34fb",
      "wt");

  private final String service;
  private final String notifying;
  private final String writable;
  private final String namePrefix;

  GattProfile(String service, String notifying, String writable, String namePrefix) {
    this.service = service;
    this.notifying = notifying;
    this.writable = writable;
    this.namePrefix = namePrefix;
  }

  /** The service. */
  public String service() {
    return service;
  }

  /** The characteristic that brings what the sensor says. */
  public String notifying() {
    return notifying;
  }

  /** The characteristic that takes what is said to the sensor. */
  public String writable() {
    return writable;
  }

  /** The profile among the services that a connected device has, or empty. */
  public static Optional<GattProfile> of(Collection<String> services) {
    for (GattProfile profile : values()) {
      if (services.contains(profile.service)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /**
   * The profile of a device that was only heard of. The Nordic UART service is used by many things
   * that are no sensors, so that ours has to be called so as well.
   */
  public static Optional<GattProfile> advertised(String name, Collection<String> services) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (GattProfile profile : values()) {
      if (lower.startsWith(profile.namePrefix)
          || (profile != HINGELINE && services.contains(profile.service))) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
