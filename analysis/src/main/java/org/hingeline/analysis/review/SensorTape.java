package org.hingeline.analysis.review;

import java.util.Arrays;
import org.hingeline.analysis.orientation.Attitude;
import org.hingeline.analysis.orientation.ReviewOrientation;
import org.hingeline.analysis.orientation.ReviewedMotion;

/** The cells of one sensor, first as measured, then with the attitude at the end of each. */
final class SensorTape implements Attitude {
  private static final int VALUES = 6;

  /** What lies between two stretches on the tape, in periods: more than any orientation bridges. */
  private static final int SILENCE = 1000;

  private float[] cells = new float[VALUES * 1024];
  private float[] vertical = new float[0];
  private float[] bias = new float[0];
  private int[] starts = new int[4];
  private int stretches;
  private int count;
  private int at = -1;

  void start() {
    if (stretches == starts.length) {
      starts = Arrays.copyOf(starts, 2 * stretches);
    }
    starts[stretches++] = count;
  }

  void add(double gx, double gy, double gz, double ax, double ay, double az) {
    int i = VALUES * count;
    if (i == cells.length) {
      cells = Arrays.copyOf(cells, VALUES * (count + count / 2));
    }
    cells[i] = (float) gx;
    cells[i + 1] = (float) gy;
    cells[i + 2] = (float) gz;
    cells[i + 3] = (float) ax;
    cells[i + 4] = (float) ay;
    cells[i + 5] = (float) az;
    count++;
  }

  /** Finds the attitude at every cell from all of them. */
  void review(ReviewOrientation orientation, double periodS) {
    double[] timeS = new double[count];
    double[] samples = new double[VALUES * count];
    int stretch = 0;
    for (int i = 0; i < count; i++) {
      while (stretch < stretches && starts[stretch] <= i) {
        stretch++;
      }
      timeS[i] = (i + (double) SILENCE * stretch) * periodS;
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = cells[i];
    }
    ReviewedMotion motion = orientation.review(timeS, samples);
    vertical = new float[3 * count];
    bias = new float[3 * count];
    for (int i = 0; i < count; i++) {
      for (int axis = 0; axis < 3; axis++) {
        vertical[3 * i + axis] = (float) motion.up(i, axis);
        bias[3 * i + axis] = (float) motion.bias(i, axis);
      }
    }
  }

  /** Moves to the next cell. */
  void next() {
    at++;
  }

  /** Specific force of the cell, m/s². */
  double force(int axis) {
    return cells[VALUES * at + 3 + axis];
  }

  private double rate(int axis) {
    return cells[VALUES * at + axis] - bias[3 * at + axis];
  }

  @Override
  public double upX() {
    return vertical[3 * at];
  }

  @Override
  public double upY() {
    return vertical[3 * at + 1];
  }

  @Override
  public double upZ() {
    return vertical[3 * at + 2];
  }

  @Override
  public double rateX() {
    return rate(0);
  }

  @Override
  public double rateY() {
    return rate(1);
  }

  @Override
  public double rateZ() {
    return rate(2);
  }

  @Override
  public double biasX() {
    return bias[3 * at];
  }

  @Override
  public double biasY() {
    return bias[3 * at + 1];
  }

  @Override
  public double biasZ() {
    return bias[3 * at + 2];
  }
}
