package org.hingeline.ingest.clock;

/** Why a clock was taken to begin. */
public enum ClockStart {
  /** The first frame of the link. */
  FIRST_FRAME,
  /** Device time went back: the device started again. */
  WENT_BACK,
  /**
   * A frame came earlier than it can have been sent: the device's clock was set or it restarted.
   */
  RAN_AHEAD,
  /** Every frame of many seconds came more than a second late: the device's clock stood still. */
  STOOD_STILL
}
