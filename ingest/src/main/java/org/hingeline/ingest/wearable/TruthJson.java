package org.hingeline.ingest.wearable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;

/** Writes the truth of a recording as one JSON object. */
final class TruthJson {
  private static final long ANGLE_STEP_NS = 20_000_000L;

  private final VirtualWearable wearable;
  private final Gaps gaps;
  private final Appendable out;

  private TruthJson(VirtualWearable wearable, Gaps gaps, Appendable out) {
    this.wearable = wearable;
    this.gaps = gaps;
    this.out = out;
  }

  static void write(VirtualWearable wearable, String name, Gaps gaps, long endNs, Appendable out)
      throws IOException {
    new TruthJson(wearable, gaps, out).write(name, endNs);
  }

  private void write(String name, long endNs) throws IOException {
    Truth truth = Truth.about(wearable);
    Map<Segment, Double> rates = wearable.setup().ratesHz();
    StringJoiner layout = new StringJoiner(", ", "[", "]");
    StringJoiner eachRate = new StringJoiner(", ", "{", "}");
    rates.forEach(
        (segment, rateHz) -> {
          layout.add(text(segment.label()));
          eachRate.add(text(segment.label()) + ": " + number(rateHz, 3));
        });
    double fastest = rates.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    out.append("{\"name\": ").append(text(name));
    out.append(", \"rate_hz\": ").append(number(fastest, 3));
    out.append(", \"rates_hz\": ").append(eachRate.toString());
    out.append(", \"layout\": ").append(layout.toString());
    out.append(", \"lumbar_max_deg\": ").append(number(truth.lumbarMaxDeg(), 2));
    out.append(", \"hhi0\": ").append(number(truth.baseline(), 4));
    reps("reps", truth.lifts(), true);
    reps("incomplete", truth.lifts(), false);
    angles(endNs);
    out.append("}\n");
  }

  private void reps(String key, List<Truth.Rep> all, boolean counted) throws IOException {
    StringJoiner chosen = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < all.size(); i++) {
      Truth.Rep rep = all.get(i);
      if (rep.counts() == counted) {
        boolean followed =
            i + 1 < all.size() && all.get(i + 1).performed().set() == rep.performed().set();
        chosen.add(rep(rep, followed ? all.get(i + 1) : null));
      }
    }
    out.append(", ").append(text(key)).append(": ").append(chosen.toString());
  }

  private String rep(Truth.Rep rep, Truth.Rep next) {
    Performed done = rep.performed();
    TrueTempo tempo = rep.tempo();
    boolean fromTop = done.lift().start() == Lift.Start.TOP;
    StringJoiner json = new StringJoiner(", ", "{", "}");
    json.add("\"kind\": " + text(fromTop ? "top-start" : "floor-start"));
    json.add("\"set\": " + done.set());
    json.add("\"exercise\": " + text(done.exercise().label()));
    json.add("\"t0\": " + seconds(done.startNs()));
    json.add("\"t1\": " + seconds(done.endNs()));
    json.add("\"template\": " + text(done.lift().template()));
    boolean unclear = rep.clearClass() == null || gaps.within(tempo.startNs(), tempo.endNs());
    String named = unclear ? "null" : text(rep.clearClass().name());
    json.add("\"truth_class\": " + named);
    json.add("\"hip_hinge_index\": " + number(rep.index(), 4));
    json.add("\"peak_trunk_deg\": " + number(rep.peakTrunkDeg(), 3));
    json.add("\"peak_lumbar_deg\": " + number(rep.peakLumbarDeg(), 3));
    json.add("\"peak_hip_deg\": " + number(rep.peakHipDeg(), 3));
    json.add("\"hesitation\": " + (done.lift().course() == Lift.Course.HESITATING));
    json.add("\"onset_lag_s\": " + number(done.lift().lagS(), 3));
    json.add("\"eccentric_s\": " + number(tempo.eccentricS(), 3));
    json.add("\"concentric_s\": " + number(tempo.concentricS(), 3));
    double betweenS = next == null ? Double.NaN : (next.tempo().startNs() - tempo.endNs()) * 1e-9;
    if (fromTop) {
      json.add("\"bottom_pause_s\": " + number(tempo.pauseS(), 3));
      json.add("\"top_pause_s\": " + number(betweenS, 3));
    } else {
      json.add("\"top_pause_s\": " + number(tempo.pauseS(), 3));
      json.add("\"floor_pause_s\": " + number(betweenS, 3));
    }
    json.add("\"start_s\": " + seconds(tempo.startNs()));
    json.add("\"end_s\": " + seconds(tempo.endNs()));
    return json.toString();
  }

  private void angles(long endNs) throws IOException {
    int count = (int) (endNs / ANGLE_STEP_NS) + 1;
    boolean alone = Layout.of(wearable.setup().ratesHz().keySet()) == Layout.ONE;
    String[] names = {
      "trunk_inclination_deg",
      "pelvis_inclination_deg",
      "thigh_inclination_deg",
      "shank_inclination_deg",
      "lumbar_flexion_deg",
      "hip_flexion_deg",
      "knee_flexion_deg"
    };
    double[][] values = new double[names.length][count];
    for (int i = 0; i < count; i++) {
      for (Segment segment : Segment.values()) {
        values[segment.ordinal()][i] = wearable.body().inclinationDeg(segment, i * ANGLE_STEP_NS);
      }
      for (int joint = 0; joint < 3; joint++) {
        values[4 + joint][i] = values[joint][i] - values[joint + 1][i];
      }
      values[6][i] = -values[6][i];
    }
    out.append(", \"angles\": {\"dt_s\": 0.02");
    for (int name = 0; name < names.length; name++) {
      // One sensor alone says nothing about the joints; the readers of the file expect the key.
      boolean kept = name == 0 || !alone;
      if (kept || name == 4) {
        out.append(", ").append(text(names[name])).append(": [");
        for (int i = 0; kept && i < count; i++) {
          out.append(i == 0 ? "" : ", ").append(number(values[name][i], 2));
        }
        out.append("]");
      }
    }
    out.append("}");
  }

  private static String seconds(long ns) {
    return number(ns * 1e-9, 3);
  }

  private static String number(double value, int decimals) {
    return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }
}
