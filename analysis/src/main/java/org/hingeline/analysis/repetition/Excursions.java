package org.hingeline.analysis.repetition;

/**
 * Finds excursions of the driver angle, instant by instant. Where standing and depth are calibrated
 * they are regions of the angle ({@link ExcursionDetector}); where they are not, it is the turning
 * points that count ({@link TurningPointDetector}).
 */
public sealed interface Excursions permits ExcursionDetector, TurningPointDetector {

  /**
   * One instant.
   *
   * @param position its position in the history
   * @param driverDeg the driver angle; {@code NaN} is passed over
   * @param standing whether the rest of the body is where it is at the top
   */
  ExcursionDetector.Event accept(long position, double driverDeg, boolean standing);

  /**
   * The data end here.
   *
   * @return what an excursion under way has come to
   */
  default ExcursionDetector.Event conclude(long position) {
    return ExcursionDetector.Event.NONE;
  }

  /** Where the excursion in progress, or the last one, left the top region. */
  long began();

  /** Where the excursion in progress, or the last one, was deepest. */
  long deepest();

  /** Whether the excursion in progress, or the last one, has been at the bottom. */
  boolean reachedBottom();

  /** True from leaving the top region to being back. */
  boolean away();

  /** The top it believes in, degrees of the driver. */
  double topDeg();

  /** The depth it expects, degrees from the top. */
  double depthDeg();
}
