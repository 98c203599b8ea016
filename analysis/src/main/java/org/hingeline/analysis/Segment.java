package org.hingeline.analysis;

import java.util.Locale;
import java.util.Optional;

/** A body segment that carries a sensor, in the order from the chest to the foot. */
public enum Segment {
  /** Spinous level T12/L1. */
  TRUNK,
  /** Sacrum, S1/S2. */
  PELVIS,
  /** Lateral, distal third. */
  THIGH,
  /** Lateral, middle third. */
  SHANK;

  /** Number of segments: the length of every array that is indexed by {@link #ordinal()}. */
  public static final int COUNT = values().length;

  private static final Segment[] VALUES = values();

  /** The segment with this ordinal, without copying the array of values. */
  public static Segment of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The name in files and on the wire: {@code trunk}, {@code pelvis}, {@code thigh}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The segment with this {@link #label()}, or empty for any other text. */
  public static Optional<Segment> labelled(String label) {
    for (Segment segment : VALUES) {
      if (segment.label().equals(label)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }
}
