package org.hingeline.ingest.clock;

/**
 * The straight line under all delays: offset and slope of arrival − device time over device time,
 * from the fastest frame of each window.
 */
final class DelayEnvelope {
  private static final double WINDOW_S = 0.5;
  private static final int WINDOWS = 240;
  private static final double SLOPE_SPAN_S = 5;
  private static final int LEAST_WINDOWS = 4;

  private final double slopeLimit;

  // A ring of closed windows, oldest first from `first`; the open one is kept apart.
  private final double[] ringX = new double[WINDOWS];
  private final double[] ringY = new double[WINDOWS];
  private int first;
  private int closed;
  private long openWindow;
  private double openX;
  private double openY;
  private boolean empty = true;

  private final int[] hull = new int[WINDOWS + 1];

  private double slope;
  private double offset;
  private double scatter;

  /**
   * @param slopeLimit largest credible slope, 1 = one second a second
   */
  DelayEnvelope(double slopeLimit) {
    this.slopeLimit = slopeLimit;
  }

  /** Forgets the points; the slope, which belongs to the crystal, is the first guess again. */
  void restart() {
    closed = 0;
    empty = true;
  }

  /**
   * Takes one frame.
   *
   * @param x device time, s
   * @param y arrival − device time, s
   * @return whether the line moved
   */
  boolean add(double x, double y) {
    long window = (long) Math.floor(x / WINDOW_S);
    if (empty) {
      empty = false;
      open(window, x, y);
    } else if (window > openWindow) {
      close();
      open(window, x, y);
    } else if (y - slope * x < openY - slope * openX) {
      openX = x;
      openY = y;
      if (y >= at(x)) {
        return false;
      }
    } else {
      return false;
    }
    double before = at(x);
    double slopeBefore = slope;
    fit();
    return at(x) != before || slope != slopeBefore;
  }

  private void open(long window, double x, double y) {
    openWindow = window;
    openX = x;
    openY = y;
  }

  private void close() {
    int slot = (first + closed) % WINDOWS;
    ringX[slot] = openX;
    ringY[slot] = openY;
    if (closed < WINDOWS) {
      closed++;
    } else {
      first = (first + 1) % WINDOWS;
    }
  }

  /** The line at a device time, s. */
  double at(double x) {
    return offset + slope * x;
  }

  double slope() {
    return slope;
  }

  /**
   * How far above the line the fastest frames of the windows lie, root mean square, s; NaN before
   * there are enough of them to say.
   */
  double scatter() {
    return closed < LEAST_WINDOWS ? Double.NaN : scatter;
  }

  private void fit() {
    if (x(closed) - x(0) >= SLOPE_SPAN_S) {
      slope = Math.max(-slopeLimit, Math.min(slopeLimit, slopeOfHullOverMean()));
    }
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= closed; i++) {
      lowest = Math.min(lowest, y(i) - slope * x(i));
    }
    offset = lowest;
    double squares = 0;
    for (int i = 0; i < closed; i++) {
      double above = y(i) - at(x(i));
      squares += above * above;
    }
    scatter = Math.sqrt(squares / Math.max(1, closed));
  }

  private double slopeOfHullOverMean() {
    double sum = 0;
    int size = 0;
    for (int i = 0; i <= closed; i++) {
      sum += x(i);
      while (size >= 2 && !turnsUp(hull[size - 2], hull[size - 1], i)) {
        size--;
      }
      hull[size++] = i;
    }
    double mean = sum / (closed + 1);
    int right = 1;
    while (right < size - 1 && x(hull[right]) < mean) {
      right++;
    }
    return (y(hull[right]) - y(hull[right - 1])) / (x(hull[right]) - x(hull[right - 1]));
  }

  private boolean turnsUp(int a, int b, int c) {
    return (y(b) - y(a)) * (x(c) - x(b)) < (y(c) - y(b)) * (x(b) - x(a));
  }

  private double x(int i) {
    return i == closed ? openX : ringX[(first + i) % WINDOWS];
  }

  private double y(int i) {
    return i == closed ? openY : ringY[(first + i) % WINDOWS];
  }
}
