package org.hingeline.ingest.device;

import java.util.List;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.SensorDecoder;
import org.hingeline.protocol.message.Message;

/** The one sensor of another maker on a link: its readings become samples on the host's clock. */
final class MakerLinkDecoder implements LinkDecoder {
  private static final int SEQUENCE_MASK = 0xFFFF;

  private final Maker maker;
  private final IngestConfig config;
  private final DeviceListener listener;
  private final SensorDecoder decoder;
  private final TapDetector taps = new TapDetector();
  private SensorId id;
  private final MakerClock clock;
  private final SensorHealth health = new SensorHealth();
  private final ClockReport clockReport = new ClockReport();
  private final ReadingSink sink = new Ear();

  private int sequence;
  private long received;
  private long delivered;
  private long repeated;
  private long missing;
  private long arrivalNs;
  private long lastHostNs;
  private Message.Battery battery;

  MakerLinkDecoder(
      String link, Maker maker, IngestConfig config, LinkHint hint, DeviceListener listener) {
    this.maker = maker;
    this.config = config;
    this.listener = listener;
    this.decoder = maker.decoder();
    this.clock = new MakerClock(maker.usualRateHz());
    String serial = maker.label() + ":" + link;
    Optional<Segment> worn =
        hint.segment().or(() -> Optional.ofNullable(config.segmentsBySerial().get(serial)));
    this.id = new SensorId(link, 0, serial, worn);
  }

  @Override
  public void feed(byte[] buffer, int offset, int length, long nowNs) {
    arrivalNs = nowNs;
    decoder.feed(buffer, offset, length, nowNs, sink);
  }

  @Override
  public void reconnected() {
    decoder.reconnected();
    clock.reconnected();
  }

  @Override
  public Optional<Maker> maker() {
    return Optional.of(maker);
  }

  @Override
  public boolean needsInfo() {
    return false;
  }

  @Override
  public void assign(String serial, Optional<Segment> segment) {
    if (serial.equals(id.serial())) {
      id = new SensorId(id.link(), id.source(), serial, segment);
    }
  }

  @Override
  public int sourceOf(Segment segment) {
    return id.segment().equals(Optional.of(segment)) ? id.source() : -1;
  }

  @Override
  public DeviceCounters counters() {
    long frames = decoder.counters().frames();
    long unassigned = received - repeated - delivered;
    return new DeviceCounters(
        frames,
        Math.min(frames, received),
        frames - Math.min(frames, received),
        received,
        delivered,
        0,
        unassigned,
        repeated,
        missing,
        missing,
        0);
  }

  @Override
  public String found() {
    return decoder.counters().toString();
  }

  @Override
  public List<SensorStatus> sensors(long nowNs) {
    if (decoder.counters().frames() == 0) {
      return List.of();
    }
    return List.of(
        health.status(
            new SensorHealth.Sensor(
                id,
                maker.title(),
                id.segment().isPresent() ? "" : "not assigned to a segment",
                maker.withoutGyroscope() ? "turning from its angles" : ""),
            counters(),
            clock.jitterMs(),
            clock.skewPpm(),
            Optional.ofNullable(battery),
            nowNs,
            config));
  }

  private final class Ear implements ReadingSink {
    @Override
    public void onReading(Reading reading) {
      received++;
      sequence = (sequence + reading.step()) & SEQUENCE_MASK;
      missing += reading.step() - 1;
      int restarts = clock.restarts();
      long hostNs = clock.hostNs(reading, arrivalNs);
      if (clock.restarts() != restarts) {
        listener.onClockRestart(id.link(), "the sensor's clock began anew", arrivalNs);
      }
      health.arrived(arrivalNs);
      if (received > 1 && hostNs <= lastHostNs) {
        repeated++;
        return;
      }
      health.add(received == 1 ? 0 : (hostNs - lastHostNs) * 1e-9, reading);
      lastHostNs = hostNs;
      double strength = taps.add(hostNs, reading.accX(), reading.accY(), reading.accZ());
      if (strength > 0) {
        listener.onDoubleTap(id, hostNs, strength);
      }
      id.segment().ifPresent(segment -> deliver(segment, reading, hostNs));
    }

    private void deliver(Segment segment, Reading r, long hostNs) {
      delivered++;
      clockReport.tell(id, arrivalNs, clock.residualMs(), listener);
      listener.onReceived(id, sequence, clock.deviceUs(), arrivalNs, 1);
      listener.accept(segment, hostNs, r.gyrX(), r.gyrY(), r.gyrZ(), r.accX(), r.accY(), r.accZ());
    }

    @Override
    public void onBattery(double percent, boolean charging) {
      int whole = (int) Math.round(Math.max(0, Math.min(100, percent)));
      battery = new Message.Battery(whole, charging, 0);
      listener.onBattery(id, arrivalNs, battery);
    }
  }
}
