package org.hingeline.dashboard.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.PlayedSensor;
import org.hingeline.ingest.replay.SensorFrames;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;
import org.hingeline.ingest.wearable.WearableSetup;

/** A virtual wearable as the frames of a hub: its bytes are those a device would send. */
public final class WearableFrames implements FrameStream {

  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;

  private final Scenario scenario;
  private final WearableSetup setup;
  private final long seed;

  /** The standard three sensors on a person drawn from the seed. */
  public WearableFrames(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.setup = WearableSetup.standard();
    this.seed = seed;
  }

  @Override
  public void play(FrameReceiver receiver) throws IOException {
    VirtualWearable wearable = new VirtualWearable(scenario, setup, seed);
    SensorFrames frames = new SensorFrames(sensors(), receiver);
    try {
      for (WearableEvent event = wearable.nextEvent();
          event != null && frames.wanted();
          event = wearable.nextEvent()) {
        if (event instanceof WearableEvent.Reading reading) {
          frames.accept(reading.sample());
        } else if (event instanceof WearableEvent.Said said) {
          frames.mark(said.timeNs(), said.marker());
        }
      }
      frames.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<PlayedSensor> sensors() {
    List<PlayedSensor> sensors = new ArrayList<>();
    setup
        .ratesHz()
        .forEach(
            (segment, rateHz) ->
                sensors.add(
                    new PlayedSensor(
                        segment,
                        serial(segment),
                        "virtual " + segment.label(),
                        rateHz,
                        Math.toRadians(setup.gyroRangeDps()),
                        setup.accRangeG() * STANDARD_GRAVITY_MPS2)));
    return sensors;
  }

  private static String serial(Segment segment) {
    return "virtual-" + segment.label();
  }
}
