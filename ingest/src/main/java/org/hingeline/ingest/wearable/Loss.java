package org.hingeline.ingest.wearable;

/**
 * Samples that never arrive.
 *
 * @param single share lost one by one, 0–0.5
 * @param burst share lost in bursts, 0–0.5
 * @param burstS mean length of a burst; lengths are uniform from nothing to twice this
 */
public record Loss(double single, double burst, double burstS) {
  /** Everything arrives. */
  public static final Loss NONE = new Loss(0, 0, 0.1);

  /** Shares must leave something to arrive. */
  public Loss {
    if (!(single >= 0 && single <= 0.5 && burst >= 0 && burst <= 0.5 && burstS > 0)) {
      throw new IllegalArgumentException(
          "loss value=%s single, %s in bursts of %s s, limit=0.5 each"
              .formatted(single, burst, burstS));
    }
  }
}
