package org.hingeline.ingest.wearable;

/**
 * How long the parts of a lift take, in seconds, each movement from rest to rest: lowering, pause
 * at the bottom, rising, pause at the top.
 */
public record LiftPace(double loweringS, double bottomS, double risingS, double topS) {

  /** All durations must be positive or, for the pauses, zero. */
  public LiftPace {
    if (!(loweringS >= 0.3 && risingS >= 0.3 && bottomS >= 0 && topS >= 0)) {
      throw new IllegalArgumentException(
          "pace value=%s-%s-%s-%s s, limit=0.3 s for a movement and 0 s for a pause"
              .formatted(loweringS, bottomS, risingS, topS));
    }
  }

  /** Every part this many times as long. */
  public LiftPace times(double factor) {
    return new LiftPace(loweringS * factor, bottomS * factor, risingS * factor, topS * factor);
  }
}
