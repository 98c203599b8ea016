package org.hingeline.analysis.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * How a sensor is declared to sit on its segment: which of its axes points up the segment and which
 * points forward. It says where the mediolateral axis is, and on which side; the exact vertical
 * still comes from the person standing.
 *
 * @param up unit vector in sensor axes
 * @param forward unit vector in sensor axes
 */
public record Mounting(List<Double> up, List<Double> forward) {

  private static final double UNCLEAR_DEG = 60;
  private static final double BACK_TO_FRONT_DEG = 130;
  private static final double CLEAR = Math.cos(Math.toRadians(UNCLEAR_DEG));

  /** The declaration in words: the axis that points up, a stroke, the one that points forward. */
  public static final String FORM = "UP/FORWARD, each of +x -x +y -y +z -z, such as +x/-z";

  /**
   * Reads {@link #FORM}; empty for any other text, and for two axes that are not at right angles.
   */
  public static Optional<Mounting> of(String text) {
    String[] axes = text.trim().toLowerCase(Locale.ROOT).split("/", -1);
    if (axes.length != 2) {
      return Optional.empty();
    }
    List<Double> up = axis(axes[0].trim());
    List<Double> forward = axis(axes[1].trim());
    boolean upright = up != null && forward != null && dot(up, forward) == 0;
    return upright ? Optional.of(new Mounting(up, forward)) : Optional.empty();
  }

  /** This as {@link #FORM}. */
  public String text() {
    return named(up) + "/" + named(forward);
  }

  /** The direction to the right: forward × up. */
  public double[] right() {
    return new double[] {
      forward.get(1) * up.get(2) - forward.get(2) * up.get(1),
      forward.get(2) * up.get(0) - forward.get(0) * up.get(2),
      forward.get(0) * up.get(1) - forward.get(1) * up.get(0)
    };
  }

  /**
   * In which way a sensor sits otherwise than declared, in words; empty where it does not.
   *
   * @param worn its axes as the calibration found them
   * @param turnKnown whether they tell how it is turned about the vertical as well
   */
  public String otherwise(SegmentAxes worn, boolean turnKnown) {
    double upright = up.get(0) * worn.yx() + up.get(1) * worn.yy() + up.get(2) * worn.yz();
    if (upright < -CLEAR) {
      return "worn upside down";
    } else if (upright < CLEAR) {
      return "worn lying on its side";
    } else if (!turnKnown) {
      return "";
    }
    double ahead =
        forward.get(0) * worn.xx() + forward.get(1) * worn.xy() + forward.get(2) * worn.xz();
    double right =
        forward.get(0) * worn.zx() + forward.get(1) * worn.zy() + forward.get(2) * worn.zz();
    double turnedDeg = Math.abs(Math.toDegrees(Math.atan2(right, ahead)));
    if (turnedDeg > BACK_TO_FRONT_DEG) {
      return "worn turned back to front, or on the other side of the body";
    }
    return turnedDeg > UNCLEAR_DEG
        ? "worn turned by about a quarter, as on another side of the body"
        : "";
  }

  /** Whether a vertical in sensor axes agrees with the declared one. */
  boolean agrees(double ux, double uy, double uz) {
    return up.get(0) * ux + up.get(1) * uy + up.get(2) * uz > CLEAR;
  }

  private static List<Double> axis(String text) {
    if (!text.matches("[+-]?[xyz]")) {
      return null;
    }
    double sign = text.startsWith("-") ? -1 : 1;
    char letter = text.charAt(text.length() - 1);
    return List.of(letter == 'x' ? sign : 0, letter == 'y' ? sign : 0, letter == 'z' ? sign : 0);
  }

  private static String named(List<Double> axis) {
    int i = axis.get(0) != 0 ? 0 : axis.get(1) != 0 ? 1 : 2;
    return (axis.get(i) < 0 ? "-" : "+") + "xyz".charAt(i);
  }

  private static double dot(List<Double> a, List<Double> b) {
    return a.get(0) * b.get(0) + a.get(1) * b.get(1) + a.get(2) * b.get(2);
  }
}
