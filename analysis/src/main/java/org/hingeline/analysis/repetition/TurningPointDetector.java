package org.hingeline.analysis.repetition;

import org.hingeline.analysis.repetition.ExcursionDetector.Event;

/**
 * Finds excursions by their turning points, for angles whose zero is not known: a repetition climbs
 * by enough from the lowest place since the last one, and falls back by most of that. Where the top
 * is, and whether it is the same every time, does not matter: people who sit up differently after
 * each bend, or whose sensor drifts, are counted all the same.
 *
 * <p>An excursion counts when three quarters of its climb are undone, or half of it and the driver
 * has come to rest or turns down again. What climbs less than the smallest amplitude is fidgeting.
 */
public final class TurningPointDetector implements Excursions {
  private static final double BEGIN_SHARE = 0.25;
  private static final double RETURNED_SHARE = 0.75;
  private static final double HALF_WAY = 0.5;
  private static final double END_SHARE = 0.35;
  private static final double REST_DEG_PER_S = 4;
  private static final double REST_S = 0.35;

  private enum State {
    TOP,
    EXCURSION,
    /** The driver is back but the rest of the body is not. */
    SETTLING
  }

  private final RepetitionConfig config;
  private final double periodS;
  private final boolean learning;
  private final double[] amplitudes = new double[3];
  private int amplitudeCount;
  private double depthDeg;
  private double smallestDeg;
  private boolean bottomFirst;

  private State state = State.TOP;
  private double topDeg = Double.NaN;
  private double lastDeg = Double.NaN;
  private double climbDeg;
  private long began;
  private long deepest;
  private double deepestDeg;
  private double lowestSinceDeg;
  private boolean reachedBottom;
  private double restS;
  private long backAt;

  /**
   * A detector at the start of a set.
   *
   * @param depthDeg depth of a typical repetition; {@code NaN} when it has to be learned
   * @param smallestDeg smallest excursion that is a repetition
   * @param bottomFirst whether the set may begin at the bottom, as standing up from a chair does
   */
  public TurningPointDetector(
      RepetitionConfig config,
      double periodS,
      double depthDeg,
      double smallestDeg,
      boolean bottomFirst) {
    this.config = config;
    this.periodS = periodS;
    this.learning = Double.isNaN(depthDeg);
    this.smallestDeg = smallestDeg;
    this.depthDeg = learning ? 2 * smallestDeg : depthDeg;
    this.bottomFirst = bottomFirst && !learning;
  }

  @Override
  public Event accept(long position, double driverDeg, boolean standing) {
    if (Double.isNaN(driverDeg)) {
      return Event.NONE;
    }
    if (Double.isNaN(lastDeg)) {
      begin(position, driverDeg);
    }
    boolean slow = Math.abs(driverDeg - lastDeg) < REST_DEG_PER_S * periodS;
    restS = slow ? restS + periodS : 0;
    lastDeg = driverDeg;
    return switch (state) {
      case TOP -> atTop(position, driverDeg);
      case EXCURSION -> onTheWay(position, driverDeg, standing);
      case SETTLING -> settling(position, driverDeg, standing);
    };
  }

  private void begin(long position, double driverDeg) {
    topDeg = driverDeg;
    lastDeg = driverDeg;
    began = position;
    if (bottomFirst && driverDeg > HALF_WAY * depthDeg) {
      topDeg = driverDeg - depthDeg;
      leave(position, driverDeg);
      reachedBottom = true;
    }
  }

  private void leave(long position, double driverDeg) {
    state = State.EXCURSION;
    began = position;
    deepest = position;
    deepestDeg = driverDeg;
    lowestSinceDeg = driverDeg;
    reachedBottom = false;
  }

  private Event atTop(long position, double driverDeg) {
    topDeg = Math.min(topDeg, driverDeg);
    if (driverDeg - topDeg < BEGIN_SHARE * depthDeg) {
      return Event.NONE;
    }
    leave(position, driverDeg);
    return Event.BEGAN;
  }

  private Event onTheWay(long position, double driverDeg, boolean standing) {
    if (driverDeg > deepestDeg) {
      deepestDeg = driverDeg;
      deepest = position;
      lowestSinceDeg = driverDeg;
    }
    lowestSinceDeg = Math.min(lowestSinceDeg, driverDeg);
    climbDeg = deepestDeg - topDeg;
    reachedBottom |= climbDeg >= smallestDeg;
    double undone = (deepestDeg - driverDeg) / climbDeg;
    boolean downAgain = driverDeg - lowestSinceDeg >= BEGIN_SHARE * depthDeg;
    boolean back =
        undone >= RETURNED_SHARE
            || (deepestDeg - lowestSinceDeg >= HALF_WAY * climbDeg
                && (restS >= REST_S || downAgain));
    if (!back) {
      return Event.NONE;
    }
    if (!standing) {
      state = State.SETTLING;
      backAt = position;
      return Event.NONE;
    }
    return end(position);
  }

  private Event settling(long position, double driverDeg, boolean standing) {
    lowestSinceDeg = Math.min(lowestSinceDeg, driverDeg);
    if (driverDeg > deepestDeg) {
      state = State.EXCURSION;
      return onTheWay(position, driverDeg, standing);
    }
    if (standing) {
      return end(position);
    }
    if ((position - backAt) * periodS > config.settleS()) {
      state = State.TOP;
      topDeg = lowestSinceDeg;
      return Event.DISMISSED;
    }
    return Event.NONE;
  }

  private Event end(long position) {
    state = State.TOP;
    topDeg = lowestSinceDeg;
    if ((position - began) * periodS < config.durationMinS()) {
      return Event.DISMISSED;
    }
    if (reachedBottom) {
      learn();
      return Event.RETURNED;
    }
    return climbDeg >= Math.max(15, 0.6 * smallestDeg) ? Event.ABANDONED : Event.DISMISSED;
  }

  private void learn() {
    if (!learning) {
      return;
    }
    amplitudes[amplitudeCount++ % amplitudes.length] = climbDeg;
    double a = amplitudes[0];
    double b = amplitudeCount > 1 ? amplitudes[1] : a;
    double c = amplitudeCount > 2 ? amplitudes[2] : Math.min(a, b);
    depthDeg = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    smallestDeg = Math.max(config.amplitudeMinDeg(), config.amplitudeShare() * depthDeg);
  }

  @Override
  public Event conclude(long position) {
    boolean nearly = deepestDeg - lastDeg >= END_SHARE * climbDeg;
    return state == State.EXCURSION && reachedBottom && nearly ? end(position) : Event.NONE;
  }

  @Override
  public long began() {
    return began;
  }

  @Override
  public long deepest() {
    return deepest;
  }

  @Override
  public boolean reachedBottom() {
    return reachedBottom;
  }

  @Override
  public boolean away() {
    return state != State.TOP;
  }

  @Override
  public double topDeg() {
    return topDeg;
  }

  @Override
  public double depthDeg() {
    return depthDeg;
  }
}
