package org.hingeline.ingest.ble;

import java.util.Map;
import java.util.Optional;

/**
 * How Bluetooth is used.
 *
 * @param stack the library; empty for the one that suits the computer
 * @param environment more variables for the radio process, such as another system bus
 */
public record RadioConfig(Optional<BleStack> stack, Map<String, String> environment) {

  /** Keeps its own map. */
  public RadioConfig {
    environment = Map.copyOf(environment);
  }

  /** What suits this computer. */
  public static RadioConfig automatic() {
    return new RadioConfig(Optional.empty(), Map.of());
  }

  /** The same with this library. */
  public RadioConfig with(BleStack chosen) {
    return new RadioConfig(Optional.of(chosen), environment);
  }
}
