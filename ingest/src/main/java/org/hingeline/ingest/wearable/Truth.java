package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.TechniqueClass;

/**
 * What is true about a performed scenario.
 *
 * @param lumbarMaxDeg lumbar flexion held in the calibration, {@code NaN} without one
 * @param baseline hip-hinge index of the calibration bends for the layout, {@code NaN} likewise
 * @param lifts in order, those given up among them
 */
record Truth(double lumbarMaxDeg, double baseline, List<Rep> lifts) {

  /** One repetition; angles in degrees, {@code NaN} where there is none. */
  record Rep(
      Performed performed,
      TrueTempo tempo,
      TechniqueClass clearClass,
      double index,
      double peakTrunkDeg,
      double peakLumbarDeg,
      double peakHipDeg) {
    /** False for a lift begun and given up. */
    boolean counts() {
      return performed.lift().course() != Lift.Course.ABANDONED;
    }
  }

  /** The truth about everything the wearable has performed so far. */
  static Truth about(VirtualWearable wearable) {
    Body body = wearable.body();
    Set<Segment> worn = wearable.setup().ratesHz().keySet();
    Layout layout = Layout.of(worn);
    Choreography done = wearable.choreography();
    double lumbarMax = Double.NaN;
    if (layout != Layout.ONE && done.calibrationFlexion() != null) {
      lumbarMax = lumbarDeg(body, done.calibrationFlexion().turnNs());
    }
    double baseline =
        layout == Layout.ONE
            ? Double.NaN
            : done.calibrationBends().stream()
                .mapToDouble(bend -> index(body, layout, bend.startNs(), bend.turnNs()))
                .average()
                .orElse(Double.NaN);
    TrueClass rules = new TrueClass(layout, baseline, lumbarMax);
    List<Rep> lifts = new ArrayList<>();
    for (Performed lift : done.performed()) {
      lifts.add(rep(wearable, lift, rules, worn.contains(Segment.THIGH)));
    }
    return new Truth(lumbarMax, baseline, List.copyOf(lifts));
  }

  private static Rep rep(
      VirtualWearable wearable, Performed lift, TrueClass rules, boolean thighWorn) {
    Body body = wearable.body();
    boolean knees = lift.exercise() == Exercise.SQUAT && thighWorn;
    long deepestNs = lift.startNs();
    double deepest = Double.NEGATIVE_INFINITY;
    double shallowest = Double.POSITIVE_INFINITY;
    double trunk = 0;
    double lumbar = 0;
    double hip = 0;
    for (long t = lift.startNs(); t <= lift.endNs(); t += 10_000_000L) {
      double driver = TrueTempo.driverDeg(wearable.timeline(), knees, t);
      if (driver > deepest) {
        deepest = driver;
        deepestNs = t;
      }
      shallowest = Math.min(shallowest, driver);
      trunk = Math.max(trunk, body.inclinationDeg(Segment.TRUNK, t));
      lumbar = Math.max(lumbar, lumbarDeg(body, t));
      hip = Math.max(hip, hipDeg(body, t));
    }
    long topNs = lift.lift().start() == Lift.Start.TOP ? lift.startNs() : lift.turnNs();
    double index = index(body, rules.layout(), topNs, deepestNs);
    double thigh = body.inclinationDeg(Segment.THIGH, deepestNs);
    double knee = body.inclinationDeg(Segment.SHANK, deepestNs) - thigh;
    TechniqueClass clear =
        rules.clearly(new TrueClass.Deepest(deepest - shallowest, index, lumbar, thigh, knee));
    TrueTempo tempo = TrueTempo.of(wearable.timeline(), lift, thighWorn);
    return new Rep(lift, tempo, clear, index, trunk, lumbar, hip);
  }

  private static double index(Body body, Layout layout, long topNs, long deepestNs) {
    double lumbar = lumbarDeg(body, deepestNs) - lumbarDeg(body, topNs);
    double hip = hipDeg(body, deepestNs) - hipDeg(body, topNs);
    if (layout == Layout.TWO) {
      hip =
          body.inclinationDeg(Segment.PELVIS, deepestNs)
              - body.inclinationDeg(Segment.PELVIS, topNs);
    }
    return layout == Layout.ONE ? Double.NaN : hip / (hip + lumbar);
  }

  private static double lumbarDeg(Body body, long timeNs) {
    return body.inclinationDeg(Segment.TRUNK, timeNs) - body.inclinationDeg(Segment.PELVIS, timeNs);
  }

  private static double hipDeg(Body body, long timeNs) {
    return body.inclinationDeg(Segment.PELVIS, timeNs) - body.inclinationDeg(Segment.THIGH, timeNs);
  }
}
