package org.hingeline.ingest.device;

/**
 * Hears a double tap of a finger on a sensor: two short blows to a sensor that is otherwise at
 * ease.
 *
 * <p>A blow is a reading whose force differs from its slow mean, both taken as vectors, by more
 * than 6 m/s², and it has passed within 80 ms; a finger pushes across gravity, which hardly changes
 * the size of the force. Two of them 0.12 to 0.7 s apart, with quiet before, between and for a
 * quarter of a second behind them, are a tap. A step strikes every half second and more and is not
 * alone, a lift is slower; neither has quiet on all sides. All limits are ours.
 */
final class TapDetector {
  private static final double BLOW_MPS2 = 6;
  private static final double QUIET_MPS2 = 3;
  private static final double MEAN_TIME_CONSTANT_S = 0.5;
  private static final double NS = 1e9;
  private static final long BLOW_NS = 80_000_000;
  private static final long APART_MIN_NS = 120_000_000;
  private static final long APART_MAX_NS = 700_000_000;
  private static final long QUIET_NS = 250_000_000;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private double meanX;
  private double meanY;
  private double meanZ;
  private long lastNs = NEVER;
  private long restlessNs = NEVER;
  private long blowNs = NEVER;
  private long firstNs = NEVER;
  private long secondNs = NEVER;
  private double peak;

  /**
   * One reading, in order of time.
   *
   * @param ax specific force, m/s²
   * @return the size of the stronger blow in m/s² when a double tap is complete with this reading,
   *     a quarter of a second after its second blow; 0 otherwise
   */
  double add(long timeNs, double ax, double ay, double az) {
    if (lastNs == NEVER) {
      restlessNs = timeNs;
      follow(1, ax, ay, az);
    }
    double x = ax - meanX;
    double y = ay - meanY;
    double z = az - meanZ;
    double off = Math.sqrt(x * x + y * y + z * z);
    boolean struck = timeNs - blowNs <= BLOW_NS;
    if (!struck && off < QUIET_MPS2) {
      double dtS = lastNs == NEVER ? 0 : (timeNs - lastNs) / NS;
      follow(Math.min(1, dtS / MEAN_TIME_CONSTANT_S), ax, ay, az);
    }
    lastNs = timeNs;
    if (off > BLOW_MPS2 && !struck) {
      blow(timeNs);
      peak = Math.max(peak, off);
    } else if (struck) {
      peak = Math.max(peak, off);
    } else if (off > QUIET_MPS2) {
      restless(timeNs);
    }
    if (restlessNs == timeNs) {
      follow(1, ax, ay, az);
    }
    return complete(timeNs);
  }

  private void follow(double share, double ax, double ay, double az) {
    meanX += share * (ax - meanX);
    meanY += share * (ay - meanY);
    meanZ += share * (az - meanZ);
  }

  private void blow(long timeNs) {
    blowNs = timeNs;
    if (firstNs == NEVER) {
      if (timeNs - restlessNs >= QUIET_NS) {
        firstNs = timeNs;
        peak = 0;
      } else {
        restless(timeNs);
      }
    } else if (secondNs == NEVER
        && timeNs - firstNs >= APART_MIN_NS
        && timeNs - firstNs <= APART_MAX_NS) {
      secondNs = timeNs;
    } else {
      restless(timeNs);
    }
  }

  private void restless(long timeNs) {
    restlessNs = timeNs;
    forget();
  }

  private void forget() {
    firstNs = NEVER;
    secondNs = NEVER;
    peak = 0;
  }

  private double complete(long timeNs) {
    if (secondNs != NEVER && timeNs - secondNs >= QUIET_NS) {
      double heard = peak;
      restlessNs = secondNs;
      forget();
      return heard;
    }
    if (firstNs != NEVER && secondNs == NEVER && timeNs - firstNs > APART_MAX_NS) {
      restlessNs = firstNs;
      forget();
    }
    return 0;
  }
}
