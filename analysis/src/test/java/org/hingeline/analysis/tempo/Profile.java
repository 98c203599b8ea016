package org.hingeline.analysis.tempo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;

/** A driver angle made of minimum-jerk moves, and where its speed crosses a threshold. */
final class Profile {
  static final double PERIOD_S = 0.01;

  private record Move(double fromS, double lastsS, double fromDeg, double toDeg) {}

  private final List<Move> moves = new ArrayList<>();
  private double endS;
  private double atDeg;

  Profile hold(double lastsS) {
    return move(lastsS, atDeg);
  }

  Profile move(double lastsS, double toDeg) {
    moves.add(new Move(endS, lastsS, atDeg, toDeg));
    endS += lastsS;
    atDeg = toDeg;
    return this;
  }

  double endS() {
    return endS;
  }

  double angleDeg(double timeS) {
    for (Move m : moves) {
      if (timeS < m.fromS() + m.lastsS()) {
        double u = Math.max(0, (timeS - m.fromS()) / m.lastsS());
        return m.fromDeg() + (m.toDeg() - m.fromDeg()) * u * u * u * (10 + u * (-15 + 6 * u));
      }
    }
    return atDeg;
  }

  private static double speed(Move m, double timeS) {
    double u = (timeS - m.fromS()) / m.lastsS();
    return Math.abs(m.toDeg() - m.fromDeg()) / m.lastsS() * u * u * (30 + u * (-60 + 30 * u));
  }

  /** The largest speed of all moves, °/s: 15/8 of the mean speed of a minimum-jerk move. */
  double peakSpeed() {
    return moves.stream()
        .mapToDouble(m -> 1.875 * Math.abs(m.toDeg() - m.fromDeg()) / m.lastsS())
        .max()
        .orElse(0);
  }

  /** When this move first is as fast as the threshold, by bisection of its closed form. */
  double starts(int move, double threshold) {
    Move m = moves.get(move);
    return bisect(t -> speed(m, t) - threshold, m.fromS(), m.fromS() + m.lastsS() / 2);
  }

  /** When it last is. */
  double stops(int move, double threshold) {
    Move m = moves.get(move);
    return bisect(t -> threshold - speed(m, t), m.fromS() + m.lastsS() / 2, m.fromS() + m.lastsS());
  }

  private static double bisect(DoubleUnaryOperator rising, double low, double high) {
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** Sampled as trunk inclination. */
  MotionHistory history() {
    MotionHistory history = new MotionHistory();
    for (int i = 0; i * PERIOD_S < endS; i++) {
      history.append(Math.round(i * PERIOD_S * 1e9), true);
      history.inclination(Segment.TRUNK.ordinal(), angleDeg(i * PERIOD_S));
    }
    return history;
  }

  /** Timed as one excursion that is deepest at a moment. */
  Phases time(double deepestS) {
    MotionHistory history = history();
    return new PhaseTimer(TempoConfig.defaults(), PERIOD_S)
        .time(history, trunk(), 0, Math.round(deepestS / PERIOD_S), history.end());
  }

  static Driver trunk() {
    return Driver.of(Exercise.HINGE, 1 << Segment.TRUNK.ordinal());
  }
}
