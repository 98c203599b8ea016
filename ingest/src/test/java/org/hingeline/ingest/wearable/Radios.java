package org.hingeline.ingest.wearable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceDecoder;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.SensorId;
import org.hingeline.ingest.replay.PlayedSensor;
import org.hingeline.ingest.replay.SensorFrames;

/**
 * Every sensor of a virtual wearable on a radio of its own: a clock that began whenever and runs
 * fast or slow, frames that come late, held back now and then and then at once. What arrives goes
 * through one decoder a radio, and from there to the pipeline, in the order of arrival.
 */
final class Radios {
  private static final double LEAST_DELAY_S = 0.004;

  private final WearableSetup setup;
  private final double jitterS;
  private final double burstS;
  private final SplittableRandom random;
  private final Map<Segment, Radio> radios = new EnumMap<>(Segment.class);
  private final List<Frame> arrivals = new ArrayList<>();

  /** The share of samples that a sensor takes; fewer than all make it uneven. */
  private double taken = 1;

  private record Frame(long arrivalNs, Segment segment, ByteBuffer bytes) {}

  Radios(WearableSetup setup, double jitterS, double burstS, long seed) {
    this.setup = setup;
    this.jitterS = jitterS;
    this.burstS = burstS;
    this.random = new SplittableRandom(seed);
    setup.ratesHz().forEach((segment, hz) -> radios.put(segment, new Radio(segment, hz)));
  }

  Radios unevenly(double share) {
    taken = share;
    return this;
  }

  /** Sends a whole session, and then lets it arrive. */
  void play(VirtualWearable wearable, MotionPipeline pipeline) {
    long endNs = 0;
    for (WearableEvent e = wearable.nextEvent(); e != null; e = wearable.nextEvent()) {
      endNs = e.timeNs();
      if (e instanceof WearableEvent.Said said) {
        radios.values().iterator().next().mark(said);
      } else if (e instanceof WearableEvent.Reading r && random.nextDouble() < taken) {
        radios.get(r.sample().segment()).take(r.sample());
      }
    }
    radios.values().forEach(radio -> radio.frames.end());
    arrivals.sort(Comparator.comparingLong(Frame::arrivalNs));
    Map<Segment, DeviceDecoder> decoders = new EnumMap<>(Segment.class);
    Ear ear = new Ear(pipeline);
    for (Segment segment : setup.ratesHz().keySet()) {
      decoders.put(segment, new DeviceDecoder(segment.label(), IngestConfig.defaults(), ear));
    }
    for (Frame frame : arrivals) {
      decoders
          .get(frame.segment())
          .feed(frame.bytes().array(), 0, frame.bytes().capacity(), frame.arrivalNs());
    }
    pipeline.finish(endNs);
  }

  /** One sensor, its clock and its way to the host. */
  private final class Radio {
    final SensorFrames frames;
    private final double skew = random.nextDouble(-80e-6, 80e-6);
    private final double beganS = random.nextDouble(0, 3000);
    private double heldUntilS;
    private double lastS;

    Radio(Segment segment, double rateHz) {
      PlayedSensor sensor =
          new PlayedSensor(
              segment,
              "RADIO-" + segment.label(),
              "radio",
              rateHz,
              Math.toRadians(setup.gyroRangeDps()),
              setup.accRangeG() * VirtualSensor.GRAVITY_MPS2);
      frames =
          new SensorFrames(
              List.of(sensor),
              (deviceNs, bytes, length) -> {
                ByteBuffer copy = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
                return arrivals.add(new Frame(arrivalNs(deviceNs), segment, copy));
              });
    }

    void take(Sample s) {
      frames.accept(
          s.segment(),
          deviceNs(s.timeNs()),
          s.gyrX(),
          s.gyrY(),
          s.gyrZ(),
          s.accX(),
          s.accY(),
          s.accZ());
    }

    void mark(WearableEvent.Said said) {
      frames.mark(deviceNs(said.timeNs()), said.marker());
    }

    private long deviceNs(long timeNs) {
      return Math.round(beganS * 1e9 + timeNs * (1 + skew));
    }

    private long arrivalNs(long deviceNs) {
      double sentS = (deviceNs * 1e-9 - beganS) / (1 + skew);
      if (burstS > 0 && random.nextDouble() < 0.01) {
        heldUntilS = sentS + random.nextDouble(0, burstS);
      }
      double jitter = jitterS > 0 ? random.nextDouble(0, jitterS) : 0;
      lastS = Math.max(lastS, Math.max(sentS + LEAST_DELAY_S + jitter, heldUntilS));
      return Math.round(lastS * 1e9);
    }
  }

  private record Ear(MotionPipeline pipeline) implements DeviceListener {
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
      pipeline.accept(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      pipeline.mark(timeNs, marker);
    }

    @Override
    public void onClock(SensorId sensor, long arrivalNs, double residualMs) {
      sensor.segment().ifPresent(segment -> pipeline.clock(segment, residualMs));
    }
  }
}
