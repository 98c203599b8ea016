package org.hingeline.analysis.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.SegmentAxes;

/** Draws the conclusions of a survey: axes, their signs, the top, and how deep repetitions are. */
final class SurveySolver {
  /** From this share of the trunk's range on, moving legs make it a squat. */
  private static final double LEGS_SHARE = 0.8;

  /** Share of the depth, above the top, within which the posture at the top is measured. */
  private static final double TOP_SHARE = 0.15;

  private static final double RISE_MAX = 8;
  private static final double STACKED = 4;
  private static final double TOP_RAD_PER_S = Math.toRadians(25);

  private final AnalysisConfig config;
  private final double periodS;
  private final SensorTrack[] tracks;
  private final List<Survey.Stretch> stretches;
  private final Map<Segment, Mounting> mountings;
  private final SagittalAngle[] angles = new SagittalAngle[Segment.COUNT];
  private final boolean[] signed = new boolean[Segment.COUNT];
  private final Map<Segment, List<String>> reasons = new EnumMap<>(Segment.class);

  SurveySolver(
      AnalysisConfig config,
      SensorTrack[] tracks,
      List<Survey.Stretch> stretches,
      Map<Segment, Mounting> mountings) {
    this.config = config;
    this.periodS = config.align().periodS();
    this.tracks = tracks;
    this.stretches = stretches;
    this.mountings = mountings;
  }

  SurveyResult solve(long timeNs, boolean unmarked, long fromNs) {
    for (Segment segment : Segment.values()) {
      SensorTrack track = tracks[segment.ordinal()];
      if (track != null) {
        track.orient(config.orientation(), periodS, config.calibration().forceTolerance());
        reasons.put(segment, new ArrayList<>());
        measure(segment, track);
      }
    }
    List<Survey.Stretch> named = stretches;
    if (unmarked && !stretches.isEmpty()) {
      Survey.Stretch only = stretches.get(0);
      Exercise exercise = only.exercise() == null ? guess(only) : only.exercise();
      named = List.of(new Survey.Stretch(exercise, only.from(), only.to()));
    }
    Map<Exercise, SurveyResult.Plan> plans = new EnumMap<>(Exercise.class);
    boolean[] top = new boolean[longest()];
    for (Survey.Stretch stretch : named) {
      Exercise exercise = stretch.exercise();
      List<Survey.Stretch> own = named.stream().filter(s -> s.exercise() == exercise).toList();
      if (!plans.containsKey(exercise)) {
        SurveyResult.Plan plan = plan(exercise, own);
        if (plan != null) {
          plans.put(exercise, plan);
          markTop(plan, own, top);
        }
      }
    }
    for (SagittalAngle angle : angles) {
      if (angle != null) {
        angle.zeroAt(top);
      }
    }
    signOthers(named);
    for (Segment segment : reasons.keySet()) {
      SagittalAngle angle = angles[segment.ordinal()];
      if (angle != null && !mountings.containsKey(segment)) {
        angle.refine(chosen(angle.track()));
      }
    }
    Map<Segment, SurveyResult.Sensor> sensors = new EnumMap<>(Segment.class);
    for (Segment segment : reasons.keySet()) {
      SagittalAngle angle = angles[segment.ordinal()];
      if (angle != null) {
        SensorTrack track = tracks[segment.ordinal()];
        sensors.put(
            segment,
            new SurveyResult.Sensor(
                angle.axes(),
                boxed(track.gyroBias()),
                boxed(track.forceOffset()),
                track.forceOff()));
      }
    }
    Exercise exercise = unmarked && !named.isEmpty() ? named.get(0).exercise() : null;
    return new SurveyResult(
        report(timeNs, sensors), Map.copyOf(sensors), Map.copyOf(plans), exercise, fromNs);
  }

  private int longest() {
    int longest = 0;
    for (SensorTrack track : tracks) {
      longest = Math.max(longest, track == null ? 0 : track.size());
    }
    return longest;
  }

  private void measure(Segment segment, SensorTrack track) {
    boolean[] chosen = chosen(track);
    Mounting mounting = mountings.get(segment);
    if (mounting == null) {
      angles[segment.ordinal()] = SagittalAngle.of(track, chosen);
    } else {
      angles[segment.ordinal()] = SagittalAngle.about(mounting.right(), track, chosen);
      signed[segment.ordinal()] = true;
    }
    double force = track.restingForce();
    if (track.forceOff()) {
      double[] b = track.forceOffset();
      reasons
          .get(segment)
          .add(
              String.format(
                  Locale.ROOT,
                  "accelerometer reads %.2f m/s² at rest, expected 9.81; an offset of %.1f m/s²,"
                      + " estimated from the movement, is taken off",
                  force,
                  Math.sqrt(b[0] * b[0] + b[1] * b[1] + b[2] * b[2])));
    }
  }

  private boolean[] chosen(SensorTrack track) {
    boolean[] chosen = new boolean[track.size()];
    for (Survey.Stretch stretch : stretches) {
      Arrays.fill(
          chosen,
          Math.min(stretch.from(), chosen.length),
          Math.min(stretch.to(), chosen.length),
          true);
    }
    return chosen;
  }

  private Exercise guess(Survey.Stretch stretch) {
    double legs = Math.max(range(Segment.THIGH, stretch), range(Segment.SHANK, stretch));
    double back = Math.max(range(Segment.TRUNK, stretch), range(Segment.PELVIS, stretch));
    return legs > 0 && legs >= LEGS_SHARE * back ? Exercise.SQUAT : Exercise.BEND;
  }

  /** Between the 2nd and the 98th percentile, degrees; 0 without a sensor. */
  private double range(Segment segment, Survey.Stretch stretch) {
    double[] course = course(segment, 1, stretch);
    if (course.length == 0) {
      return 0;
    }
    Arrays.sort(course);
    return course[(int) (0.98 * (course.length - 1))] - course[(int) (0.02 * course.length)];
  }

  private double[] course(Segment segment, double sign, Survey.Stretch stretch) {
    SagittalAngle angle = angles[segment.ordinal()];
    if (angle == null) {
      return new double[0];
    }
    int to = Math.min(stretch.to(), angle.track().size());
    double[] course = new double[Math.max(0, to - stretch.from())];
    for (int i = 0; i < course.length; i++) {
      course[i] = sign * angle.deg(stretch.from() + i);
    }
    return course;
  }

  private SurveyResult.Plan plan(Exercise exercise, List<Survey.Stretch> own) {
    int worn = 0;
    for (Segment segment : Segment.values()) {
      worn |= angles[segment.ordinal()] == null ? 0 : 1 << segment.ordinal();
    }
    if (worn == 0) {
      return null;
    }
    Driver usual = Driver.of(exercise, worn);
    Segment most = usual.segment();
    for (Segment segment : reasons.keySet()) {
      if (total(segment, own) > 2 * total(usual.segment(), own)
          && total(segment, own) > total(most, own)) {
        most = segment;
      }
    }
    Driver driver = Driver.of(exercise, 1 << most.ordinal());
    int segment = most.ordinal();
    if (!signed[segment]) {
      signed[segment] = true;
      double evidence =
          most == Segment.THIGH || exercise == Exercise.SQUAT ? rises(driver, own) : 0;
      boolean inverted = Math.abs(evidence) > 2 ? evidence > 0 : backwards(driver, own);
      if (inverted) {
        angles[segment].flip();
      }
    }
    List<Double> peaks = new ArrayList<>();
    for (Survey.Stretch stretch : own) {
      peaks.addAll(Prominences.of(smooth(course(most, driver.sign(), stretch))).peaks());
    }
    peaks.sort((a, b) -> Double.compare(b, a));
    Prominences.Parting parting =
        Prominences.part(peaks, config.repetition().surveyedAmplitudeMinDeg());
    return new SurveyResult.Plan(driver, parting.depthDeg(), parting.smallestDeg());
  }

  private double total(Segment segment, List<Survey.Stretch> own) {
    return own.stream().mapToDouble(stretch -> range(segment, stretch)).sum();
  }

  /** Evidence that the body is higher where the driver is larger, in standard errors. */
  private double rises(Driver driver, List<Survey.Stretch> own) {
    double best = 0;
    for (Segment segment : new Segment[] {Segment.TRUNK, Segment.PELVIS, Segment.THIGH}) {
      SensorTrack track = tracks[segment.ordinal()];
      double sum = 0;
      for (Survey.Stretch stretch : own) {
        double[] course = smooth(course(driver.segment(), driver.sign(), stretch));
        if (track != null) {
          sum +=
              new Rise(course, periodS)
                  .evidence(
                      track,
                      Prominences.of(course).turns(),
                      stretch.from(),
                      0.5 * range(driver.segment(), stretch));
        }
      }
      best = Math.abs(sum) > Math.abs(best) ? sum : best;
    }
    return Math.max(-RISE_MAX, Math.min(RISE_MAX, best)) + stacked(driver, own);
  }

  /**
   * Sensors that sit alike have the same vertical when the segments stand one above the other and
   * not when the thigh lies: a weaker sign, since sensors may sit any way round.
   */
  private double stacked(Driver driver, List<Survey.Stretch> own) {
    double sum = 0;
    for (Segment segment : Segment.values()) {
      SagittalAngle angle = angles[segment.ordinal()];
      if (angle != null && segment != driver.segment()) {
        sum += Related.stacked(angles[driver.segment().ordinal()], driver.sign(), angle, own);
      }
    }
    return STACKED * Math.max(-1, Math.min(1, sum));
  }

  /** Whether the driver, as its sign is now, begins, ends and stays at its largest values. */
  private boolean backwards(Driver driver, List<Survey.Stretch> own) {
    double votes = 0;
    for (Survey.Stretch stretch : own) {
      double[] course = course(driver.segment(), driver.sign(), stretch);
      votes += Home.votes(course);
    }
    return votes < 0;
  }

  private void markTop(SurveyResult.Plan plan, List<Survey.Stretch> own, boolean[] top) {
    Segment segment = plan.driver().segment();
    for (Survey.Stretch stretch : own) {
      double[] course = smooth(course(segment, plan.driver().sign(), stretch));
      double level = Home.level(course, Prominences.of(course).turns(), plan.amplitudeMinDeg());
      for (int i = 0; i < course.length; i++) {
        boolean near = Math.abs(course[i] - level) < TOP_SHARE * plan.depthDeg();
        boolean slow = tracks[segment.ordinal()].speed(stretch.from() + i) < TOP_RAD_PER_S;
        top[stretch.from() + i] |= near && slow;
      }
    }
  }

  /** Signs of the sensors that drive nothing, from those whose sign is known. */
  private void signOthers(List<Survey.Stretch> named) {
    Segment[] order = {Segment.TRUNK, Segment.PELVIS, Segment.THIGH, Segment.SHANK};
    for (Segment segment : order) {
      SagittalAngle own = angles[segment.ordinal()];
      if (own == null || signed[segment.ordinal()]) {
        continue;
      }
      boolean leg = segment == Segment.THIGH || segment == Segment.SHANK;
      double together = 0;
      for (Segment other : leg ? Related.LEG : Related.BACK) {
        if (together == 0 && other != segment && signed[other.ordinal()]) {
          together = Related.together(own, segment, angles[other.ordinal()], other, named);
        }
      }
      boolean inverted =
          together == 0
              ? backwards(Driver.of(Exercise.BEND, 1 << segment.ordinal()), named)
              : together < 0;
      signed[segment.ordinal()] = true;
      if (inverted) {
        own.flip();
      }
    }
  }

  private CalibrationResult report(long timeNs, Map<Segment, SurveyResult.Sensor> sensors) {
    List<SensorCalibration> each = new ArrayList<>();
    List<String> all = new ArrayList<>();
    all.add(
        "no calibration movements: axes, top and depth come from the recorded movement itself;"
            + " angles are provisional");
    Set<Segment> worn = EnumSet.noneOf(Segment.class);
    sensors.forEach(
        (segment, sensor) -> {
          worn.add(segment);
          SegmentAxes axes = sensor.axes();
          List<String> own = List.copyOf(reasons.get(segment));
          own.forEach(reason -> all.add(segment.label() + ": " + reason));
          each.add(
              new SensorCalibration(
                  segment,
                  Quality.WARN,
                  own,
                  List.of(axes.yx(), axes.yy(), axes.yz()),
                  List.of(axes.zx(), axes.zy(), axes.zz()),
                  Double.NaN,
                  Double.NaN));
        });
    return new CalibrationResult(
        timeNs,
        Layout.of(worn),
        false,
        sensors.isEmpty() ? Quality.POOR : Quality.WARN,
        List.copyOf(all),
        List.copyOf(each),
        Double.NaN,
        Double.NaN);
  }

  /** A moving mean over 0.15 s. */
  private static double[] smooth(double[] course) {
    double[] smooth = new double[course.length];
    for (int i = 0; i < course.length; i++) {
      int from = Math.max(0, i - 7);
      int to = Math.min(course.length, i + 8);
      double sum = 0;
      for (int j = from; j < to; j++) {
        sum += course[j];
      }
      smooth[i] = sum / (to - from);
    }
    return smooth;
  }

  private static List<Double> boxed(double[] values) {
    return List.of(values[0], values[1], values[2]);
  }
}
