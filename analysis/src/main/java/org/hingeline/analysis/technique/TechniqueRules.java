package org.hingeline.analysis.technique;

import java.util.Locale;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.TechniqueClass;

/**
 * The class of a repetition, by rules that compare it with the person's own free bend.
 *
 * <p>A rule gives its class when every limit in it is passed by more than the margin of error: the
 * configured one, or the uncertainty of this repetition where that is larger. If it is reached only
 * with the help of the margin, the class is borderline; if no rule is reached at all, mixed. What
 * cannot be graded is said first, then a squat, then hinge and lumbar-dominant.
 */
final class TechniqueRules {
  private static final double ROUNDING = 1e-9;

  /** A class and why, in words. */
  record Verdict(TechniqueClass verdict, String reason) {}

  /** How far every limit must be passed, in index and in points of relative lumbar flexion. */
  private record Margins(double index, double lumbarPercent) {
    Margins helping() {
      return new Margins(-index, -lumbarPercent);
    }
  }

  private final TechniqueConfig config;

  TechniqueRules(TechniqueConfig config) {
    this.config = config;
  }

  /** The class of a lift whose values may be off by this much. */
  Verdict grade(LiftPosture lift, AngleUncertainty uncertainty) {
    Margins margins =
        new Margins(
            larger(config.indexMargin(), uncertainty.hipHingeIndex()),
            larger(config.lumbarMarginPercent(), uncertainty.relativeLumbarPercent()));
    String hindrance = hindrance(lift);
    if (hindrance != null) {
      return new Verdict(TechniqueClass.NOT_GRADED, hindrance);
    }
    if (lift.thighDeg() <= config.squatThighDeg()) {
      return new Verdict(
          TechniqueClass.SQUAT,
          String.format(
              Locale.ROOT,
              "the thighs turned %.0f°: the knees did the lowering",
              -lift.thighDeg()));
    }
    if (lift.kneeDeg() >= config.squatKneeDeg()) {
      return new Verdict(
          TechniqueClass.SQUAT,
          String.format(
              Locale.ROOT, "the knees bent %.0f°: they did the lowering", lift.kneeDeg()));
    }
    double hinge =
        known(lift.baseline())
            ? lift.baseline() + config.hingeAboveBaseline()
            : config.hingeAbsolute();
    double lumbar =
        known(lift.baseline())
            ? lift.baseline() - config.lumbarBelowBaseline()
            : config.lumbarAbsolute();
    String why = why(lift);
    if (hinge(lift, hinge, margins)) {
      return new Verdict(TechniqueClass.HINGE, why);
    }
    if (lumbar(lift, lumbar, margins)) {
      return new Verdict(TechniqueClass.LUMBAR_DOMINANT, why);
    }
    if (hinge(lift, hinge, margins.helping()) || lumbar(lift, lumbar, margins.helping())) {
      return new Verdict(
          TechniqueClass.BORDERLINE, "within the margin of measurement of a limit: " + why);
    }
    return new Verdict(TechniqueClass.MIXED, why);
  }

  private String hindrance(LiftPosture lift) {
    if (lift.sensors() < 2) {
      return "not measurable with this layout: one sensor cannot tell hips from lower back";
    }
    if (!lift.ungraded().isEmpty()) {
      return lift.ungraded();
    }
    if (lift.longestGapMs() > config.gapMaxMs()) {
      return String.format(
          Locale.ROOT,
          "data missing for %.0f ms (limit %.0f ms)",
          lift.longestGapMs(),
          config.gapMaxMs());
    }
    if (lift.outOfPlanePercent() > config.outOfPlaneMaxPercent()) {
      return String.format(
          Locale.ROOT,
          "turned to the side for %.0f %% of the repetition (limit %.0f %%)",
          lift.outOfPlanePercent(),
          config.outOfPlaneMaxPercent());
    }
    if (!known(lift.hipHingeIndex()) || !known(lift.peakRelativeLumbarPercent())) {
      return "the person's largest lumbar flexion is not known";
    }
    boolean squat =
        lift.thighDeg() <= config.squatThighDeg() || lift.kneeDeg() >= config.squatKneeDeg();
    if (lift.trunkDepthDeg() < config.depthMinDeg() && !squat) {
      return String.format(
          Locale.ROOT,
          "trunk went %.0f° (graded from %.0f°)",
          lift.trunkDepthDeg(),
          config.depthMinDeg());
    }
    return null;
  }

  private boolean hinge(LiftPosture lift, double limit, Margins margins) {
    return lift.hipHingeIndex() >= limit + margins.index() - ROUNDING
        && lift.peakRelativeLumbarPercent()
            <= config.hingeLumbarMaxPercent() - margins.lumbarPercent() + ROUNDING;
  }

  private boolean lumbar(LiftPosture lift, double limit, Margins margins) {
    double percent = lift.peakRelativeLumbarPercent() + ROUNDING;
    return percent >= config.lumbarAlwaysPercent() + margins.lumbarPercent()
        || (lift.hipHingeIndex() <= limit - margins.index() + ROUNDING
            && percent >= config.lumbarWithIndexPercent() + margins.lumbarPercent());
  }

  private static String why(LiftPosture lift) {
    String own =
        known(lift.baseline())
            ? String.format(Locale.ROOT, "own free bend %.0f %%", 100 * lift.baseline())
            : "no free bend to compare with";
    return String.format(
        Locale.ROOT,
        "hips gave %.0f %% of the bend (%s), the lower back used %.0f %% of its range",
        100 * lift.hipHingeIndex(),
        own,
        lift.peakRelativeLumbarPercent());
  }

  /** The larger; one that is not known does not count. */
  private static double larger(double limit, double uncertainty) {
    return uncertainty > limit ? uncertainty : limit;
  }

  private static boolean known(double value) {
    return !Double.isNaN(value);
  }
}
