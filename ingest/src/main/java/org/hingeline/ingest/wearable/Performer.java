package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Exercise;

/** Performs single movements one after the other on the timeline, with the spread of a person. */
final class Performer {
  /** Far enough away, and differences with it still fit. */
  private static final long FOR_EVER_NS = Long.MAX_VALUE / 2;

  private final Person person;
  private final Timeline timeline;
  private final Dice dice;
  private final DailyMovement daily;
  private Posture posture = Posture.STANDING;
  private Posture top = Posture.STANDING;
  private long nowNs;

  Performer(Person person, Timeline timeline, Dice dice, long startNs) {
    this.person = person;
    this.timeline = timeline;
    this.dice = dice;
    this.nowNs = startNs;
    this.daily = new DailyMovement(this, timeline, dice);
    sway();
  }

  long nowNs() {
    return nowNs;
  }

  DailyMovement daily() {
    return daily;
  }

  double between(double low, double high) {
    return dice.between(low, high);
  }

  double around(double value, double relativeSpread) {
    return dice.around(value, relativeSpread);
  }

  boolean chance(double probability) {
    return dice.chance(probability);
  }

  Posture posture() {
    return posture;
  }

  /** Has been in this posture since before the first sample. */
  void beginIn(Posture first) {
    long now = nowNs;
    nowNs = -20_000_000_000L;
    go(first, 1);
    nowNs = now;
  }

  void hold(double seconds) {
    nowNs += Math.round(seconds * 1e9);
  }

  /** Moves to a posture; with a lag the lumbar spine starts first and the hips end last. */
  void go(Posture target, double seconds, double lagS) {
    double lag = Math.max(-seconds / 3, Math.min(seconds / 3, lagS));
    double moving = seconds - Math.abs(lag);
    long lumbarStart = nowNs + Math.round(1e9 * Math.max(0, -lag));
    long hipStart = nowNs + Math.round(1e9 * Math.max(0, lag));
    timeline.move(Coordinate.LUMBAR, lumbarStart, moving, target.lumbarDeg());
    timeline.move(Coordinate.HIP, hipStart, moving, target.hipDeg());
    timeline.move(Coordinate.KNEE, hipStart, moving, target.kneeDeg());
    timeline.move(Coordinate.SHANK, hipStart, moving, target.shankDeg());
    posture = target;
    hold(seconds);
  }

  void go(Posture target, double seconds) {
    go(target, seconds, 0);
  }

  /** Stands about: a glance, a shift of weight, a few degrees each. */
  void rest(double seconds) {
    long until = nowNs + Math.round(seconds * 1e9);
    while (until - nowNs > 3_000_000_000L) {
      hold(dice.between(1, 3));
      double left = (until - nowNs) * 1e-9;
      if (left > 9 && dice.chance(0.15)) {
        daily.perform(Activity.WALK, dice.between(3, Math.min(12, left - 4)));
      } else if (dice.chance(0.5)) {
        double trunk = dice.between(-3, 7);
        go(new Posture(trunk, trunk * dice.between(0.2, 0.6), dice.between(-2, 2), 0), 0.7);
      }
    }
    nowNs = Math.max(nowNs, until);
    go(Posture.STANDING, 0.8);
  }

  /** A forward bend to this share of the full one and back to standing. */
  Performed bend(double share, double seconds, double heldS, double pauseS) {
    double lag = dice.between(0, 0.2);
    Posture deepest = Posture.STANDING.towards(person.fullBend(), share);
    long start = nowNs;
    go(deepest, dice.around(seconds, 0.06), lag);
    long arrived = nowNs;
    hold(heldS);
    long turn = arrived + (nowNs - arrived) / 2;
    go(Posture.STANDING, dice.around(seconds, 0.06), -lag);
    Lift lift = Lift.freeBend();
    Performed done = new Performed(0, Exercise.BEND, lift, start, turn, nowNs);
    hold(pauseS);
    return done;
  }

  void halfSquat() {
    double depth = dice.around(1, 0.07);
    go(new Posture(22 * depth, 12 * depth, -46 * depth, 17 * depth), dice.around(1.4, 0.05));
    hold(0.3);
    go(Posture.STANDING, dice.around(1.4, 0.05));
    hold(0.4);
  }

  /** Bends down to the weight; not a repetition. */
  void grip(Lift lift) {
    go(lift.deepest(person), dice.around(2, 0.08));
    hold(dice.between(1.5, 3.5));
  }

  void standUp() {
    go(Posture.STANDING, dice.around(2, 0.08));
  }

  Performed lift(int set, Exercise exercise, Lift meant) {
    double spread = meant.spread() * person.unsteadiness();
    double depth = dice.around(1, spread);
    Lift lift =
        meant.depth(meant.trunkDeg() * depth, dice.around(meant.lumbarPercent() * depth, spread));
    LiftPace pace =
        new LiftPace(
            Math.max(0.3, dice.around(meant.pace().loweringS(), 2 * spread)),
            dice.around(meant.pace().bottomS(), 2 * spread),
            Math.max(0.3, dice.around(meant.pace().risingS(), 2 * spread)),
            dice.around(meant.pace().topS(), 2 * spread));
    return lift.start() == Lift.Start.TOP
        ? fromTop(set, exercise, lift, pace)
        : fromFloor(set, exercise, lift, pace);
  }

  private Performed fromTop(int set, Exercise exercise, Lift lift, LiftPace pace) {
    Posture deepest = lift.deepest(person);
    long start = nowNs;
    long turn;
    boolean stopsLowering = lift.course() == Lift.Course.HESITATING && dice.chance(0.5);
    if (lift.course() == Lift.Course.ABANDONED) {
      double share = dice.between(0.3, 0.5);
      go(posture.towards(deepest, share), pace.loweringS() * 0.6, lift.lagS());
      turn = nowNs;
      hold(dice.between(0, 0.3));
      go(nextTop(), pace.risingS() * 0.6, -lift.lagS());
    } else {
      travel(deepest, pace.loweringS(), lift.lagS(), stopsLowering);
      turn = nowNs + Math.round(pace.bottomS() * 0.5e9);
      hold(pace.bottomS());
      boolean stopsRising = lift.course() == Lift.Course.HESITATING && !stopsLowering;
      travel(nextTop(), pace.risingS(), -lift.lagS(), stopsRising);
    }
    Performed done = new Performed(set, exercise, lift, start, turn, nowNs);
    hold(pace.topS());
    return done;
  }

  private Performed fromFloor(int set, Exercise exercise, Lift lift, LiftPace pace) {
    Posture floor = lift.deepest(person);
    long start = nowNs;
    if (lift.course() == Lift.Course.ABANDONED) {
      go(posture.towards(nextTop(), dice.between(0.3, 0.5)), pace.risingS() * 0.7);
      long turn = nowNs;
      hold(dice.between(0, 0.3));
      go(floor, pace.loweringS() * 0.6);
      Performed done = new Performed(set, exercise, lift, start, turn, nowNs);
      hold(pace.bottomS());
      return done;
    }
    travel(nextTop(), pace.risingS(), -lift.lagS(), lift.course() == Lift.Course.HESITATING);
    long turn = nowNs + Math.round(pace.topS() * 0.5e9);
    if (lift.course() == Lift.Course.DROPPED) {
      Performed done = new Performed(set, exercise, lift, start, turn, nowNs);
      hold(pace.topS());
      Posture recoil = new Posture(top.trunkDeg() - 4, top.pelvisDeg() - 2, 0, 0);
      go(recoil, 0.35);
      go(Posture.STANDING, 0.6);
      hold(dice.between(2.5, 4));
      return done;
    }
    hold(pace.topS());
    travel(floor, pace.loweringS(), lift.lagS(), false);
    Performed done = new Performed(set, exercise, lift, start, turn, nowNs);
    hold(pace.bottomS());
    return done;
  }

  private void travel(Posture target, double seconds, double lagS, boolean stopping) {
    if (!stopping) {
      go(target, seconds, lagS);
      return;
    }
    double share = dice.between(0.35, 0.65);
    go(posture.towards(target, share), Math.max(0.5, seconds * share), lagS / 2);
    hold(dice.between(0.4, 0.9));
    go(target, Math.max(0.5, seconds * (1 - share)), lagS / 2);
  }

  /** Nobody stands up to exactly the same place twice. */
  private Posture nextTop() {
    double trunk = dice.between(-1.8, 1.2);
    top = new Posture(trunk, trunk + dice.between(-0.9, 0.9), dice.between(-1, 1), 0);
    return top;
  }

  private void sway() {
    Coordinate[] swaying = {
      Coordinate.SHANK, Coordinate.HIP, Coordinate.LUMBAR, Coordinate.TRUNK_TILT
    };
    for (Coordinate coordinate : swaying) {
      for (double hz : new double[] {0.06, 0.17, 0.41}) {
        Wave wave =
            new Wave(
                -1_000_000_000L,
                FOR_EVER_NS,
                0.5,
                0,
                person.unsteadiness() * dice.between(0.1, 0.35),
                dice.around(hz, 0.2),
                dice.between(0, 2 * Math.PI));
        timeline.wave(coordinate, wave);
      }
    }
    timeline.wave(Coordinate.LUMBAR, new Wave(-1_000_000_000L, FOR_EVER_NS, 0.5, 0, 0.25, 0.24, 0));
  }
}
