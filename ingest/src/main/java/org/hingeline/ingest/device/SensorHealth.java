package org.hingeline.ingest.device;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.protocol.message.Message;

/** How the sensor of another maker does, from when its readings come and what they hold. */
final class SensorHealth {
  private static final double NS = 1e9;

  private final GravityHint gravity = new GravityHint();
  private final SampleRate rate = new SampleRate();
  private long lastArrivalNs;
  private boolean any;

  /**
   * What does not change about a sensor.
   *
   * @param notUsed why its readings go nowhere; empty when they are used
   * @param remark what people should know about its readings; empty for nothing
   */
  record Sensor(SensorId id, String name, String notUsed, String remark) {}

  void arrived(long arrivalNs) {
    any = true;
    lastArrivalNs = arrivalNs;
    rate.add(arrivalNs, 1);
  }

  void add(double dtS, Reading r) {
    gravity.add(dtS, r.gyrX(), r.gyrY(), r.gyrZ(), r.accX(), r.accY(), r.accZ());
  }

  SensorStatus status(
      Sensor sensor,
      DeviceCounters counters,
      double jitterMs,
      double skewPpm,
      Optional<Message.Battery> battery,
      long nowNs,
      IngestConfig limits) {
    long silentNs = any ? nowNs - lastArrivalNs : 0;
    LinkState state = LinkState.STREAMING;
    String reason = sensor.notUsed().isEmpty() ? "streaming" : sensor.notUsed();
    if (!any) {
      state = LinkState.CONNECTED_SILENT;
      reason = "no samples yet";
    } else if (silentNs > limits.staleAfterNs()) {
      state = silentNs > limits.lostAfterNs() ? LinkState.LOST : LinkState.STALE;
      reason = String.format(Locale.ROOT, "no samples for %.0f s", silentNs / NS);
    }
    boolean remarked = gravity.text().equals("ok") && !sensor.remark().isEmpty();
    return new SensorStatus(
        sensor.id(),
        sensor.name(),
        state,
        reason,
        any ? lastArrivalNs : nowNs,
        state == LinkState.STREAMING ? rate.perSecond(nowNs) : 0,
        counters.lossPercent(),
        jitterMs,
        skewPpm,
        battery.map(b -> OptionalInt.of(b.percent())).orElse(OptionalInt.empty()),
        battery.isPresent() && battery.get().charging(),
        remarked ? sensor.remark() : gravity.text(),
        gravity.axis(),
        counters);
  }
}
