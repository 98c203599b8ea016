package org.hingeline.analysis.rhythm;

import java.util.function.DoubleUnaryOperator;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.Phases;

/**
 * Lumbopelvic rhythm of one repetition: who gave how much of the movement, and who went first.
 *
 * <p>A bend is shared by the lumbar spine and the hips, and the shares change on the way: healthy
 * people begin with the spine and end with the hips [1]. Seven readings of the same two curves tell
 * this apart. The <em>lumbar contribution</em> Δφ_L/Δθ_trunk is the share of a whole phase [2]. The
 * <em>lumbar:hip ratio</em> Δφ_L/Δφ_H divides the way down at 30° and 60° of trunk inclination [1];
 * the shares of the parts add up to the whole because each part begins where the one before ended.
 * The <em>coupling angle</em> γ = atan2(Δθ_pelvis, Δφ_L) between neighbouring points of the phase,
 * divided into a hundred, is the direction of the angle–angle diagram [3]; its circular mean leaves
 * out how far the movement went in each of them. The <em>onset lag</em> compares when each has done
 * a tenth of its own excursion. The <em>dissociation angle</em> is how far the hips go before the
 * lumbar spine leaves its start, the quantity behind the waiter's bow test [4].
 *
 * <p>All are read from the way down; of rising only the contribution and the coupling angle, with
 * the curves read backward so that both directions share one scale. What was measured over a gap of
 * more than 300 ms, and a ratio over less than 5°, is not reported.
 *
 * <ol>
 *   <li>Esola M. A. et al., Analysis of lumbar spine and hip motion during forward bending in
 *       subjects with and without a history of low back pain, Spine 1996, 21:71.
 *   <li>Laird R. A., Kent P., Keating J. L., How consistent are lordosis, range of movement and
 *       lumbo-pelvic rhythm in people with and without back pain?, BMC Musculoskelet Disord 2016,
 *       17:403.
 *   <li>Needham R., Naemi R., Chockalingam N., Quantifying lumbar–pelvis coordination during gait
 *       using a modified vector coding technique, J Biomech 2014, 47:1020.
 *   <li>Luomajoki H. et al., Reliability of movement control tests in the lumbar spine, BMC
 *       Musculoskelet Disord 2007, 8:90.
 * </ol>
 */
public final class RhythmMeter {
  private static final int PARTS = 100;

  private final RhythmConfig config;
  private final double periodS;

  /** A meter for histories of this period. */
  public RhythmMeter(RhythmConfig config, double periodS) {
    this.config = config;
    this.periodS = periodS;
  }

  /**
   * The rhythm of a repetition.
   *
   * @param phases its phases, as far as they are known
   * @param meanAbsoluteRelativePhaseDeg what {@link RelativePhase} has found, or NaN
   */
  public Rhythm measure(
      MotionHistory history, Layout layout, Phases phases, double meanAbsoluteRelativePhaseDeg) {
    if (layout == Layout.ONE) {
      return Rhythm.UNKNOWN;
    }
    Course down =
        readable(Course.lowering(history, phases.eccentricStart(), phases.eccentricEnd()));
    Course up = readable(Course.rising(history, phases.concentricStart(), phases.concentricEnd()));
    Course binned = Double.isNaN(phases.eccentricStart()) ? up : down;
    double turn = phases.concentricStart();
    double newest = (double) history.end() - 1;
    double settled = Math.min(turn + config.departureS() / periodS + 1, newest);
    Course beyond = readable(Course.lowering(history, phases.eccentricStart(), settled));
    return new Rhythm(
        LumbarContribution.over(history, phases.eccentricStart(), phases.eccentricEnd()),
        LumbarContribution.over(history, phases.concentricStart(), phases.concentricEnd()),
        ratio(binned, 0, 30),
        ratio(binned, 30, 60),
        ratio(binned, 60, 90),
        couplingDeg(down),
        couplingDeg(up),
        onsetLagS(down),
        dissociationDeg(beyond, turn - Math.floor(phases.eccentricStart()), layout),
        meanAbsoluteRelativePhaseDeg);
  }

  private Course readable(Course course) {
    return course == null || course.gap() * periodS > config.gapMaxS() ? null : course;
  }

  private double ratio(Course course, double fromDeg, double toDeg) {
    if (course == null) {
      return Double.NaN;
    }
    double from = fromDeg == 0 ? course.start() : reaches(course, course::trunk, fromDeg, 1);
    if (Double.isNaN(from)) {
      return Double.NaN;
    }
    double reached = reaches(course, course::trunk, toDeg, 1);
    double to = Double.isNaN(reached) ? course.end() : reached;
    double hip = course.hip(to) - course.hip(from);
    return Math.abs(hip) < config.excursionMinDeg()
        ? Double.NaN
        : (course.lumbar(to) - course.lumbar(from)) / hip;
  }

  private static double couplingDeg(Course course) {
    if (course == null) {
      return Double.NaN;
    }
    double cos = 0;
    double sin = 0;
    double pelvis = course.pelvis(course.start());
    double lumbar = course.lumbar(course.start());
    for (int i = 1; i <= PARTS; i++) {
      double position = course.start() + (course.end() - course.start()) * i / PARTS;
      double pelvisNow = course.pelvis(position);
      double lumbarNow = course.lumbar(position);
      double way = Math.hypot(pelvisNow - pelvis, lumbarNow - lumbar);
      if (way > 0) {
        cos += (lumbarNow - lumbar) / way;
        sin += (pelvisNow - pelvis) / way;
      }
      pelvis = pelvisNow;
      lumbar = lumbarNow;
    }
    return cos == 0 && sin == 0 ? Double.NaN : Math.toDegrees(Math.atan2(sin, cos));
  }

  private double onsetLagS(Course course) {
    if (course == null) {
      return Double.NaN;
    }
    return (onset(course, course::pelvis) - onset(course, course::lumbar)) * periodS;
  }

  /** Where a segment has done a tenth of its own excursion. */
  private double onset(Course course, DoubleUnaryOperator angle) {
    double start = angle.applyAsDouble(course.start());
    double excursion = angle.applyAsDouble(course.end()) - start;
    return Math.abs(excursion) < config.excursionMinDeg()
        ? Double.NaN
        : reaches(course, angle, start + config.onsetShare() * excursion, Math.signum(excursion));
  }

  /** The first position at which an angle has reached a level, from below or (−1) from above. */
  private static double reaches(
      Course course, DoubleUnaryOperator angle, double level, double direction) {
    double before = course.start();
    double missing = direction * (level - angle.applyAsDouble(before));
    while (missing > 0 && before < course.end()) {
      double next = Math.min(Math.floor(before) + 1, course.end());
      double left = direction * (level - angle.applyAsDouble(next));
      if (left <= 0) {
        return before + (next - before) * missing / (missing - left);
      }
      before = next;
      missing = left;
    }
    return missing <= 0 ? before : Double.NaN;
  }

  private double dissociationDeg(Course course, double turn, Layout layout) {
    if (course == null) {
      return Double.NaN;
    }
    DoubleUnaryOperator hips = layout == Layout.TWO ? course::pelvis : course::hip;
    double start = course.lumbar(course.start());
    double reached = hips.applyAsDouble(course.start());
    double kept = Double.NaN;
    double leftBefore = 0;
    int away = 0;
    for (double i = course.start(); i <= course.end() && (away > 0 || i <= turn); i++) {
      double left = Math.abs(course.lumbar(i) - start);
      if (left <= config.departureDeg()) {
        away = 0;
      } else if (away++ == 0) {
        double share = (config.departureDeg() - leftBefore) / (left - leftBefore);
        kept = Math.max(reached, hips.applyAsDouble(i - 1 + share));
      }
      if (away * periodS >= config.departureS()) {
        return kept;
      }
      leftBefore = left;
      reached = Math.max(reached, hips.applyAsDouble(i));
    }
    return reached;
  }
}
