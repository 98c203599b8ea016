package org.hingeline.ingest.device;

import java.util.OptionalInt;
import org.hingeline.ingest.link.LinkState;

/**
 * How a sensor does.
 *
 * @param sensor which
 * @param name for people; empty when not known
 * @param state where it stands
 * @param reason why, in words for people; also when a sensor is not used
 * @param sinceNs when its last sample arrived; the time of the status when none did
 * @param rateHz samples a second received lately; 0 without a stream
 * @param lossPercent samples that did not come, of all that should have
 * @param jitterMs 95th percentile of the delay of frames beyond the fastest; NaN when not known
 * @param clockSkewPpm how much the device's clock runs fast, parts per million
 * @param batteryPercent charge as last said; empty when not known
 * @param charging whether it was being charged then
 * @param up {@code ok}, or what is unusual about gravity in this sensor
 * @param upAxis axis of the sensor that points up most, e.g. {@code +y}; empty without samples
 * @param counters what went through it
 */
public record SensorStatus(
    SensorId sensor,
    String name,
    LinkState state,
    String reason,
    long sinceNs,
    double rateHz,
    double lossPercent,
    double jitterMs,
    double clockSkewPpm,
    OptionalInt batteryPercent,
    boolean charging,
    String up,
    String upAxis,
    DeviceCounters counters) {

  SensorStatus with(LinkState linkState, String linkReason) {
    return new SensorStatus(
        sensor,
        name,
        linkState,
        linkReason,
        sinceNs,
        0,
        lossPercent,
        jitterMs,
        clockSkewPpm,
        batteryPercent,
        charging,
        up,
        upAxis,
        counters);
  }
}
