package org.hingeline.analysis;

/** Where in a repetition the person is at this moment. */
public enum Phase {
  /** No set is running. */
  NONE,
  /** Standing, between repetitions. */
  TOP,
  /** Lowering. */
  ECCENTRIC,
  /** Held at the deepest point. */
  BOTTOM,
  /** Rising. */
  CONCENTRIC
}
