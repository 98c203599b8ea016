package org.hingeline.ingest.wearable;

import java.util.SplittableRandom;

/**
 * Chance that can be repeated. Each purpose draws from a stream of its own, so that a change in how
 * one of them draws leaves the others as they were.
 */
final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** The stream for this purpose. */
  static Dice of(long seed, String purpose) {
    return new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()).split());
  }

  /** Uniform between the two. */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform over the integers from low to high, both included. */
  int betweenInclusive(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** Normal with mean 0. */
  double normal(double deviation) {
    return deviation * random.nextGaussian();
  }

  /** The value give or take a relative spread, which is never left by more than twice its size. */
  double around(double value, double relativeSpread) {
    double z = Math.max(-2, Math.min(2, random.nextGaussian()));
    return value * (1 + relativeSpread * z);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
