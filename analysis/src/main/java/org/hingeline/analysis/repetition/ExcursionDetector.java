package org.hingeline.analysis.repetition;

/**
 * Finds excursions of the driver angle from the top region to the bottom region and back, with
 * hysteresis between the two.
 *
 * <p>The top is the median of recent quiet standing, the bottom the running median of the last
 * three extremes; before the first repetition both come from the calibration. An excursion that
 * does not end standing (sitting down), that is too small, too short or too shallow is no
 * repetition. What the detector believes can be read at any time, so that the page can draw it.
 */
public final class ExcursionDetector implements Excursions {

  /** What an instant brought. */
  public enum Event {
    NONE,
    /** Left the top region. */
    BEGAN,
    /** Back at the top after the bottom region: a repetition. */
    RETURNED,
    /** Back at the top without having been at the bottom. */
    ABANDONED,
    /** Ended in another posture, or too small or too short to be anything. */
    DISMISSED
  }

  private enum State {
    TOP,
    EXCURSION,
    /** The driver is back at the top but the rest of the body is not. */
    SETTLING,
    /** Somewhere that is not standing, until standing again. */
    ELSEWHERE
  }

  private static final double TOP_STEP_MAX_DEG = 10;
  private static final double QUIET_DEG_PER_S = 5;
  private static final double REST_DEG = 9;

  private final RepetitionConfig config;
  private final double periodS;
  private final double[] extremes = new double[3];
  private int extremeCount;
  private final double[] tops = new double[50];
  private final double[] sorted = new double[50];
  private int topCount;

  private State state = State.TOP;
  private double topDeg;
  private double depthDeg;
  private double amplitudeMinDeg;

  private double lastDeg = Double.NaN;
  private long began;
  private long deepest;
  private double deepestDeg;
  private boolean reachedBottom;
  private final double restMaxS;
  private double restDeg;
  private long restSince;
  private boolean rested;
  private long backAt;
  private long lastReturn = Long.MIN_VALUE / 2;

  /**
   * A detector at the start of a set.
   *
   * @param expectedDepthDeg depth of the first repetition
   * @param firstAmplitudeDeg smallest amplitude of the first repetition
   * @param restMaxS longest rest on the way; who rests longer has settled down there
   */
  public ExcursionDetector(
      RepetitionConfig config,
      double periodS,
      double expectedDepthDeg,
      double firstAmplitudeDeg,
      double restMaxS) {
    this.config = config;
    this.periodS = periodS;
    this.restMaxS = restMaxS;
    this.depthDeg = expectedDepthDeg;
    this.amplitudeMinDeg = Math.max(config.amplitudeMinDeg(), firstAmplitudeDeg);
  }

  @Override
  public Event accept(long position, double driverDeg, boolean standing) {
    if (Double.isNaN(driverDeg)) {
      return Event.NONE;
    }
    double speed = Double.isNaN(lastDeg) ? 0 : Math.abs(driverDeg - lastDeg) / periodS;
    lastDeg = driverDeg;
    boolean top = driverDeg - topDeg < config.topShare() * depthDeg;
    return switch (state) {
      case TOP -> atTop(position, driverDeg, speed, top, standing);
      case EXCURSION -> onTheWay(position, driverDeg, top, standing);
      case SETTLING -> settling(position, driverDeg, top, standing);
      case ELSEWHERE -> elsewhere(top, standing);
    };
  }

  private Event atTop(
      long position, double driverDeg, double speed, boolean top, boolean standing) {
    if (top) {
      if (speed < QUIET_DEG_PER_S
          && standing
          && Math.abs(driverDeg - topDeg) < Math.min(TOP_STEP_MAX_DEG, 0.2 * depthDeg)) {
        learnTop(driverDeg);
      }
      return Event.NONE;
    }
    if ((position - lastReturn) * periodS < config.refractoryS()) {
      return Event.NONE;
    }
    state = State.EXCURSION;
    began = position;
    deepest = position;
    deepestDeg = driverDeg;
    reachedBottom = false;
    rested = false;
    restAt(position, driverDeg);
    return Event.BEGAN;
  }

  private Event onTheWay(long position, double driverDeg, boolean top, boolean standing) {
    if (driverDeg > deepestDeg) {
      deepestDeg = driverDeg;
      deepest = position;
    }
    if (Math.abs(driverDeg - restDeg) > REST_DEG) {
      restAt(position, driverDeg);
    }
    rested |= (position - restSince) * periodS > restMaxS;
    reachedBottom |= driverDeg - topDeg >= config.bottomShare() * depthDeg;
    if (!top) {
      return Event.NONE;
    }
    backAt = position;
    if (!standing) {
      state = State.SETTLING;
      return Event.NONE;
    }
    return finish(position);
  }

  private void restAt(long position, double driverDeg) {
    restSince = position;
    restDeg = driverDeg;
  }

  private Event settling(long position, double driverDeg, boolean top, boolean standing) {
    if (!top) {
      state = State.EXCURSION;
      return onTheWay(position, driverDeg, false, standing);
    }
    if (standing) {
      return finish(position);
    }
    if ((position - backAt) * periodS > config.settleS()) {
      state = State.ELSEWHERE;
      return Event.DISMISSED;
    }
    return Event.NONE;
  }

  private Event elsewhere(boolean top, boolean standing) {
    if (top && standing) {
      state = State.TOP;
    }
    return Event.NONE;
  }

  private Event finish(long position) {
    state = State.TOP;
    lastReturn = position;
    double amplitude = deepestDeg - topDeg;
    double durationS = (position - began) * periodS;
    if (rested) {
      return Event.DISMISSED;
    }
    if (reachedBottom && amplitude >= amplitudeMinDeg && durationS >= config.durationMinS()) {
      learnExtreme(deepestDeg);
      return Event.RETURNED;
    }
    if (amplitude >= Math.max(15, config.incompleteShare() * depthDeg)
        && durationS >= config.durationMinS()) {
      return Event.ABANDONED;
    }
    return Event.DISMISSED;
  }

  private void learnExtreme(double extremeDeg) {
    extremes[extremeCount++ % extremes.length] = extremeDeg;
    double bottom = median(extremes, Math.min(extremeCount, extremes.length));
    depthDeg = bottom - topDeg;
    amplitudeMinDeg = Math.max(config.amplitudeMinDeg(), config.amplitudeShare() * depthDeg);
  }

  private void learnTop(double driverDeg) {
    double bottom = topDeg + depthDeg;
    tops[topCount++ % tops.length] = driverDeg;
    if (topCount % (tops.length / 2) == 0) {
      topDeg = median(tops, Math.min(topCount, tops.length));
      if (extremeCount > 0) {
        depthDeg = bottom - topDeg;
      }
    }
  }

  private double median(double[] values, int count) {
    // By insertion: few values, and the library's sort allocates.
    for (int i = 0; i < count; i++) {
      int at = i;
      for (; at > 0 && sorted[at - 1] > values[i]; at--) {
        sorted[at] = sorted[at - 1];
      }
      sorted[at] = values[i];
    }
    return count % 2 == 1 ? sorted[count / 2] : 0.5 * (sorted[count / 2 - 1] + sorted[count / 2]);
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
