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
    x1 = filter.first(x, x, x);
    y1 = filter.first(y, y, y);
    z1 = filter.first(z, z, z);
    x2 = filter.second(x, x);
    y2 = filter.second(y, y);
    z2 = filter.second(z, z);
  }

  /** Begins anew with an average. */
  void restart() {
    averaged = 0;
    x1 = 0;
    y1 = 0;
    z1 = 0;
  }

  /** Goes on at another sampling interval with the same output and the same slope. */
  void resample(Butterworth old, Butterworth now, double intervalRatio) {
    if (averaged < old.averagingSamples()) {
      averaged = (int) Math.min(averaged / intervalRatio, now.averagingSamples() - 1.0);
      x1 = averaged * x;
      y1 = averaged * y;
      z1 = averaged * z;
      return;
    }
    averaged = now.averagingSamples();
    double ux = old.lastInput(x, x2);
    double uy = old.lastInput(y, y2);
    double uz = old.lastInput(z, z2);
    x1 = now.first(ux, x, x - intervalRatio * (x - old.previousOutput(ux, x, x1)));
    y1 = now.first(uy, y, y - intervalRatio * (y - old.previousOutput(uy, y, y1)));
    z1 = now.first(uz, z, z - intervalRatio * (z - old.previousOutput(uz, z, z1)));
    x2 = now.second(ux, x);
    y2 = now.second(uy, y);
    z2 = now.second(uz, z);
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
