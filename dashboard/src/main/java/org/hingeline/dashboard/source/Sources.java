package org.hingeline.dashboard.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.ble.RadioConfig;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.ReplayLink;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.link.SerialLink;
import org.hingeline.ingest.link.SerialPorts;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.replay.RecordingFrames;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;

/** The ways samples can come in: all of them bytes through the same decoder. */
public final class Sources {

  private static final IngestConfig CONFIG = IngestConfig.defaults();

  private Sources() {}

  /** A serial port. */
  public static SampleSource serial(SerialAddress address) {
    return serial(address, LinkHint.NONE);
  }

  /** A serial port of which something is known. */
  public static SampleSource serial(SerialAddress address, LinkHint hint) {
    return new LinkSource(SerialLink.to(address, CONFIG), CONFIG, hint);
  }

  /** Every serial port that is plugged in, now or later. */
  public static SampleSource serialPorts(int baud) {
    return new SerialPortsSource(SerialPorts::plugged, baud, CONFIG);
  }

  /**
   * Sensors over Bluetooth LE.
   *
   * @param all whether all are taken that are near
   * @param sensors addresses of sensors that are taken, and what is known of each
   */
  public static SampleSource bluetooth(
      boolean all, Map<String, LinkHint> sensors, RadioConfig radio) {
    return new BluetoothSource(all, sensors, radio, CONFIG);
  }

  /**
   * A recording, played in real time.
   *
   * @throws IOException when it cannot be used
   */
  public static SampleSource recording(Path file) throws IOException {
    return played(file.getFileName().toString(), RecordingFrames.of(file));
  }

  /** A simulated person with three sensors. */
  public static SampleSource wearable(Scenario scenario, long seed) {
    return wearable(new VirtualWearable(scenario, WearableSetup.standard(), seed));
  }

  /** A simulated person who is told what to do. */
  public static SampleSource wearable(VirtualWearable wearer) {
    return played("virtual wearable", new WearableFrames(wearer));
  }

  private static SampleSource played(String name, FrameStream stream) {
    return new LinkSource(
        new ReplayLink(name, stream, Pace.REAL_TIME, CONFIG),
        CONFIG,
        new LinkHint(Optional.of(Maker.HINGELINE), Optional.empty()));
  }
}
