package org.hingeline.ingest.ble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.MarkerSink;
import org.hingeline.ingest.device.DeviceDecoder;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;

/**
 * A person with three sensors that each have a radio of their own, in real time: 25 frames a second
 * from each, every frame in two notifications. The markers are not sent: somebody presses the
 * buttons of a page instead.
 */
final class WornSensors implements FrameReceiver {
  static final List<String> ADDRESSES =
      List.of("00:00:5E:00:53:A0", "00:00:5E:00:53:A1", "00:00:5E:00:53:A2");
  private static final int MARKER_TYPE = 6;
  private static final int DELIMITER_ONLY = 1;

  private final Bluez bluez;
  private final double loss;
  private final Random dice;
  private final DeviceDecoder buttons;
  private final WearableFrames frames;
  private final List<Long> sent = new ArrayList<>(List.of(0L, 0L, 0L));

  WornSensors(Bluez bluez, Scenario scenario, long seed, double loss, MarkerSink page) {
    this.bluez = bluez;
    this.loss = loss;
    this.dice = new Random(seed);
    this.buttons = new DeviceDecoder("page", IngestConfig.defaults(), new Buttons(page));
    this.frames = new WearableFrames(new VirtualWearable(scenario, WearableSetup.standard(), seed));
  }

  /** Plays to the end. */
  void play() throws IOException {
    FramePlayer.play(frames, Pace.REAL_TIME, System::nanoTime, this);
  }

  /** Frames that a sensor sent and the air did not take. */
  long sent(int sensor) {
    return sent.get(sensor);
  }

  @Override
  public boolean frame(long timeNs, byte[] bytes, int length) {
    if (length == DELIMITER_ONLY) {
      ADDRESSES.forEach(address -> bluez.notify(address, bytes, length));
    } else if (bytes[2] == MARKER_TYPE) {
      buttons.feed(bytes, 0, length, System.nanoTime());
    } else {
      // The first byte of a frame is stuffing, the second holds the source; neither is ever zero.
      int source = bytes[1] & 0x0F;
      if (dice.nextDouble() >= loss) {
        sent.set(source, sent.get(source) + 1);
        byte[] rest = new byte[length - length / 2];
        System.arraycopy(bytes, length / 2, rest, 0, rest.length);
        bluez.notify(ADDRESSES.get(source), bytes, length / 2);
        bluez.notify(ADDRESSES.get(source), rest, rest.length);
      }
    }
    return true;
  }

  /** Presses a button at the time at which the marker comes. */
  private record Buttons(MarkerSink page) implements DeviceListener {
    @Override
    public void mark(long timeNs, Marker marker) {
      page.mark(System.nanoTime(), marker);
    }

    @Override
    public void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      // Samples come by radio.
    }
  }
}
