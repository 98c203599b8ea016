package org.hingeline.ingest.replay;

/** How fast a stream is played. */
public enum Pace {
  /** Every frame at its moment. */
  REAL_TIME,
  /** As fast as the receiver takes it; arrival times as if in real time. */
  FAST
}
