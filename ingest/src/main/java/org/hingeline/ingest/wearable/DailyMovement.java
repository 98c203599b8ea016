package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Segment;

/** Movements of daily life, none of them a repetition. */
final class DailyMovement {
  private static final Activity[] ANY = {
    Activity.WALK, Activity.WALK, Activity.SIT, Activity.REACH, Activity.TURN, Activity.STAND
  };

  private final Performer performer;
  private final Timeline timeline;
  private final Dice dice;
  private double headingDeg;

  DailyMovement(Performer performer, Timeline timeline, Dice dice) {
    this.performer = performer;
    this.timeline = timeline;
    this.dice = dice;
  }

  /** Activities in a random order for about this long. */
  void perform(double seconds, boolean pickingUp) {
    long until = performer.nowNs() + Math.round(seconds * 1e9);
    performer.hold(1);
    while (performer.nowNs() < until) {
      if (pickingUp && dice.chance(0.12)) {
        perform(Activity.PICK_UP, 0);
      } else {
        perform(ANY[dice.betweenInclusive(0, ANY.length - 1)], dice.between(6, 22));
      }
      performer.hold(dice.between(0.6, 2.5));
    }
  }

  void perform(Activity activity, double seconds) {
    switch (activity) {
      case WALK -> walk(seconds);
      case SIT -> sit(seconds);
      case REACH -> reach(seconds);
      case WIGGLE -> wiggle(seconds);
      case PICK_UP -> pickUp();
      case TURN -> turn(dice.between(-170, 170), dice.between(1.5, 2.5));
      case STAND -> performer.hold(seconds);
    }
  }

  private void walk(double seconds) {
    long from = performer.nowNs();
    long until = from + Math.round(Math.max(3, seconds) * 1e9);
    double stride = dice.between(0.82, 1.0);
    double vigour = dice.between(0.8, 1.15);
    swing(Coordinate.FREE, from, until, 1, 0, 1, 0);
    legs(from, until, stride, vigour);
    lean(Segment.PELVIS, from, until, 1.5, 1.6, 2 * stride, 0.4);
    lean(Segment.TRUNK, from, until, 4, 1.5, 2 * stride, 2.1);
    swing(Coordinate.PELVIS_TILT, from, until, 0, 4 * vigour, stride, 0.4);
    swing(Coordinate.TRUNK_TILT, from, until, 0, 3.5 * vigour, stride, 3.4);
    swing(Coordinate.TRUNK_TWIST, from, until, 0, 6 * vigour, stride, 1.9);
    swing(Coordinate.HEADING, from, until, 0, 4 * vigour, stride, 0.2);
    swing(Coordinate.HIP_LEFT, from, until, 0, 0.02, stride, 0);
    swing(Coordinate.HIP_FORWARD, from, until, 0, 0.012, 2 * stride, 0.7);
    double phase = dice.between(0, 2 * Math.PI);
    double[] bounceM = {0.022 * vigour, 0.004 * vigour, 0.0015, 0.0005};
    for (int i = 0; i < bounceM.length; i++) {
      swing(Coordinate.HIP_UP, from, until, 0, bounceM[i], 2 * stride * (i + 1), phase * (i + 1));
    }
    while (until - performer.nowNs() > 6_000_000_000L) {
      performer.hold(dice.between(2, 4));
      turn(dice.between(-100, 100), 1.6);
    }
    performer.hold(Math.max(0, (until - performer.nowNs()) * 1e-9) + 0.1);
  }

  /** One leg through the stride: the knee bends most when the thigh is on its way forward. */
  private void legs(long from, long until, double stride, double vigour) {
    double heelStrike = Math.PI / 2;
    double kneeLead = heelStrike + 1.6;
    lean(Segment.THIGH, from, until, -6, -20 * vigour, stride, heelStrike);
    lean(Segment.SHANK, from, until, -6, -20 * vigour, stride, heelStrike);
    lean(Segment.SHANK, from, until, 21, 21 * vigour, stride, kneeLead);
    lean(Segment.SHANK, from, until, 0, 12 * vigour, 2 * stride, 2 * kneeLead - heelStrike);
  }

  /** Leans one segment alone; the joints above and below it give way. */
  private void lean(
      Segment segment,
      long from,
      long until,
      double offset,
      double amplitude,
      double hz,
      double phase) {
    switch (segment) {
      case SHANK -> {
        swing(Coordinate.SHANK, from, until, offset, amplitude, hz, phase);
        swing(Coordinate.KNEE, from, until, offset, amplitude, hz, phase);
      }
      case THIGH -> {
        swing(Coordinate.KNEE, from, until, -offset, -amplitude, hz, phase);
        swing(Coordinate.HIP, from, until, -offset, -amplitude, hz, phase);
      }
      case PELVIS -> {
        swing(Coordinate.HIP, from, until, offset, amplitude, hz, phase);
        swing(Coordinate.LUMBAR, from, until, -offset, -amplitude, hz, phase);
      }
      case TRUNK -> swing(Coordinate.LUMBAR, from, until, offset, amplitude, hz, phase);
    }
  }

  private void sit(double seconds) {
    Posture lean = new Posture(dice.between(30, 42), dice.between(22, 28), -48, 14);
    double pelvis = dice.between(-18, 2);
    Posture seated = new Posture(dice.between(2, 9), pelvis, dice.between(-88, -78), 2);
    performer.go(lean, dice.between(0.9, 1.2));
    performer.go(seated, dice.between(0.9, 1.3));
    long until = performer.nowNs() + Math.round(seconds * 1e9);
    while (performer.nowNs() < until) {
      performer.hold(dice.between(1.5, 4));
      double shift = dice.between(-5, 8);
      performer.go(
          new Posture(
              seated.trunkDeg() + shift,
              seated.pelvisDeg() + shift / 3,
              seated.thighDeg() + dice.between(-2, 2),
              seated.shankDeg()),
          dice.between(0.6, 1.2));
    }
    performer.go(lean, dice.between(0.9, 1.2));
    performer.go(Posture.STANDING, dice.between(1.0, 1.3));
  }

  private void reach(double seconds) {
    long until = performer.nowNs() + Math.round(seconds * 1e9);
    while (performer.nowNs() < until) {
      double trunk = dice.between(7, 18);
      performer.go(new Posture(trunk, trunk * dice.between(0.4, 0.7), -1, 0), dice.between(0.5, 1));
      performer.hold(dice.between(0.1, 1));
      performer.go(Posture.STANDING, dice.between(0.5, 1));
      performer.hold(dice.between(0.3, 1.5));
    }
  }

  private void wiggle(double seconds) {
    long from = performer.nowNs();
    long until = from + Math.round(Math.max(2, seconds) * 1e9);
    swing(Coordinate.TRUNK_TWIST, from, until, 0, 11, 0.6, 0.3);
    swing(Coordinate.TRUNK_TILT, from, until, 0, 7, 0.45, 1.4);
    swing(Coordinate.LUMBAR, from, until, 4, 5, 0.8, 2);
    swing(Coordinate.PELVIS_TILT, from, until, 0, 3, 1.3, 0.9);
    swing(Coordinate.HEADING, from, until, 0, 9, 0.35, 0);
    performer.hold((until - from) * 1e-9);
  }

  private void pickUp() {
    double squatting = dice.between(0, 1);
    Posture down = new Posture(85, 42, -12, 0).towards(new Posture(50, 26, -85, 30), squatting);
    performer.go(down, dice.between(0.9, 1.4));
    performer.hold(dice.between(0.2, 0.8));
    performer.go(Posture.STANDING, dice.between(0.9, 1.4));
  }

  private void turn(double byDeg, double seconds) {
    headingDeg += byDeg;
    timeline.move(Coordinate.HEADING, performer.nowNs(), seconds, headingDeg);
    performer.hold(seconds);
  }

  private void swing(
      Coordinate coordinate,
      long fromNs,
      long untilNs,
      double offset,
      double amplitude,
      double hz,
      double phase) {
    timeline.wave(coordinate, new Wave(fromNs, untilNs, 1.0, offset, amplitude, hz, phase));
  }
}
