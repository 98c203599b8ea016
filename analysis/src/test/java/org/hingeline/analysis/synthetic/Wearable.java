package org.hingeline.analysis.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/**
 * Ideal sensors on a rigid chain that follows a {@link Script}: exact rates, exact gravity 9.81
 * m/s², and what is asked for on top of it. Earth is x forward, y left, z up; a segment is x
 * forward, y up, z right (ISB).
 */
public final class Wearable {
  private static final double GRAVITY = 9.81;

  private final Script script;
  private final List<Segment> worn;
  private final Map<Segment, double[][]> mounting = new EnumMap<>(Segment.class);
  private double rateHz = 100;
  private double headingDeg;
  private double biasDegPerS;
  private double noise;
  private double lossShare;
  private boolean pivots;
  private double forceScale = 1;

  /** Sensors on these segments, each with its axes along the segment's. */
  public Wearable(Script script, Segment... worn) {
    this.script = script;
    this.worn = List.of(worn);
    for (Segment segment : worn) {
      mounting.put(segment, Rotation.identity());
    }
  }

  /** Samples a second. */
  public Wearable rateHz(double value) {
    rateHz = value;
    return this;
  }

  /** Everything turned about the vertical. */
  public Wearable headingDeg(double value) {
    headingDeg = value;
    return this;
  }

  /** Each sensor mounted in an orientation of its own. */
  public Wearable mounted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    worn.forEach(segment -> mounting.put(segment, Rotation.random(random)));
    return this;
  }

  /** One sensor turned further by this rotation. */
  public Wearable turned(Segment segment, double[][] rotation) {
    mounting.put(segment, Rotation.times(rotation, mounting.get(segment)));
    return this;
  }

  /** A constant gyroscope bias of this size, in a direction of its own for each sensor. */
  public Wearable biasDegPerS(double value) {
    biasDegPerS = value;
    return this;
  }

  /** Multiples of 0.1 °/s and 0.03 m/s², Gaussian. */
  public Wearable noise(double value) {
    noise = value;
    return this;
  }

  /** This share of the samples is lost. */
  public Wearable lossShare(double value) {
    lossShare = value;
    return this;
  }

  /** Adds the accelerations of turning about the joints, with levers of 0.1 to 0.3 m. */
  public Wearable pivots() {
    pivots = true;
    return this;
  }

  /** An accelerometer that reads this much of the truth. */
  public Wearable forceScale(double value) {
    forceScale = value;
    return this;
  }

  /** A direction given in segment axes (x forward, y up, z right), in the axes of its sensor. */
  public double[] inSensor(Segment segment, double... direction) {
    return Rotation.apply(mounting.get(segment), direction);
  }

  List<Segment> worn() {
    return worn;
  }

  Script script() {
    return script;
  }

  /** All samples of one sensor, in time order. */
  public List<Sample> samples(Segment segment) {
    SplittableRandom random = new SplittableRandom(31 + segment.ordinal());
    double[] bias = Rotation.direction(random, Math.toRadians(biasDegPerS));
    double phaseS = 0.0023 * segment.ordinal() + 0.0007;
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; phaseS + i / rateHz < script.endS(); i++) {
      double timeS = phaseS + i / rateHz;
      boolean lost = random.nextDouble() < lossShare;
      double[] rate = rate(segment, timeS);
      double[] force = force(segment, timeS);
      for (int a = 0; a < 3; a++) {
        rate[a] += bias[a] + noise * Math.toRadians(0.1) * gauss(random);
        force[a] = forceScale * force[a] + noise * 0.03 * gauss(random);
      }
      if (!lost) {
        samples.add(
            new Sample(
                segment,
                Math.round(timeS * 1e9),
                rate[0],
                rate[1],
                rate[2],
                force[0],
                force[1],
                force[2]));
      }
    }
    return samples;
  }

  private static double gauss(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** Earth to sensor. */
  private double[][] orientation(Segment segment, double timeS) {
    double lean = Math.toRadians(script.at(segment.ordinal(), timeS)[0]);
    double heading = Math.toRadians(headingDeg + script.at(4, timeS)[0]);
    double[] forward = {Math.cos(heading), Math.sin(heading), 0};
    double[][] segmentAxes = {
      {Math.cos(lean) * forward[0], Math.cos(lean) * forward[1], -Math.sin(lean)},
      {Math.sin(lean) * forward[0], Math.sin(lean) * forward[1], Math.cos(lean)},
      {forward[1], -forward[0], 0}
    };
    return Rotation.times(mounting.get(segment), segmentAxes);
  }

  private double[] rate(Segment segment, double timeS) {
    double lean = Math.toRadians(script.at(segment.ordinal(), timeS)[1]);
    double turn = Math.toRadians(script.at(4, timeS)[1]);
    double heading = Math.toRadians(headingDeg + script.at(4, timeS)[0]);
    double[] earth = {-lean * Math.sin(heading), lean * Math.cos(heading), turn};
    return Rotation.apply(orientation(segment, timeS), earth);
  }

  private double[] force(Segment segment, double timeS) {
    double heading = Math.toRadians(headingDeg + script.at(4, timeS)[0]);
    double ahead = 0;
    double up = 0;
    if (pivots) {
      double[] levers =
          switch (segment) {
            case TRUNK -> new double[] {0.20, 0.15, 0, 0};
            case PELVIS -> new double[] {0, 0.10, 0, 0};
            case THIGH -> new double[] {0, 0, 0.30, 0};
            case SHANK -> new double[] {0, 0, 0, 0.25};
          };
      for (int i = 0; i < levers.length; i++) {
        double[] motion = script.at(i, timeS);
        double angle = Math.toRadians(motion[0]);
        double tangential = levers[i] * Math.toRadians(motion[2]);
        double centripetal = levers[i] * Math.pow(Math.toRadians(motion[1]), 2);
        ahead += tangential * Math.cos(angle) - centripetal * Math.sin(angle);
        up -= tangential * Math.sin(angle) + centripetal * Math.cos(angle);
      }
    }
    double[] earth = {ahead * Math.cos(heading), ahead * Math.sin(heading), up + GRAVITY};
    return Rotation.apply(orientation(segment, timeS), earth);
  }
}
