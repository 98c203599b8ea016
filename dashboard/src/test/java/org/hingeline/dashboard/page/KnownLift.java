package org.hingeline.dashboard.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A simulated lift with known truth, told in the messages of the live contract. */
final class KnownLift {
  private static final Path FOLDER =
      Path.of(System.getProperty("hingeline.root", "."), "recordings", "simulated");
  private static final double STEP_S = 0.02;

  final double lumbarMaxDeg;
  final double baseline;
  final int layout;
  private final JsonArray reps;
  private final JsonObject angles;

  KnownLift(String name) throws IOException {
    JsonObject truth;
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".truth.json.gz")))) {
      truth = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    lumbarMaxDeg = truth.getDouble("lumbar_max_deg");
    baseline = truth.getDouble("hhi0");
    layout = truth.getJsonArray("layout").size();
    reps = truth.getJsonArray("reps");
    angles = truth.getJsonObject("angles");
  }

  int repetitions() {
    return reps.size();
  }

  double startOf(int rep) {
    return reps.getJsonObject(rep - 1).getDouble("start_s");
  }

  double endOf(int rep) {
    return reps.getJsonObject(rep - 1).getDouble("end_s");
  }

  double lengthS() {
    return angles.getJsonArray("trunk_inclination_deg").size() * STEP_S;
  }

  private Double angle(String name, double timeS) {
    JsonArray values = angles.getJsonArray(name);
    if (values == null) {
      return null;
    }
    return values.getDouble((int) Math.min(values.size() - 1L, Math.round(timeS / STEP_S)));
  }

  /** What is measured at an instant, with the repetition under way if there is one. */
  JsonObject frame(double timeS) {
    Double pelvis = angle("pelvis_inclination_deg", timeS);
    Double hip = layout < 3 ? null : angle("hip_flexion_deg", timeS);
    Double lumbar = angle("lumbar_flexion_deg", timeS);
    JsonObject rep = repAt(timeS);
    return new JsonObject()
        .put("type", "frame")
        .put("time_s", timeS)
        .put("trunk_inclination_deg", angle("trunk_inclination_deg", timeS))
        .put("pelvis_inclination_deg", pelvis)
        .put("thigh_inclination_deg", hip == null ? null : pelvis - hip)
        .put("shank_inclination_deg", null)
        .put("lumbar_flexion_deg", lumbar)
        .put("hip_flexion_deg", hip)
        .put("knee_flexion_deg", null)
        .put("phase", rep == null ? "TOP" : rep.getString("phase"))
        .put("provisional", false)
        .put("rep", rep);
  }

  private JsonObject repAt(double timeS) {
    for (int i = 0; i < reps.size(); i++) {
      JsonObject rep = reps.getJsonObject(i);
      double since = timeS - rep.getDouble("start_s");
      if (since < 0 || timeS > rep.getDouble("end_s")) {
        continue;
      }
      double eccentric = rep.getDouble("eccentric_s", 1.0);
      double pause = rep.getDouble("bottom_pause_s", 0.2);
      String phase = "CONCENTRIC";
      double phaseS = since - eccentric - pause;
      if (since < eccentric) {
        phase = "ECCENTRIC";
        phaseS = since;
      } else if (since < eccentric + pause) {
        phase = "BOTTOM";
        phaseS = since - eccentric;
      }
      double trunk = angle("trunk_inclination_deg", timeS);
      double lumbar = angle("lumbar_flexion_deg", timeS);
      return new JsonObject()
          .put("set", 1)
          .put("number", i + 1)
          .put("phase", phase)
          .put("phase_s", phaseS)
          .put("depth_fraction", trunk / rep.getDouble("peak_trunk_deg"))
          .put("hip_share", trunk < 10 ? null : 1 - lumbar / (trunk + 12));
    }
    return null;
  }

  /** A repetition as reported when it is complete. */
  JsonObject rep(int number, int set) {
    JsonObject truth = reps.getJsonObject(number - 1);
    double lumbar = truth.getDouble("peak_lumbar_deg");
    double trunk = truth.getDouble("peak_trunk_deg");
    String verdict = truth.getString("truth_class");
    double percent = 100 * lumbar / lumbarMaxDeg;
    return new JsonObject()
        .put("type", "rep")
        .put("set", set)
        .put("number", number)
        .put("status", "counted")
        .put("complete", true)
        .put("exercise", "hinge")
        .put("layout", layout)
        .put("start_s", truth.getDouble("start_s"))
        .put("end_s", truth.getDouble("end_s"))
        .put("eccentric_s", truth.getDouble("eccentric_s"))
        .put("bottom_pause_s", truth.getDouble("bottom_pause_s"))
        .put("concentric_s", truth.getDouble("concentric_s"))
        .put("top_pause_s", number == repetitions() ? null : 0.6)
        .put("technique", verdict)
        .put(
            "technique_reason",
            "Hip share %.2f against %.2f in your free bend; the back used %.0f %% of its range."
                .formatted(1 - lumbar / (trunk + 12), baseline, percent))
        .put("hip_hinge_index", 1 - lumbar / (trunk + 12))
        .put("lumbar_contribution", lumbar / trunk)
        .put("peak_lumbar_flexion_deg", lumbar)
        .put("peak_relative_lumbar_percent", percent)
        .put("peak_hip_flexion_deg", layout < 3 ? null : trunk - lumbar + 12)
        .put("peak_pelvic_inclination_deg", trunk - lumbar)
        .put("peak_trunk_inclination_deg", trunk)
        .put("rhythm", rhythm(lumbar / trunk))
        .put("movement", movement(truth, trunk))
        .put(
            "data_quality",
            new JsonObject()
                .put("lost_percent", 0.0)
                .put("longest_gap_ms", 10)
                .put("out_of_plane_percent", 0.0)
                .put("provisional", false));
  }

  private JsonObject rhythm(double share) {
    return new JsonObject()
        .put("eccentric_lumbar_contribution", share)
        .put("concentric_lumbar_contribution", share + 0.02)
        .put("onset_lag_s", 0.12)
        .put("dissociation_deg", layout < 2 ? null : 10 * (1 - share) / share);
  }

  /** Minimum-jerk movements: 15/8 of the mean speed at their fastest. */
  private static JsonObject movement(JsonObject truth, double trunk) {
    return new JsonObject()
        .put("depth_deg", trunk)
        .put("eccentric_sparc", -1.41)
        .put("concentric_sparc", -1.63)
        .put("eccentric_peak_velocity_deg_s", 1.875 * trunk / truth.getDouble("eccentric_s"))
        .put("concentric_peak_velocity_deg_s", 1.875 * trunk / truth.getDouble("concentric_s"));
  }

  private static JsonObject consistency(int set) {
    return new JsonObject()
        .put("depth_sd_deg", 1.25)
        .put("peak_relative_lumbar_sd_percent", 3.4)
        .put("eccentric_sd_s", 0.11)
        .put("concentric_sd_s", 0.24)
        .put("lumbar_drift_percent_per_rep", set == 2 ? 12.5 : -1.5);
  }

  JsonObject calibration() {
    return new JsonObject()
        .put("type", "calibration")
        .put("time_s", 36.0)
        .put("layout", layout)
        .put("functional", true)
        .put("quality", "good")
        .put("reasons", new JsonArray())
        .put("lumbar_flexion_max_deg", lumbarMaxDeg)
        .put("hip_hinge_index_baseline", baseline)
        .put("sensors", new JsonArray());
  }

  /** The session as the review reads it: the same repetitions, in sets of the given length. */
  JsonObject session(String id, int perSet) {
    List<JsonObject> kept = new ArrayList<>();
    List<JsonObject> sets = new ArrayList<>();
    for (int i = 1; i <= repetitions(); i++) {
      int set = (i - 1) / perSet + 1;
      kept.add(rep(i, set).put("number", (i - 1) % perSet + 1));
      if (sets.size() < set) {
        sets.add(
            new JsonObject()
                .put("number", set)
                .put("exercise", "hinge")
                .put("start_s", startOf(i) - 1)
                .put("incomplete", 0)
                .put("consistency", consistency(set))
                .put("lumbar_drift", set == 2 ? "more" : "no_clear_change")
                .put("ended_by", "marker"));
      }
      sets.get(set - 1).put("end_s", endOf(i) + 1).put("counted", (i - 1) % perSet + 1);
    }
    JsonObject about =
        new JsonObject()
            .put("id", id)
            .put("started_at", "2026-11-20T09:12:00Z")
            .put("duration_s", lengthS())
            .put("mode", "replay")
            .put("layout", layout)
            .put("sets", sets.size())
            .put("reps", repetitions())
            .put("status", "closed");
    return new JsonObject()
        .put("session", about)
        .put("calibrations", new JsonArray().add(calibration()))
        .put("sets", new JsonArray(sets))
        .put("reps", new JsonArray(kept));
  }

  /** The angles of the session as columns. */
  JsonObject columns() {
    JsonObject columns = new JsonObject();
    for (double t = 0; t < lengthS(); t += 2 * STEP_S) {
      JsonObject frame = frame(t);
      for (String name : frame.fieldNames()) {
        if (name.endsWith("_deg") || name.equals("time_s") || name.equals("phase")) {
          if (!columns.containsKey(name)) {
            columns.put(name, new JsonArray());
          }
          columns.getJsonArray(name).add(frame.getValue(name));
        }
      }
    }
    return columns;
  }
}
