package org.hingeline.dashboard.live;

import java.util.List;
import java.util.OptionalDouble;

/** How the sensors are, one entry for each. */
public record SensorReport(List<Entry> sensors) {

  /** Whether the same sensors are in the same states; rates and losses aside. */
  boolean sameStates(SensorReport other) {
    return states().equals(other.states());
  }

  private List<String> states() {
    return sensors.stream().map(sensor -> sensor.serial() + " " + sensor.state()).toList();
  }

  /**
   * One sensor.
   *
   * @param segment where it is worn, or {@code unassigned}
   * @param serial its serial number
   * @param source the link it comes through
   * @param state {@code CONNECTING}, {@code STREAMING}, {@code STALE} or {@code LOST}
   * @param rateHz samples a second, measured
   * @param lossPercent samples that did not arrive
   * @param batteryPercent charge, when the sensor tells
   * @param up {@code ok}, or what is unusual about the way it is worn
   */
  public record Entry(
      String segment,
      String serial,
      String source,
      String state,
      double rateHz,
      double lossPercent,
      OptionalDouble batteryPercent,
      String up) {}
}
