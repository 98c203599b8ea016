package org.hingeline.dashboard.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Tempo;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.ble.BleStack;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.storage.DiskLimits;
import org.hingeline.storage.series.influx.InfluxConfig;

/** Turns written settings into values; an error names the setting, its value and its limits. */
final class SettingsBuilder {

  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

  private static final double MOST_MB = 1e9;

  private static final String ALL_NEAR = "all";
  private static final Pattern BLUETOOTH_ADDRESS =
      Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

  private final Map<String, Source> settings;
  private final Path home;

  SettingsBuilder(Map<String, Source> settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  Settings build() {
    Path dataFolder = home.resolve(text("data.folder"));
    String level = text("log.level").toLowerCase(Locale.ROOT);
    if (!LEVELS.contains(level)) {
      throw unfit("log.level", "one of " + String.join(", ", LEVELS));
    }
    return new Settings(
        (int) number("server.port", 0, 65_535),
        dataFolder,
        influx(),
        keeping(),
        list("links.serial").stream().map(this::serialSource).toList(),
        bluetooth(),
        list("links.replay").stream().map(Path::of).toList(),
        Duration.ofMillis(Math.round(1e3 * number("session.silence_s", 1, 86_400))),
        Duration.ofMillis(Math.round(60e3 * number("session.go_on_within_minutes", 0, 1_440))),
        wholeNumber("session.patient", 1, 1_000_000),
        (int) number("live.frame_rate_hz", 1, 100),
        yes("live.cue_vibration"),
        calibration(),
        new MotionKeys(settings).read(),
        target(),
        new Settings.Log(dataFolder.resolve(text("log.file")), level));
  }

  private Optional<InfluxConfig> influx() {
    if (list("series.url").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new InfluxConfig(
              text("series.url"),
              text("series.database"),
              words("series.user"),
              words("series.password"),
              words("series.token"),
              words("series.retention")));
    } catch (IllegalArgumentException e) {
      throw new UserError(settings.get("series.url").origin() + ": " + e.getMessage(), e);
    }
  }

  private Settings.Keeping keeping() {
    double announceMb = number("storage.disk.announce_below_mb", 0, MOST_MB);
    double rawStopsMb = number("storage.disk.raw_stops_below_mb", 0, MOST_MB);
    if (announceMb < rawStopsMb) {
      throw unfit("storage.disk.announce_below_mb", "no less than storage.disk.raw_stops_below_mb");
    }
    return new Settings.Keeping(
        wholeNumber("storage.retention.raw_days", 1, 36_500),
        new DiskLimits(Math.round(1e6 * announceMb), Math.round(1e6 * rawStopsMb)));
  }

  private Map<CalibrationStep, Double> calibration() {
    Map<CalibrationStep, Double> durations = new EnumMap<>(CalibrationStep.class);
    for (CalibrationStep step : CalibrationStep.values()) {
      if (step != CalibrationStep.END) {
        durations.put(step, number("calibration." + step.label() + "_s", 1, 120));
      }
    }
    return durations;
  }

  private Settings.Target target() {
    Map<Exercise, Tempo> tempos = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      tempos.put(exercise, tempo("target.tempo." + exercise.label()));
    }
    double index =
        list("target.hip_hinge_index_min").isEmpty()
            ? Double.NaN
            : number("target.hip_hinge_index_min", 0, 1);
    return new Settings.Target(number("target.relative_lumbar_max_percent", 0, 100), index, tempos);
  }

  private Tempo tempo(String key) {
    String[] parts = text(key).split("-", -1);
    double[] seconds = new double[4];
    try {
      if (parts.length != seconds.length) {
        throw new NumberFormatException();
      }
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] = Double.parseDouble(parts[i]);
      }
    } catch (NumberFormatException e) {
      throw unfit(key, "four numbers of seconds such as 3-1-2-1");
    }
    return new Tempo(seconds[0], seconds[1], seconds[2], seconds[3]);
  }

  private Settings.Bluetooth bluetooth() {
    Map<String, LinkHint> sensors = new LinkedHashMap<>();
    for (String text : list("links.bluetooth")) {
      if (!text.equals(ALL_NEAR)) {
        String[] parts = text.split("=", 2);
        if (!BLUETOOTH_ADDRESS.matcher(parts[0]).matches()) {
          throw unfit("links.bluetooth", "all, or addresses such as AA:BB:CC:DD:EE:FF");
        }
        sensors.put(
            parts[0].toUpperCase(Locale.ROOT),
            parts.length == 1 ? LinkHint.NONE : hint(text, parts[1]));
      }
    }
    Optional<BleStack> library = Optional.empty();
    if (!list("links.bluetooth_library").isEmpty()) {
      library = BleStack.labelled(text("links.bluetooth_library"));
      if (library.isEmpty()) {
        throw unfit("links.bluetooth_library", "tinyb or bluez-dbus, or nothing");
      }
    }
    return new Settings.Bluetooth(
        list("links.bluetooth").contains(ALL_NEAR), Collections.unmodifiableMap(sensors), library);
  }

  private LinkHint hint(String sensor, String known) {
    try {
      return SerialSource.hint("sensor \"" + sensor + "\"", known);
    } catch (IllegalArgumentException e) {
      throw new UserError(settings.get("links.bluetooth").origin() + ": " + e.getMessage(), e);
    }
  }

  private SerialSource serialSource(String text) {
    try {
      return SerialSource.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserError(settings.get("links.serial").origin() + ": " + e.getMessage(), e);
    }
  }

  private boolean yes(String key) {
    String text = text(key).toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw unfit(key, "true or false");
    }
    return text.equals("true");
  }

  private double number(String key, double min, double max) {
    try {
      double value = Double.parseDouble(text(key));
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, together with the limits.
    }
    throw unfit(key, "a number from " + plain(min) + " to " + plain(max));
  }

  private OptionalInt wholeNumber(String key, int min, int max) {
    return list(key).isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number(key, min, max));
  }

  private String text(String key) {
    List<String> values = list(key);
    if (values.size() != 1) {
      throw unfit(key, "one value");
    }
    return values.get(0);
  }

  /** A text that may be empty or have spaces; it may be a secret, so no message shows it. */
  private String words(String key) {
    return String.join(" ", list(key));
  }

  private List<String> list(String key) {
    return settings.get(key).values();
  }

  private UserError unfit(String key, String expected) {
    return settings.get(key).unfit(key, expected);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
