package org.hingeline.dashboard.live;

import java.util.Locale;

/** How well a sensor did, in the one line that is kept with the session. */
final class QualityWords {

  private QualityWords() {}

  /** Rate, loss, jitter, clock, and how long the battery will last as far as that is known. */
  static String of(SensorReport.Entry sensor) {
    SensorReport.Connection connection = sensor.connection();
    return String.format(
        Locale.ROOT,
        "%s %s%s: %.1f Hz, loss %.2f %%, jitter %.0f ms, clock skew %+.1f ppm, battery %s",
        sensor.segment(),
        sensor.serial(),
        connection.through().isEmpty() ? "" : " through " + connection.through(),
        sensor.rateHz(),
        sensor.lossPercent(),
        connection.jitterMs(),
        connection.clockSkewPpm(),
        battery(sensor));
  }

  private static String battery(SensorReport.Entry sensor) {
    if (sensor.batteryPercent().isEmpty()) {
      return "unknown";
    }
    String percent = Math.round(sensor.batteryPercent().getAsDouble()) + " %";
    return sensor.connection().batteryMinutes().isEmpty()
        ? percent
        : percent + ", about " + sensor.connection().batteryMinutes().getAsLong() + " min left";
  }
}
