package org.hingeline.dashboard.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.ble.Radio;
import org.hingeline.ingest.ble.RadioConfig;
import org.hingeline.ingest.ble.SensorSeen;
import org.hingeline.ingest.device.LinkHint;

/** Sensors over Bluetooth LE: those that were named, or all that are near. */
final class BluetoothSource extends LinkGroupSource {

  private static final long USABLE_WITHIN_NS = TimeUnit.SECONDS.toNanos(20);

  private final boolean all;
  private final Map<String, LinkHint> sensors;
  private final RadioConfig radioConfig;
  private Radio radio;

  /**
   * @param all whether all are taken that are near
   * @param sensors addresses of sensors that are taken, and what is known of each
   */
  BluetoothSource(
      boolean all, Map<String, LinkHint> sensors, RadioConfig radioConfig, IngestConfig config) {
    super(config);
    this.all = all;
    this.sensors = sensors;
    this.radioConfig = radioConfig;
  }

  /** Bluetooth that cannot be used at the start is said at once; later it is a state. */
  @Override
  public void start(Receiver receiver) {
    listen(receiver);
    radio = Radio.start(radioConfig, config());
    Optional<String> problem = awaitUsable();
    if (problem.isPresent()) {
      radio.close();
      throw new UserError(problem.get());
    }
    sensors.forEach((address, hint) -> links().add(radio.link(address), hint));
    if (all) {
      radio.search(this::found);
    }
  }

  private Optional<String> awaitUsable() {
    try {
      return radio.awaitUsable(USABLE_WITHIN_NS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private void found(SensorSeen sensor) {
    if (!links().has(sensor.address())) {
      links().add(radio.link(sensor.address()), LinkHint.NONE);
    }
  }

  @Override
  public void close() {
    super.close();
    if (radio != null) {
      radio.close();
    }
  }
}
