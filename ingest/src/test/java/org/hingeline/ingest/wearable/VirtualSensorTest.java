package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;

class VirtualSensorTest {
  private static final Person PERSON = new Person(1.75, 50, 100, -5, 1);
  private static final WearableSetup EXACT =
      WearableSetup.worn(400, Segment.values()).errors(ImuErrors.none());

  @Test
  void atRestItFeelsGravityAloneAndDoesNotTurn() {
    for (Segment segment : Segment.values()) {
      for (Sample s : samples(segment, new Timeline(), 0.5)) {
        assertThat(acc(s).length()).isCloseTo(9.80665, within(1e-6));
        assertThat(gyr(s).length()).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void theIntegralOfAngularRateIsTheOrientation() {
    for (Segment segment : Segment.values()) {
      VirtualSensor sensor = sensor(segment, lifting());
      Turn estimate = sensor.sensorToEarth(sensor.nextNs());
      Vector lastRate = null;
      while (sensor.nextNs() < 5_000_000_000L) {
        Sample s = sensor.next();
        Vector rate = gyr(s);
        if (lastRate != null) {
          estimate = estimate.then(turned(rate.plus(lastRate).times(0.5 / 400)));
        }
        lastRate = rate;
        Vector off = estimate.inverse().then(sensor.sensorToEarth(s.timeNs())).rotationVector();
        assertThat(Math.toDegrees(off.length())).isLessThan(0.01);
      }
    }
  }

  @Test
  void specificForceIsTheSecondDerivativeOfPlacePlusGravity() {
    Timeline timeline = lifting();
    Body body = new Body(PERSON, timeline, 0);
    VirtualSensor orientation = sensor(Segment.TRUNK, timeline);
    long h = 4_000_000L;
    for (Sample s : samples(Segment.TRUNK, timeline, 5)) {
      long t = s.timeNs();
      // Fourth-order difference with a step of its own.
      Vector second =
          at(body, t - 2 * h)
              .times(-1)
              .plus(at(body, t - h).times(16))
              .plus(at(body, t).times(-30))
              .plus(at(body, t + h).times(16))
              .plus(at(body, t + 2 * h).times(-1))
              .times(1 / (12 * 0.004 * 0.004));
      Vector wanted =
          orientation.sensorToEarth(t).inverse().apply(second.plus(new Vector(0, 0, 9.80665)));
      assertThat(acc(s).minus(wanted).length()).isLessThan(0.02);
    }
  }

  @Test
  void aPelvisTurningAboutTheHipFeelsTheTextbookForces() {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.HIP, 0, 1, 60);
    double armUpM = 0.9 * PERSON.pelvisM();
    double radiusM = Math.hypot(armUpM, 0.09);
    for (Sample s : samples(Segment.PELVIS, timeline, 1)) {
      double tau = s.timeNs() * 1e-9;
      double speed = Math.toRadians(60) * 30 * tau * tau * (1 - tau) * (1 - tau);
      double rise = Math.toRadians(60) * 60 * tau * (1 - tau) * (1 - 2 * tau);
      double angle = Math.toRadians(60) * tau * tau * tau * (10 + tau * (6 * tau - 15));
      // Bending forward turns the arm (up and back) clockwise in the plane (forward, up).
      double arm = Math.atan2(armUpM, -0.09) - angle;
      double forward = radiusM * (rise * Math.sin(arm) - speed * speed * Math.cos(arm));
      double up = radiusM * (-rise * Math.cos(arm) - speed * speed * Math.sin(arm));
      assertThat(acc(s).length()).isCloseTo(Math.hypot(forward, up + 9.80665), within(1e-3));
      assertThat(gyr(s).length()).isCloseTo(speed, within(1e-4));
    }
  }

  private static Timeline lifting() {
    Timeline timeline = new Timeline();
    long ms = 1_000_000L;
    timeline.move(Coordinate.LUMBAR, 300 * ms, 1.3, 24);
    timeline.move(Coordinate.HIP, 400 * ms, 1.4, 70);
    timeline.move(Coordinate.KNEE, 400 * ms, 1.4, 30);
    timeline.move(Coordinate.SHANK, 400 * ms, 1.4, 10);
    timeline.move(Coordinate.HEADING, 1000 * ms, 2, 80);
    timeline.wave(Coordinate.TRUNK_TILT, new Wave(500 * ms, 4500 * ms, 0.5, 2, 6, 0.9, 0));
    timeline.wave(Coordinate.TRUNK_TWIST, new Wave(500 * ms, 4500 * ms, 0.5, 0, 8, 0.7, 1));
    timeline.move(Coordinate.LUMBAR, 2400 * ms, 1.2, 0);
    timeline.move(Coordinate.HIP, 2300 * ms, 1.2, 0);
    timeline.move(Coordinate.KNEE, 2300 * ms, 1.2, 0);
    return timeline;
  }

  private static VirtualSensor sensor(Segment segment, Timeline timeline) {
    return new VirtualSensor(segment, new Body(PERSON, timeline, 0), EXACT, 7);
  }

  private static List<Sample> samples(Segment segment, Timeline timeline, double seconds) {
    VirtualSensor sensor = sensor(segment, timeline);
    List<Sample> samples = new ArrayList<>();
    while (sensor.nextNs() < seconds * 1e9) {
      samples.add(sensor.next());
    }
    return samples;
  }

  private static Vector at(Body body, long timeNs) {
    return body.place(Segment.TRUNK, timeNs).positionM();
  }

  private static Turn turned(Vector rotation) {
    double half = rotation.length() / 2;
    double scale = half < 1e-12 ? 0.5 : Math.sin(half) / (2 * half);
    return new Turn(
        Math.cos(half), rotation.x() * scale, rotation.y() * scale, rotation.z() * scale);
  }

  private static Vector acc(Sample s) {
    return new Vector(s.accX(), s.accY(), s.accZ());
  }

  private static Vector gyr(Sample s) {
    return new Vector(s.gyrX(), s.gyrY(), s.gyrZ());
  }
}
