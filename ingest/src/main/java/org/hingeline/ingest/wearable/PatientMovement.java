package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Exercise;

/**
 * Tests as patients perform them: each in their own way, drawn once, and no two repetitions alike.
 * They fidget before, between and after, sit up differently each time, stop on the way, lean back.
 */
final class PatientMovement {
  private final Performer performer;
  private final int set;
  private final List<Performed> done = new ArrayList<>();
  private final double slowness;
  private final double restlessness;

  PatientMovement(Performer performer, int set) {
    this.performer = performer;
    this.set = set;
    this.slowness = performer.between(0.8, 2.4);
    this.restlessness = performer.between(0, 1);
  }

  List<Performed> perform(Episode.Movement movement, int count) {
    switch (movement) {
      case SEATED_FLEXION -> seatedFlexions(count);
      case SIT_TO_STAND -> chair(count, true);
      case STAND_TO_SIT -> chair(count, false);
      case SQUAT -> squats(count);
    }
    return done;
  }

  private Posture seat() {
    double trunk = performer.between(-6, 14);
    return new Posture(
        trunk,
        trunk - performer.between(8, 26),
        performer.between(-92, -72),
        performer.between(-8, 12));
  }

  private void seatedFlexions(int count) {
    Posture seat = seat();
    double depth = performer.between(22, 80);
    double pelvisShare = performer.between(0.05, 0.55);
    performer.beginIn(seat);
    fidget(seat, performer.between(0, 6), 0.18 * depth);
    for (int i = 0; i < count; i++) {
      double own = performer.around(depth, 0.12);
      Posture top = performer.posture();
      Posture deepest =
          new Posture(
              seat.trunkDeg() + own,
              seat.pelvisDeg() + pelvisShare * own,
              seat.thighDeg() - 0.03 * own,
              seat.shankDeg());
      long start = performer.nowNs();
      travel(top, deepest, 1.4 * performer.around(slowness, 0.15));
      long turn = performer.nowNs();
      performer.hold(performer.chance(0.5) ? performer.between(0, 2.5) : 0.1);
      Posture next = shifted(seat, performer.between(-6, 6) * Math.min(1, depth / 40));
      travel(deepest, next, 1.3 * performer.around(slowness, 0.15));
      long end = performer.nowNs();
      done.add(new Performed(set, Exercise.BEND, Lift.seatedFlexion(), start, turn, end));
      if (performer.chance(0.25)) {
        performer.go(shifted(next, -performer.between(3, 0.3 * depth)), 0.7 * slowness);
        performer.hold(performer.between(0, 1));
        performer.go(next, 0.7 * slowness);
      }
      fidget(next, performer.chance(0.5) ? performer.between(0, 5) : 0.3, 0.18 * depth);
    }
  }

  private void chair(int count, boolean seatedFirst) {
    Posture seat = seat();
    double lean = performer.between(28, 50);
    double feet = performer.between(8, 22);
    Posture rising = new Posture(lean, lean - performer.between(5, 20), seat.thighDeg() + 12, feet);
    performer.beginIn(seatedFirst ? seat : Posture.STANDING);
    double pace = Math.min(1.5, slowness);
    fidget(seatedFirst ? seat : Posture.STANDING, performer.between(0, 5), 6);
    for (int i = 0; i < count; i++) {
      long start = performer.nowNs();
      long turn;
      if (seatedFirst) {
        stand(rising, pace);
        turn = performer.nowNs();
        performer.hold(performer.between(0, 1.5));
        sit(rising, seat, pace);
      } else {
        sit(rising, seat, pace);
        turn = performer.nowNs();
        performer.hold(performer.between(0, 1.5));
        stand(rising, pace);
      }
      Lift lift = seatedFirst ? Lift.sitToStand() : Lift.squat();
      done.add(new Performed(set, Exercise.SQUAT, lift, start, turn, performer.nowNs()));
      if (performer.chance(0.3 * restlessness)) {
        fidget(performer.posture(), performer.between(0, 4), 6);
      }
      performer.hold(performer.between(0, 1.2));
    }
  }

  private void stand(Posture rising, double pace) {
    performer.go(rising, 0.55 * performer.around(pace, 0.1));
    Posture standing = new Posture(performer.between(-3, 5), performer.between(-2, 3), 0, 0);
    performer.go(standing, performer.around(pace, 0.1));
  }

  private void sit(Posture rising, Posture seat, double pace) {
    performer.go(rising, 1.1 * performer.around(pace, 0.1));
    performer.go(shifted(seat, performer.between(-3, 3)), 0.6 * performer.around(pace, 0.1));
  }

  private void squats(int count) {
    double share = performer.between(0.6, 1.15);
    double trunk = performer.between(18, 55);
    Posture deepest =
        new Posture(trunk, performer.between(0.3, 0.9) * trunk, -82 * share, 30 * share);
    performer.beginIn(Posture.STANDING);
    fidget(Posture.STANDING, performer.between(0, 4), 5);
    for (int i = 0; i < count; i++) {
      long start = performer.nowNs();
      Posture own = Posture.STANDING.towards(deepest, performer.around(1, 0.08));
      performer.go(own, performer.around(slowness, 0.12));
      long turn = performer.nowNs();
      performer.hold(performer.between(0, 0.6));
      performer.go(
          shifted(Posture.STANDING, performer.between(-3, 3)), performer.around(slowness, 0.12));
      done.add(new Performed(set, Exercise.SQUAT, Lift.squat(), start, turn, performer.nowNs()));
      performer.hold(performer.between(0, 1.5));
    }
  }

  /** Small movements about a posture. */
  private void fidget(Posture about, double seconds, double sizeDeg) {
    long until = performer.nowNs() + Math.round(seconds * 1e9);
    while (performer.nowNs() < until) {
      if (performer.chance(restlessness)) {
        double shift = performer.between(-0.6, 1) * Math.min(10, sizeDeg);
        performer.go(shifted(about, shift), performer.between(0.5, 1.2));
      }
      performer.hold(performer.between(0.2, 1.5));
    }
  }

  private void travel(Posture from, Posture to, double seconds) {
    if (performer.chance(0.2)) {
      double share = performer.between(0.3, 0.7);
      performer.go(from.towards(to, share), Math.max(0.6, seconds * share));
      performer.hold(performer.between(0.2, 1.2));
      performer.go(to, Math.max(0.6, seconds * (1 - share)));
    } else {
      performer.go(to, seconds, performer.between(0, 0.3));
    }
  }

  private static Posture shifted(Posture from, double trunkDeg) {
    return new Posture(
        from.trunkDeg() + trunkDeg,
        from.pelvisDeg() + 0.3 * trunkDeg,
        from.thighDeg(),
        from.shankDeg());
  }
}
