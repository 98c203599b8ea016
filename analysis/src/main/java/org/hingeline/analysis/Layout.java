package org.hingeline.analysis;

import java.util.Set;

/**
 * Which segments carry a sensor, and with that what can be measured at all. Index values of
 * different layouts are different scales and never share a trend line.
 */
public enum Layout {
  /** Trunk or pelvis alone: repetitions, tempo, depth. */
  ONE,
  /** Trunk and pelvis: lumbar flexion and the two-sensor hip-hinge index. */
  TWO,
  /** Trunk, pelvis and thigh: hip flexion and the three-sensor index. The default. */
  THREE,
  /** Trunk, pelvis, thigh and shank: knee flexion as well. */
  FOUR;

  /** Number of sensors, as written in records. */
  public int sensors() {
    return ordinal() + 1;
  }

  /** The richest layout these segments give; a thigh without a pelvis adds nothing. */
  public static Layout of(Set<Segment> worn) {
    if (!worn.contains(Segment.TRUNK) || !worn.contains(Segment.PELVIS)) {
      return ONE;
    }
    if (!worn.contains(Segment.THIGH)) {
      return TWO;
    }
    return worn.contains(Segment.SHANK) ? FOUR : THREE;
  }
}
