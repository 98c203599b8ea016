package org.hingeline.analysis.repetition;

/**
 * Finds attempts from the floor: the weight was broken off, came up part of the way and was put
 * down again. While the lifter is down, the floor is the deepest the driver has been; an attempt
 * has risen from it by a share of the depth, has not reached the top, and is over when the driver
 * is near the floor again and at rest.
 */
public final class PullAttempt {
  private static final double FLOOR_SHARE = 0.15;

  private final RepetitionConfig config;
  private boolean rising;
  private boolean down;
  private double floorDeg;
  private long floor;
  private double highestDeg;
  private long highest;
  private double landedDeg;
  private long landed;

  /** Without an attempt. */
  public PullAttempt(RepetitionConfig config) {
    this.config = config;
  }

  /** The driver is at the top: what was tried before is done with. */
  public void reset() {
    rising = false;
    down = false;
  }

  /**
   * An instant below the top region.
   *
   * @param driverDeg driver angle above its top, degrees; {@code NaN} is passed over
   * @param depthDeg depth of a repetition
   * @param slow whether the driver is at rest
   * @return true at the instant at which an attempt is over
   */
  public boolean accept(long position, double driverDeg, double depthDeg, boolean slow) {
    if (Double.isNaN(driverDeg)) {
      return false;
    }
    if (!rising) {
      atFloor(position, driverDeg, depthDeg);
      return false;
    }
    if (driverDeg < highestDeg) {
      highestDeg = driverDeg;
      highest = position;
      landedDeg = driverDeg;
    } else if (driverDeg > landedDeg) {
      landedDeg = driverDeg;
      landed = position;
    }
    double near = Math.max(depthDeg, floorDeg) * FLOOR_SHARE;
    if (driverDeg < floorDeg - near || !slow) {
      return false;
    }
    rising = false;
    down = false;
    return true;
  }

  private void atFloor(long position, double driverDeg, double depthDeg) {
    double depth = Math.max(depthDeg, floorDeg);
    if (!down) {
      down = driverDeg >= config.bottomShare() * depthDeg;
      floorDeg = driverDeg;
      floor = position;
    } else if (driverDeg >= floorDeg) {
      floorDeg = driverDeg;
      floor = position;
    } else if (floorDeg - driverDeg
        > Math.max(config.attemptMinDeg(), config.attemptShare() * depth)) {
      rising = true;
      highestDeg = driverDeg;
      highest = position;
      landedDeg = driverDeg;
      landed = position;
    }
  }

  /** Where the driver was deepest before the attempt. */
  public long floor() {
    return floor;
  }

  /** Where the attempt was highest. */
  public long highest() {
    return highest;
  }

  /** Where the driver was deepest after it. */
  public long landed() {
    return landed;
  }
}
