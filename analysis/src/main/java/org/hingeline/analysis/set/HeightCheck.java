package org.hingeline.analysis.set;

import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;

/**
 * Tells who has sat down or stood up from who has bent down and come back. Both incline the trunk
 * and right it again, but a chair is some 0.4 m lower than the hips of someone who stands.
 *
 * <p>From the instant at which a movement began, the height of the body is followed ({@link
 * BodyHeight}). When the driver is back and slow, or turns round again, the height must be the one
 * of the begin; as long as it is moving, it is back at the top only when the height is too. Nothing
 * is decided of a movement of more than 5 s, over which the height is not known well enough. All
 * limits are ours; they were chosen on movements of the virtual wearable.
 */
final class HeightCheck {
  /** Somebody who has come to rest, or turned round, this far from where they began has moved. */
  private static final double LIMIT_M = 0.18;

  /** The same for somebody who rests while still leaning, as on a chair. */
  private static final double SEAT_M = 0.28;

  private static final double LONGEST_S = 5;
  private static final double BACK_SHARE = 0.3;
  private static final double LEANING_SHARE = 0.6;
  private static final double TURNED_DEG = 2;
  private static final double SLOW_DEG_PER_S = 8;
  private static final double SLOW_OVER_S = 0.1;
  private static final double SLOW_FOR_S = 0.15;
  private static final double RESTING_FOR_S = 0.5;
  private static final double BEGAN_WITHIN_S = 2;
  private static final double BEGAN_OVER_S = 0.05;

  /** While moving: how far height may be off, at the begin and with the square of time. */
  private static final double MOVING_M = 0.1;

  private static final double MOVING_MPS2 = 0.02;
  private static final double RISEN_M = 0.12;

  private final MotionHistory history;
  private final Driver driver;
  private final double periodS;
  private final BodyHeight height;
  private boolean moving;
  private boolean moved;
  private double deepestDeg;
  private double lowestDeg;
  private double changeAtLowestM;
  private int slow;

  HeightCheck(MotionHistory history, Driver driver, double periodS) {
    this.history = history;
    this.driver = driver;
    this.periodS = periodS;
    this.height = new BodyHeight(history, periodS);
  }

  /** A movement has been noticed; it began where the driver was last slow. */
  void began(long position) {
    long oldest = Math.max(history.oldest(), position - instants(BEGAN_WITHIN_S));
    long start = position;
    for (long i = position; i >= oldest; i--) {
      start = i;
      if (turned(i, BEGAN_OVER_S) < SLOW_DEG_PER_S * BEGAN_OVER_S) {
        break;
      }
    }
    height.startAt(start);
    moving = true;
    moved = false;
    deepestDeg = driver.angleDeg(history, position);
    lowestDeg = deepestDeg;
    slow = 0;
  }

  /** The movement is over. */
  void ended() {
    moving = false;
  }

  /** Whether the body is as high as at the begin of the movement, as far as that can be told. */
  boolean same(long position) {
    double angle = driver.angleDeg(history, position);
    boolean nowSlow = Math.abs(turned(position, SLOW_OVER_S)) < SLOW_DEG_PER_S * SLOW_OVER_S;
    slow = nowSlow ? slow + 1 : 0;
    if (!moving) {
      if (slow >= instants(SLOW_FOR_S)) {
        height.standing(position);
      }
      return true;
    }
    height.moveTo(position);
    follow(angle);
    if (moved || height.elapsedS() > LONGEST_S) {
      return !moved;
    }
    boolean back = lowestDeg < BACK_SHARE * deepestDeg;
    if (back && slow >= instants(SLOW_FOR_S)) {
      moved = Math.abs(height.changeAtRestM()) > LIMIT_M;
      return !moved;
    } else if (back && angle > lowestDeg + TURNED_DEG) {
      moved = Math.abs(changeAtLowestM) > LIMIT_M;
      return !moved;
    } else if (slow >= instants(RESTING_FOR_S) && angle < LEANING_SHARE * deepestDeg) {
      moved = Math.abs(height.changeAtRestM()) > SEAT_M;
      return !moved;
    }
    double sinceS = height.elapsedS();
    return Math.abs(height.changeM()) < MOVING_M + MOVING_MPS2 * sinceS * sinceS
        && height.changeAtRestM() < RISEN_M;
  }

  private void follow(double angleDeg) {
    if (angleDeg > deepestDeg) {
      deepestDeg = angleDeg;
      lowestDeg = angleDeg;
    }
    if (angleDeg < lowestDeg) {
      lowestDeg = angleDeg;
      changeAtLowestM = height.changeAtRestM();
    }
  }

  /** How far the driver has turned in the time before a position, °. */
  private double turned(long position, double overS) {
    long before = Math.max(history.oldest(), position - instants(overS));
    return driver.angleDeg(history, position) - driver.angleDeg(history, before);
  }

  private int instants(double seconds) {
    return (int) Math.round(seconds / periodS);
  }
}
