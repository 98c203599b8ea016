package org.hingeline.ingest.clock;

/**
 * The times that were handed out. Where the line under the delays moves, the time handed out moves
 * to it steadily; it stays continuous and strictly increasing in device time, also for readings
 * that come a little later than newer ones of another sensor.
 */
final class PublishedTime {
  private static final int PIECES = 32;
  private static final double SETTLE_S = 0.25;
  // Half speed at most while catching up; after a link has held much back, 5 % slower at most,
  // since
  // a movement whose time is squeezed looks like another movement.
  private static final double SETTLE_PER_STEP = 2;
  private static final double LARGE_S = 0.1;
  private static final double SETTLE_PER_LARGE_STEP = 20;

  private final double[] from = new double[PIECES];
  private final double[] offset = new double[PIECES];
  private final double[] slope = new double[PIECES];
  private final double[] step = new double[PIECES];
  private final double[] settle = new double[PIECES];
  private int newest = -1;
  private int count;

  void restart() {
    count = 0;
  }

  /**
   * Follows another line from this device time on.
   *
   * @param x device time up to which times were handed out, s
   */
  void follow(double x, double lineOffset, double lineSlope) {
    double difference = count == 0 ? 0 : correction(x) - (lineOffset + lineSlope * x);
    if (count == 0 || x > from[newest]) {
      newest = (newest + 1) % PIECES;
      count = Math.min(count + 1, PIECES);
    }
    from[newest] = x;
    offset[newest] = lineOffset;
    slope[newest] = lineSlope;
    step[newest] = difference;
    double size = Math.abs(difference);
    settle[newest] =
        Math.max(SETTLE_S, (size > LARGE_S ? SETTLE_PER_LARGE_STEP : SETTLE_PER_STEP) * size);
  }

  /** Host time − device time handed out for this device time, s. */
  double correction(double x) {
    int piece = newest;
    for (int back = 1; back < count && x < from[piece]; back++) {
      piece = (piece + PIECES - 1) % PIECES;
    }
    double left = 1 - (x - from[piece]) / settle[piece];
    return offset[piece] + slope[piece] * x + step[piece] * Math.max(0, Math.min(1, left));
  }
}
