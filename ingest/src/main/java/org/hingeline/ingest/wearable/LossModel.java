package org.hingeline.ingest.wearable;

/** Decides for one sensor, sample by sample, which of them are lost. */
final class LossModel {
  private final Dice dice;
  private final Loss loss;
  private final int longestBurst;
  private final double burstBegins;
  private int burstLeft;

  LossModel(Dice dice, Loss loss, double rateHz) {
    this.dice = dice;
    this.loss = loss;
    this.longestBurst = Math.max(1, (int) Math.round(2 * loss.burstS() * rateHz) - 1);
    // Bursts of mean length m after stretches of mean length n lose m / (m + n) of all samples.
    double mean = (1 + longestBurst) / 2.0;
    this.burstBegins = loss.burst() / ((1 - loss.burst()) * mean);
  }

  boolean loses() {
    if (burstLeft > 0) {
      burstLeft--;
      return true;
    }
    boolean alone = dice.chance(loss.single());
    if (loss.burst() > 0 && dice.chance(burstBegins)) {
      burstLeft = dice.betweenInclusive(1, longestBurst) - 1;
      return true;
    }
    return alone;
  }
}
