package org.hingeline.analysis.technique;

import java.util.List;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.rhythm.LumbarContribution;
import org.hingeline.analysis.tempo.Phases;

/**
 * Lumbopelvic rhythm and hip-hinge index of one repetition, read from the history of angles.
 *
 * <p>HHI₂ = Δθ_pelvis/Δθ_trunk and HHI₃ = Δφ_H/(Δφ_H + Δφ_L) at the deepest point, from the posture
 * at the top of this repetition; lumbar contribution = Δφ_L/Δθ_trunk over the eccentric; relative
 * lumbar flexion against the person's largest.
 */
public final class TechniqueGrader {
  private final TechniqueConfig config;
  private final TechniqueRules rules;

  /** A grader with these limits. */
  public TechniqueGrader(TechniqueConfig config) {
    this.config = config;
    this.rules = new TechniqueRules(config);
  }

  /**
   * What the repetition is graded against.
   *
   * @param ungraded why nothing is graded, in words; empty with a calibration that can be trusted
   */
  public record Reference(
      Layout layout,
      String ungraded,
      double lumbarFlexionMaxDeg,
      double baseline,
      List<SensorCalibration> sensors) {
    boolean calibrated() {
      return ungraded.isEmpty();
    }
  }

  /**
   * Grades a repetition.
   *
   * @param top position at its top posture: where lowering began, or where rising ended
   * @param from first position of the repetition
   * @param to position after its last
   * @param phases its phases, for the lumbar contribution
   */
  public Technique grade(
      MotionHistory history, Reference reference, long top, long from, long to, Phases phases) {
    Layout layout = reference.layout();
    long standing = history.nearestComplete(top, from, to);
    Segment depthSegment = layout.sensors() == 1 ? onlySegment(history, standing) : Segment.TRUNK;
    // A leg that was worn and not calibrated tells nothing.
    boolean legs = layout.sensors() >= 3;
    long deepest = standing;
    double peakTrunk = Double.NaN;
    double peakLumbar = Double.NaN;
    double peakHip = Double.NaN;
    double peakPelvis = Double.NaN;
    for (long i = from; i < to; i++) {
      double trunk = history.inclinationDeg(depthSegment, i);
      if (trunk > peakTrunk || Double.isNaN(peakTrunk)) {
        peakTrunk = trunk;
        deepest = history.complete(i) ? i : deepest;
      }
      peakLumbar = larger(peakLumbar, history.lumbarFlexionDeg(i));
      peakHip = legs ? larger(peakHip, history.hipFlexionDeg(i)) : Double.NaN;
      peakPelvis = larger(peakPelvis, history.inclinationDeg(Segment.PELVIS, i));
    }
    double trunkDepth = peakTrunk - history.inclinationDeg(depthSegment, standing);
    double pelvisDepth =
        history.inclinationDeg(Segment.PELVIS, deepest)
            - history.inclinationDeg(Segment.PELVIS, standing);
    double lumbarDepth = history.lumbarFlexionDeg(deepest) - history.lumbarFlexionDeg(standing);
    double hipDepth = history.hipFlexionDeg(deepest) - history.hipFlexionDeg(standing);
    double index =
        switch (layout) {
          case ONE -> Double.NaN;
          case TWO -> pelvisDepth / trunkDepth;
          case THREE, FOUR -> hipDepth / (hipDepth + lumbarDepth);
        };
    double relative = 100 * peakLumbar / reference.lumbarFlexionMaxDeg();
    DataQuality quality = quality(history, reference, from, to);
    LiftPosture lift =
        new LiftPosture(
            trunkDepth,
            clamp(index),
            relative,
            legs ? history.inclinationDeg(Segment.THIGH, deepest) : Double.NaN,
            layout == Layout.FOUR ? history.kneeFlexionDeg(deepest) : Double.NaN,
            quality.outOfPlanePercent(),
            quality.longestGapMs(),
            layout.sensors(),
            reference.ungraded(),
            reference.baseline());
    double durationS = (history.timeNs(to - 1) - history.timeNs(from)) / 1e9;
    AngleUncertainty uncertainty =
        reference.calibrated() && layout.sensors() > 1
            ? new UncertaintyBudget(reference.sensors())
                .of(
                    lift,
                    peakTrunk,
                    history.inclinationDeg(Segment.PELVIS, deepest),
                    layout == Layout.TWO ? trunkDepth : hipDepth + lumbarDepth,
                    reference.lumbarFlexionMaxDeg(),
                    UncertaintyBudget.dataDeg(
                        quality.longestGapMs() / 1e3,
                        quality.clockResidualMs() / 1e3,
                        trunkDepth,
                        durationS / 2))
            : AngleUncertainty.UNKNOWN;
    TechniqueRules.Verdict verdict = rules.grade(lift, uncertainty);
    return new Technique(
        verdict.verdict(),
        verdict.reason(),
        clamp(index),
        lumbarContribution(history, phases),
        peakLumbar,
        relative,
        peakHip,
        peakPelvis,
        peakTrunk,
        switch (layout) {
          case ONE -> Double.NaN;
          case TWO -> history.inclinationDeg(Segment.PELVIS, deepest);
          case THREE, FOUR -> history.hipFlexionDeg(deepest);
        },
        history.lumbarFlexionDeg(deepest),
        uncertainty);
  }

  /** How complete the data between two positions are. */
  public DataQuality quality(MotionHistory history, Reference reference, long from, long to) {
    int lost = 0;
    int outOfPlane = 0;
    int judged = 0;
    long gapStart = -1;
    double longestMs = 0;
    double residualMs = Double.NaN;
    for (long i = from; i < to; i++) {
      double index = history.outOfPlane(i);
      if (!Double.isNaN(index)) {
        judged++;
        outOfPlane += index > config.outOfPlaneSin() ? 1 : 0;
      }
      residualMs = larger(residualMs, history.clockResidualMs(i));
      if (!history.complete(i)) {
        lost++;
        gapStart = gapStart < 0 ? i : gapStart;
        long before = Math.max(history.oldest(), gapStart - 1);
        longestMs = Math.max(longestMs, (history.timeNs(i) - history.timeNs(before)) / 1e6);
      } else {
        gapStart = -1;
      }
    }
    long n = Math.max(1, to - from);
    return new DataQuality(
        100.0 * lost / n,
        longestMs,
        residualMs,
        judged == 0 ? 0 : 100.0 * outOfPlane / judged,
        !reference.calibrated() || longestMs > config.gapProvisionalMs());
  }

  /** Over the eccentric, or over the concentric where there is no eccentric. */
  private static double lumbarContribution(MotionHistory history, Phases phases) {
    double eccentric =
        LumbarContribution.over(history, phases.eccentricStart(), phases.eccentricEnd());
    return Double.isNaN(eccentric)
        ? LumbarContribution.over(history, phases.concentricStart(), phases.concentricEnd())
        : eccentric;
  }

  private static Segment onlySegment(MotionHistory history, long position) {
    return Double.isNaN(history.inclinationDeg(Segment.TRUNK, position))
        ? Segment.PELVIS
        : Segment.TRUNK;
  }

  private static double larger(double a, double b) {
    return Double.isNaN(a) || b > a ? b : a;
  }

  private static double clamp(double index) {
    return Double.isNaN(index) ? index : Math.min(1, Math.max(0, index));
  }
}
