package org.hingeline.dashboard.config;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.technique.CueConfig.Fading;

/** The settings that shape results, as they are kept with every session, and read back. */
public final class SettingsJson {

  private SettingsJson() {}

  /** Target, calibration, mounting and cues. */
  public static JsonObject of(Settings settings) {
    JsonObject calibration = new JsonObject();
    settings.calibrationS().forEach((step, s) -> calibration.put(step.label() + "_s", s));
    JsonObject mounting = new JsonObject();
    settings.motion().mounting().forEach((segment, m) -> mounting.put(segment.label(), m.text()));
    JsonObject fading = new JsonObject();
    settings
        .motion()
        .cueFading()
        .forEach(
            (exercise, f) ->
                fading.put(
                    exercise.label(),
                    new JsonObject()
                        .put("every_sets", f.everySets())
                        .put("half_sets", f.halfSets())));
    JsonObject tempos = new JsonObject();
    settings.target().tempo().forEach((exercise, t) -> tempos.put(exercise.label(), text(t)));
    double index = settings.target().hipHingeIndexMin();
    return new JsonObject()
        .put("calibration", calibration)
        .put("mounting", mounting)
        .put("cue_fading", fading)
        .put(
            "target",
            new JsonObject()
                .put("relative_lumbar_max_percent", settings.target().relativeLumbarMaxPercent())
                .put("hip_hinge_index_min", Double.isNaN(index) ? null : index)
                .put("tempo", tempos));
  }

  /** Whether settings kept with a session say how it is to be analysed. */
  public static boolean shapes(String kept) {
    JsonObject json = new JsonObject(kept);
    return json.containsKey("mounting")
        && json.containsKey("cue_fading")
        && json.containsKey("target");
  }

  /** The analysis as settings that {@link #shapes} say it. */
  public static AnalysisConfig analysis(String kept) {
    JsonObject json = new JsonObject(kept);
    Map<Segment, Mounting> mounting = new EnumMap<>(Segment.class);
    for (Segment segment : Segment.values()) {
      Mounting.of(json.getJsonObject("mounting").getString(segment.label(), ""))
          .ifPresent(declared -> mounting.put(segment, declared));
    }
    Map<Exercise, Fading> fading = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      JsonObject sets = json.getJsonObject("cue_fading").getJsonObject(exercise.label());
      fading.put(
          exercise,
          sets == null
              ? Fading.USUAL
              : new Fading(sets.getInteger("every_sets"), sets.getInteger("half_sets")));
    }
    AnalysisConfig usual = AnalysisConfig.defaults();
    double abovePercent = json.getJsonObject("target").getDouble("relative_lumbar_max_percent");
    return usual.mounted(mounting).cued(usual.cue().above(abovePercent).fading(fading));
  }

  private static String text(Tempo tempo) {
    return tempo.eccentricS()
        + "-"
        + tempo.bottomPauseS()
        + "-"
        + tempo.concentricS()
        + "-"
        + tempo.topPauseS();
  }
}
