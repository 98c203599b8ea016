package org.hingeline.ingest.device;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.clock.DeviceClock;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.ImuView;
import org.hingeline.protocol.message.Message;

/** What is known of one source of a link, and the way of its samples. */
final class SensorTrack {
  private static final double NS = 1e9;
  private static final long MISSING_MAX = 100_000;

  private final DeviceClock clock;
  private final GravityHint gravity = new GravityHint();
  private final SampleRate rate = new SampleRate();
  private final ClockReport clockReport = new ClockReport();
  private final TapDetector taps = new TapDetector();

  SensorId id;
  DeviceInfo info;
  String notUsed = "";
  private Message.Battery battery;

  private double gyrScale;
  private double accScale;
  private double intervalUs;
  private boolean anyTime;
  private long lastDeviceUs;
  private long lastHostNs;
  private boolean anyArrival;
  private long lastArrivalNs;

  long sampleFrames;
  long messageFrames;
  long lostFrames;
  long unknownMarkers;
  private long received;
  private long delivered;
  private long withoutInfo;
  private long unassigned;
  private long repeated;
  private long missing;

  SensorTrack(String link, int source, DeviceClock clock) {
    this.clock = clock;
    this.id = new SensorId(link, source, "", Optional.empty());
  }

  void become(SensorId id, DeviceInfo info, String notUsed) {
    this.id = id;
    this.info = info;
    this.notUsed = notUsed;
    this.gyrScale = info.gyrScaleRadps();
    this.accScale = info.accScaleMps2();
    this.intervalUs = info.rateMilliHz() > 0 ? 1e9 / info.rateMilliHz() : 0;
  }

  void charged(Message.Battery battery) {
    this.battery = battery;
  }

  /** Device times begin anew, host times go on. */
  void clockRestarted() {
    anyTime = false;
  }

  /**
   * Hands on the samples of a frame.
   *
   * @param firstUs device time of the first, wraps continued
   */
  void take(ImuView view, int sequence, long firstUs, long arrivalNs, DeviceListener listener) {
    int count = view.sampleCount();
    received += count;
    anyArrival = true;
    lastArrivalNs = arrivalNs;
    rate.add(arrivalNs, count);
    int from = 0;
    while (from < count && !isNew(firstUs + view.sampleOffsetUs(from))) {
      from++;
    }
    repeated += from;
    if (from == count) {
      return;
    }
    countMissing(firstUs + view.sampleOffsetUs(from));
    if (info == null) {
      withoutInfo += count - from;
      remember(firstUs + view.sampleOffsetUs(count - 1));
    } else if (id.segment().isEmpty()) {
      unassigned += count - from;
      for (int i = from; i < count; i++) {
        feel(
            clock.hostNs(firstUs + view.sampleOffsetUs(i)),
            view.accX(i) * accScale,
            view.accY(i) * accScale,
            view.accZ(i) * accScale,
            listener);
      }
      remember(firstUs + view.sampleOffsetUs(count - 1));
    } else {
      listener.onReceived(
          id, sequence, firstUs + view.sampleOffsetUs(from), arrivalNs, count - from);
      clockReport.tell(id, arrivalNs, clock.residualMs(), listener);
      for (int i = from; i < count; i++) {
        deliver(view, i, firstUs + view.sampleOffsetUs(i), listener);
      }
    }
  }

  private boolean isNew(long deviceUs) {
    return (!anyTime || deviceUs > lastDeviceUs)
        && (delivered == 0 || clock.hostNs(deviceUs) > lastHostNs);
  }

  private void deliver(ImuView view, int i, long deviceUs, DeviceListener listener) {
    long hostNs = clock.hostNs(deviceUs);
    double gx = view.gyrX(i) * gyrScale;
    double gy = view.gyrY(i) * gyrScale;
    double gz = view.gyrZ(i) * gyrScale;
    double ax = view.accX(i) * accScale;
    double ay = view.accY(i) * accScale;
    double az = view.accZ(i) * accScale;
    gravity.add(delivered == 0 ? 0 : (hostNs - lastHostNs) / NS, gx, gy, gz, ax, ay, az);
    remember(deviceUs);
    lastHostNs = hostNs;
    delivered++;
    feel(hostNs, ax, ay, az, listener);
    listener.accept(id.segment().get(), hostNs, gx, gy, gz, ax, ay, az);
  }

  private void feel(long hostNs, double ax, double ay, double az, DeviceListener listener) {
    double strength = taps.add(hostNs, ax, ay, az);
    if (strength > 0) {
      listener.onDoubleTap(id, hostNs, strength);
    }
  }

  private void remember(long deviceUs) {
    anyTime = true;
    lastDeviceUs = deviceUs;
  }

  private void countMissing(long deviceUs) {
    if (anyTime && intervalUs > 0) {
      long steps = Math.round((deviceUs - lastDeviceUs) / intervalUs);
      missing += Math.max(0, Math.min(MISSING_MAX, steps - 1));
    }
  }

  DeviceCounters counters() {
    return new DeviceCounters(
        sampleFrames + messageFrames,
        sampleFrames,
        messageFrames,
        received,
        delivered,
        withoutInfo,
        unassigned,
        repeated,
        missing,
        lostFrames,
        unknownMarkers);
  }

  SensorStatus status(long nowNs, IngestConfig limits) {
    long silentNs = anyArrival ? nowNs - lastArrivalNs : 0;
    LinkState state = LinkState.STREAMING;
    String reason = notUsed.isEmpty() ? "streaming" : notUsed;
    if (!anyArrival) {
      state = LinkState.CONNECTED_SILENT;
      reason = "no samples yet";
    } else if (silentNs > limits.staleAfterNs()) {
      state = silentNs > limits.lostAfterNs() ? LinkState.LOST : LinkState.STALE;
      reason = String.format(Locale.ROOT, "no samples for %.0f s", silentNs / NS);
    } else if (info == null) {
      reason = "waiting for the device information";
    }
    DeviceCounters counters = counters();
    boolean charge = battery != null && battery.percent() != Message.Battery.UNKNOWN_PERCENT;
    return new SensorStatus(
        id,
        info == null ? "" : info.name(),
        state,
        reason,
        anyArrival ? lastArrivalNs : nowNs,
        state == LinkState.STREAMING ? rate.perSecond(nowNs) : 0,
        counters.lossPercent(),
        clock.jitterMs(),
        clock.skewPpm(),
        charge ? OptionalInt.of(battery.percent()) : OptionalInt.empty(),
        battery != null && battery.charging(),
        gravity.text(),
        gravity.axis(),
        counters);
  }

  Optional<Segment> segment() {
    return id.segment();
  }
}
