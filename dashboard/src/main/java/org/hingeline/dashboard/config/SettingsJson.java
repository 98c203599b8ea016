package org.hingeline.dashboard.config;

import io.vertx.core.json.JsonObject;
import org.hingeline.analysis.Tempo;

/** The settings that shape results, as they are kept with every session. */
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
