package org.hingeline.dashboard.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.technique.CueConfig.Fading;

/** Reads the settings that the analysis itself heeds. */
final class MotionKeys {
  private static final String FADING = "always, never, or two numbers of sets such as 2-2";

  private final Map<String, Source> settings;

  MotionKeys(Map<String, Source> settings) {
    this.settings = settings;
  }

  Settings.Motion read() {
    return new Settings.Motion(mounting(), fading());
  }

  private Map<Segment, Mounting> mounting() {
    Map<Segment, Mounting> declared = new EnumMap<>(Segment.class);
    for (Segment segment : Segment.values()) {
      String key = "mounting." + segment.label();
      List<String> values = settings.get(key).values();
      if (!values.isEmpty()) {
        declared.put(
            segment,
            Mounting.of(String.join(" ", values))
                .orElseThrow(() -> settings.get(key).unfit(key, Mounting.FORM)));
      }
    }
    return declared;
  }

  private Map<Exercise, Fading> fading() {
    Map<Exercise, Fading> fading = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      String key = "cues.fading." + exercise.label();
      fading.put(exercise, fading(key, String.join(" ", settings.get(key).values())));
    }
    return fading;
  }

  private Fading fading(String key, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "always" -> Fading.NONE;
      case "never" -> new Fading(0, 0);
      default -> {
        if (!text.matches("\\d{1,3}-\\d{1,3}")) {
          throw settings.get(key).unfit(key, FADING);
        }
        String[] sets = text.split("-", -1);
        yield new Fading(Integer.parseInt(sets[0]), Integer.parseInt(sets[1]));
      }
    };
  }
}
