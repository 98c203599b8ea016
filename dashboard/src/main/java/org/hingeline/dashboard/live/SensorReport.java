package org.hingeline.dashboard.live;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How the sensors are, one entry for each. */
public record SensorReport(List<Entry> sensors) {

  /** Whether the same sensors are in the same states; rates and losses aside. */
  boolean sameStates(SensorReport other) {
    return states().equals(other.states());
  }

  private List<String> states() {
    return sensors.stream()
        .map(s -> s.serial() + " " + s.state() + s.connection().reason())
        .toList();
  }

  /**
   * One sensor.
   *
   * @param segment where it is worn, or {@code unassigned}
   * @param serial its serial number
   * @param source the link it comes through
   * @param state name of its {@link org.hingeline.ingest.link.LinkState}
   * @param rateHz samples a second, measured
   * @param lossPercent samples that did not arrive
   * @param batteryPercent charge, when the sensor tells
   * @param up {@code ok}, or what is unusual about the way it is worn
   * @param connection how it is connected
   */
  public record Entry(
      String segment,
      String serial,
      String source,
      String state,
      double rateHz,
      double lossPercent,
      OptionalDouble batteryPercent,
      String up,
      Connection connection) {}

  /**
   * How a sensor is connected.
   *
   * @param through by which means, e.g. the Bluetooth library; empty when it does not matter
   * @param reason why it is in its state, in words for people
   * @param sinceS how long it has been in it
   * @param jitterMs 95th percentile of the delay of frames beyond the fastest; NaN when not known
   * @param clockSkewPpm how much its clock runs fast
   * @param batteryMinutes how long its battery will last; empty when not known
   */
  public record Connection(
      String through,
      String reason,
      double sinceS,
      double jitterMs,
      double clockSkewPpm,
      OptionalLong batteryMinutes) {
    /** Nothing is known. */
    public static final Connection UNKNOWN =
        new Connection("", "", Double.NaN, Double.NaN, Double.NaN, OptionalLong.empty());
  }
}
