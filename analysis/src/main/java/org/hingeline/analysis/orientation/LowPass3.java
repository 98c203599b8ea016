package org.hingeline.analysis.orientation;

/**
 * A {@link Butterworth} low-pass of a vector. Until {@link Butterworth#averagingSamples} have come
 * it gives their mean, then it goes on from the steady state of that mean.
 */
final class LowPass3 {

  static final int STATE_LENGTH = 10;

  double x;
  double y;
  double z;

  private int averaged;
  private double x1;
  private double x2;
  private double y1;
  private double y2;
  private double z1;
  private double z2;

  /** Takes a sample and leaves the result in {@link #x}, {@link #y}, {@link #z}. */
  void update(Butterworth filter, double ux, double uy, double uz) {
    if (averaged < filter.averagingSamples()) {
      average(filter, ux, uy, uz);
      return;
    }
    double b0 = filter.b0();
    double a1 = filter.a1();
    double a2 = filter.a2();
    double bx = b0 * ux;
    double by = b0 * uy;
    double bz = b0 * uz;
    double ox = bx + x1;
    double oy = by + y1;
    double oz = bz + z1;
    x1 = 2 * bx - a1 * ox + x2;
    y1 = 2 * by - a1 * oy + y2;
    z1 = 2 * bz - a1 * oz + z2;
    x2 = bx - a2 * ox;
    y2 = by - a2 * oy;
    z2 = bz - a2 * oz;
    x = ox;
    y = oy;
    z = oz;
  }

  private void average(Butterworth filter, double ux, double uy, double uz) {
    averaged++;
    x1 += ux;
    y1 += uy;
    z1 += uz;
    x = x1 / averaged;
    y = y1 / averaged;
    z = z1 / averaged;
    if (averaged == filter.averagingSamples()) {
      settle(filter);
    }
  }

  /** Makes the present output the steady state. */
  private void settle(Butterworth filter) {
    double first = 1 - filter.b0();
    double second = filter.b0() - filter.a2();
    x1 = first * x;
    y1 = first * y;
    z1 = first * z;
    x2 = second * x;
    y2 = second * y;
    z2 = second * z;
  }

  int save(double[] to, int at) {
    to[at] = averaged;
    to[at + 1] = x;
    to[at + 2] = y;
    to[at + 3] = z;
    to[at + 4] = x1;
    to[at + 5] = y1;
    to[at + 6] = z1;
    to[at + 7] = x2;
    to[at + 8] = y2;
    to[at + 9] = z2;
    return at + STATE_LENGTH;
  }

  int restore(double[] from, int at) {
    averaged = (int) from[at];
    x = from[at + 1];
    y = from[at + 2];
    z = from[at + 3];
    x1 = from[at + 4];
    y1 = from[at + 5];
    z1 = from[at + 6];
    x2 = from[at + 7];
    y2 = from[at + 8];
    z2 = from[at + 9];
    return at + STATE_LENGTH;
  }
}
