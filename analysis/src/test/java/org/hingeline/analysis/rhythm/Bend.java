package org.hingeline.analysis.rhythm;

import java.util.function.DoubleUnaryOperator;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;

/**
 * A history written from closed forms of lumbar flexion, pelvic and thigh inclination over time.
 */
final class Bend {
  static final double PERIOD_S = 0.01;

  private Bend() {}

  static MotionHistory history(
      double lastsS,
      DoubleUnaryOperator lumbar,
      DoubleUnaryOperator pelvis,
      DoubleUnaryOperator thigh) {
    MotionHistory history = new MotionHistory();
    for (int i = 0; i <= Math.round(lastsS / PERIOD_S); i++) {
      double timeS = i * PERIOD_S;
      history.append(i * 10_000_000L, true);
      double pelvisDeg = pelvis.applyAsDouble(timeS);
      history.inclination(Segment.TRUNK.ordinal(), pelvisDeg + lumbar.applyAsDouble(timeS));
      history.inclination(Segment.PELVIS.ordinal(), pelvisDeg);
      history.inclination(Segment.THIGH.ordinal(), thigh.applyAsDouble(timeS));
    }
    return history;
  }

  /** From 0 to an angle between two moments, along a minimum-jerk curve. */
  static DoubleUnaryOperator move(double fromS, double toS, double angleDeg) {
    return timeS -> {
      double u = Math.min(1, Math.max(0, (timeS - fromS) / (toS - fromS)));
      return angleDeg * u * u * u * (10 + u * (-15 + 6 * u));
    };
  }

  /** From 0 to an angle between two moments, at a constant rate. */
  static DoubleUnaryOperator ramp(double fromS, double toS, double angleDeg) {
    return timeS -> angleDeg * Math.min(1, Math.max(0, (timeS - fromS) / (toS - fromS)));
  }

  /** One after the other. */
  static DoubleUnaryOperator sum(DoubleUnaryOperator... parts) {
    return timeS -> {
      double sum = 0;
      for (DoubleUnaryOperator part : parts) {
        sum += part.applyAsDouble(timeS);
      }
      return sum;
    };
  }
}
