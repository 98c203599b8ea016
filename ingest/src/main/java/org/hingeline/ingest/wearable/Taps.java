package org.hingeline.ingest.wearable;

/** A fingertip on a sensor: two short pushes against its face. */
final class Taps {
  private static final double PUSH_MPS2 = 25;
  private static final long PUSH_NS = 25_000_000;
  private static final long FIRST_NS = 100_000_000;
  private static final long APART_NS = 350_000_000;

  private volatile boolean asked;
  private long beginNs = Long.MIN_VALUE / 2;

  void twice() {
    asked = true;
  }

  /** What is felt at this time, specific force in the sensor's axes, m/s². */
  Vector at(long timeNs) {
    if (asked) {
      asked = false;
      beginNs = timeNs + FIRST_NS;
    }
    return new Vector(0, 0, push(timeNs - beginNs) + push(timeNs - beginNs - APART_NS));
  }

  private static double push(long sinceNs) {
    boolean on = sinceNs >= 0 && sinceNs < PUSH_NS;
    return on ? PUSH_MPS2 * Math.sin(Math.PI * (sinceNs + PUSH_NS / 4.0) / (1.5 * PUSH_NS)) : 0;
  }
}
