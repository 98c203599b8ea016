package org.hingeline.analysis.align;

/**
 * The samples of one sensor, cut into the cells of the common grid. Between two samples rate and
 * force are taken as straight lines and integrated, so the rotation of every cell is kept whatever
 * the sensor's own rate: nothing is lost to picking the nearest sample.
 */
final class SensorTrack {
  private static final int VALUES = 6;
  private static final int CELLS = 512;

  private final AlignConfig config;
  private final double[] cells = new double[CELLS * VALUES];
  private final boolean[] bridged = new boolean[CELLS];

  private final double[] last = new double[VALUES];
  private final double[] sum = new double[VALUES];
  private boolean started;
  private long lastNs;
  private long cursorNs;

  /** First cell not yet delivered, and first cell not yet known. A cell ends at index·period. */
  private long nextToDeliver = Long.MAX_VALUE;

  private long nextToFill = Long.MAX_VALUE;

  SensorTrack(AlignConfig config) {
    this.config = config;
  }

  boolean started() {
    return started;
  }

  long lastNs() {
    return lastNs;
  }

  boolean knows(long cell) {
    return started && cell < nextToFill;
  }

  /** Returns false for a sample that does not come after the one before. */
  boolean accept(long timeNs, double gx, double gy, double gz, double ax, double ay, double az) {
    if (!started) {
      begin(timeNs);
    } else if (timeNs <= lastNs) {
      return false;
    } else if (timeNs - lastNs > config.longestBridgeNs()) {
      long waiting = nextToDeliver;
      begin(timeNs);
      nextToDeliver = Math.max(waiting, nextToFill);
    } else {
      fill(timeNs, gx, gy, gz, ax, ay, az);
    }
    lastNs = timeNs;
    last[0] = gx;
    last[1] = gy;
    last[2] = gz;
    last[3] = ax;
    last[4] = ay;
    last[5] = az;
    return true;
  }

  private void begin(long timeNs) {
    started = true;
    long period = config.periodNs();
    nextToFill = Math.floorDiv(timeNs, period) + 2;
    nextToDeliver = nextToFill;
    cursorNs = (nextToFill - 1) * period;
    java.util.Arrays.fill(sum, 0);
  }

  private void fill(long timeNs, double gx, double gy, double gz, double ax, double ay, double az) {
    long spanNs = timeNs - lastNs;
    boolean wide = spanNs > config.longestInterpolationNs();
    while (cursorNs < timeNs) {
      long cellEndNs = nextToFill * config.periodNs();
      long fromNs = Math.max(cursorNs, lastNs);
      long toNs = Math.min(cellEndNs, timeNs);
      if (toNs <= fromNs) {
        break;
      }
      double middle = (0.5 * (fromNs + toNs - 2.0 * lastNs)) / spanNs;
      double share = (double) (toNs - fromNs) / config.periodNs();
      sum[0] += share * (last[0] + middle * (gx - last[0]));
      sum[1] += share * (last[1] + middle * (gy - last[1]));
      sum[2] += share * (last[2] + middle * (gz - last[2]));
      sum[3] += share * (last[3] + middle * (ax - last[3]));
      sum[4] += share * (last[4] + middle * (ay - last[4]));
      sum[5] += share * (last[5] + middle * (az - last[5]));
      cursorNs = toNs;
      if (toNs == cellEndNs) {
        close(wide);
      }
    }
  }

  private void close(boolean wide) {
    int slot = slot(nextToFill);
    System.arraycopy(sum, 0, cells, slot * VALUES, VALUES);
    bridged[slot] = wide;
    java.util.Arrays.fill(sum, 0);
    nextToFill++;
    if (nextToFill - nextToDeliver > CELLS) {
      nextToDeliver = nextToFill - CELLS;
    }
  }

  /** Delivers every known cell up to and including this one, in order. */
  boolean deliver(long upTo, int segment, GridAligner.Sink sink) {
    boolean measured = false;
    while (started && nextToDeliver <= upTo && nextToDeliver < nextToFill) {
      int slot = slot(nextToDeliver);
      int i = slot * VALUES;
      sink.cell(
          segment, cells[i], cells[i + 1], cells[i + 2], cells[i + 3], cells[i + 4], cells[i + 5]);
      measured = nextToDeliver == upTo && !bridged[slot];
      nextToDeliver++;
    }
    return measured;
  }

  /** The first cell this track can deliver; meaningful once started. */
  long firstCell() {
    return nextToDeliver;
  }

  private static int slot(long cell) {
    return (int) Math.floorMod(cell, (long) CELLS);
  }
}
