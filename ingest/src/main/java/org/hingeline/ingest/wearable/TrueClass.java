package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Layout;
import org.hingeline.analysis.TechniqueClass;

/**
 * The class that the definitions give to a repetition whose angles are known: written anew from the
 * text of the rules, so that it can judge the analysis.
 *
 * @param layout sensors worn
 * @param baseline hip-hinge index of the person's free bend, {@code NaN} without one
 * @param lumbarMaxDeg largest lumbar flexion, {@code NaN} when the calibration did not show it
 */
record TrueClass(Layout layout, double baseline, double lumbarMaxDeg) {
  private static final double INDEX_MARGIN = 0.05;
  private static final double PERCENT_MARGIN = 10;

  /**
   * What counts, all at the deepest point save the peak.
   *
   * @param depthDeg excursion of the driver
   * @param index hip-hinge index of the layout
   * @param peakLumbarDeg largest lumbar flexion of the repetition
   * @param thighDeg inclination of the thigh
   * @param kneeDeg knee flexion
   */
  record Deepest(
      double depthDeg, double index, double peakLumbarDeg, double thighDeg, double kneeDeg) {}

  TechniqueClass of(Deepest at) {
    return of(at, 0, 0, 0);
  }

  /**
   * The class, if it stays the same when everything is off by what a careful measurement may be off
   * by (0.035 of index, 3° lumbar, 4° thigh and depth); {@code null} otherwise, and where no
   * calibration says what the person's own measure is.
   */
  TechniqueClass clearly(Deepest at) {
    if (layout == Layout.ONE) {
      return TechniqueClass.NOT_GRADED;
    } else if (Double.isNaN(lumbarMaxDeg)) {
      return null;
    }
    TechniqueClass seen = of(at);
    for (int corner = 0; corner < 8; corner++) {
      double index = (corner & 1) == 0 ? 0.035 : -0.035;
      double lumbar = (corner & 2) == 0 ? 3 : -3;
      double inclination = (corner & 4) == 0 ? 4 : -4;
      if (of(at, index, lumbar, inclination) != seen) {
        return null;
      }
    }
    return seen;
  }

  private TechniqueClass of(Deepest at, double indexOff, double lumbarOff, double inclinationOff) {
    if (layout == Layout.ONE || at.depthDeg() + inclinationOff < 30) {
      return TechniqueClass.NOT_GRADED;
    }
    boolean thigh = layout.sensors() >= 3 && at.thighDeg() + inclinationOff <= -45;
    boolean knee = layout.sensors() >= 4 && at.kneeDeg() - inclinationOff >= 60;
    if (thigh || knee) {
      return TechniqueClass.SQUAT;
    }
    double index = Math.max(0, Math.min(1, at.index())) + indexOff;
    double percent = 100 * (at.peakLumbarDeg() + lumbarOff) / lumbarMaxDeg;
    if (hinge(index, percent, 1)) {
      return TechniqueClass.HINGE;
    } else if (lumbar(index, percent, 1)) {
      return TechniqueClass.LUMBAR_DOMINANT;
    }
    boolean nearly = hinge(index, percent, -1) || lumbar(index, percent, -1);
    return nearly ? TechniqueClass.BORDERLINE : TechniqueClass.MIXED;
  }

  /** Side 1: every limit passed by more than its margin; −1: reached within its margin. */
  private boolean hinge(double index, double percent, int side) {
    double limit = Double.isNaN(baseline) ? 0.65 : baseline + 0.10;
    return index >= limit + side * INDEX_MARGIN && percent <= 70 - side * PERCENT_MARGIN;
  }

  private boolean lumbar(double index, double percent, int side) {
    double limit = Double.isNaN(baseline) ? 0.50 : baseline - 0.05;
    boolean much = percent >= 80 + side * PERCENT_MARGIN;
    boolean before = index <= limit - side * INDEX_MARGIN;
    return much || (before && percent >= 60 + side * PERCENT_MARGIN);
  }
}
