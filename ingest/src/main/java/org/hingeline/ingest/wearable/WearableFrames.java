package org.hingeline.ingest.wearable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.PlayedSensor;
import org.hingeline.ingest.replay.SensorFrames;
import org.hingeline.protocol.message.Message;

/**
 * The virtual wearable as a hub on a link: every sensor is a source, and what it says comes as
 * frames of the protocol. The device clock is the time of the scenario; how fast it passes is the
 * business of the caller. Besides what every stream holds, each source tells its charge every
 * {@value #BATTERY_EVERY_S} s.
 */
public final class WearableFrames implements FrameStream {
  private static final long BATTERY_EVERY_S = 15;
  private static final long SECOND_NS = 1_000_000_000L;
  private static final long STEP_NS = 20_000_000L;
  private static final double FULL_HOURS = 18;

  private final VirtualWearable wearable;
  private final List<PlayedSensor> sensors;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private SensorFrames gathering;
  private long nextBatteryNs;

  /** Nothing has been sent yet; the wearable is used up by this. */
  public WearableFrames(VirtualWearable wearable) {
    this.wearable = wearable;
    WearableSetup setup = wearable.setup();
    String batch = String.format(Locale.ROOT, "VIRTUAL-%04X-", wearable.seed() & 0xFFFF);
    this.sensors =
        setup.ratesHz().entrySet().stream()
            .map(
                worn ->
                    new PlayedSensor(
                        worn.getKey(),
                        batch + worn.getKey().label(),
                        "virtual " + worn.getKey().label(),
                        worn.getValue(),
                        Math.toRadians(setup.gyroRangeDps()),
                        setup.accRangeG() * VirtualSensor.GRAVITY_MPS2))
            .toList();
  }

  @Override
  public void play(FrameReceiver receiver) throws IOException {
    SensorFrames frames = new SensorFrames(sensors, receiver);
    try {
      long untilNs = 0;
      while (frames.wanted() && !wearable.ended()) {
        untilNs += STEP_NS;
        wearable.advanceTo(untilNs, event -> send(event, frames));
      }
      frames.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What is sent up to this time of the scenario, after what was sent before. */
  public byte[] bytesUntil(long timeNs) {
    if (gathering == null) {
      gathering = new SensorFrames(sensors, this::gather);
    }
    wearable.advanceTo(timeNs, event -> send(event, gathering));
    if (wearable.ended()) {
      gathering.end();
    }
    byte[] bytes = waiting.toByteArray();
    waiting.reset();
    return bytes;
  }

  /** True once the scenario is over and everything of it was handed out. */
  public boolean ended() {
    return wearable.ended();
  }

  private boolean gather(long timeNs, byte[] bytes, int length) {
    waiting.write(bytes, 0, length);
    return true;
  }

  private void send(WearableEvent event, SensorFrames frames) {
    if (event.timeNs() >= nextBatteryNs) {
      nextBatteryNs = event.timeNs() + BATTERY_EVERY_S * SECOND_NS;
      for (Segment segment : wearable.setup().ratesHz().keySet()) {
        frames.send(segment, event.timeNs(), charge(segment, event.timeNs()));
      }
    }
    if (event instanceof WearableEvent.Reading reading) {
      frames.accept(reading.sample());
    } else if (event instanceof WearableEvent.Said said) {
      frames.mark(said.timeNs(), said.marker());
    }
  }

  /** Nearly full at first, and empty after {@value #FULL_HOURS} h. */
  private static Message charge(Segment segment, long timeNs) {
    double left = 0.96 - 0.01 * segment.ordinal() - timeNs / 3.6e12 / FULL_HOURS;
    int percent = (int) Math.max(1, Math.round(100 * left));
    return new Message.Battery(percent, false, 3300 + 9 * percent);
  }
}
