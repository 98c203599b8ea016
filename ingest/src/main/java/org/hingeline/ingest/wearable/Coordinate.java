package org.hingeline.ingest.wearable;

/** What the script moves: the generalised coordinates of the body. */
enum Coordinate {
  /** Inclination of the shank, degrees, knee forward positive. */
  SHANK,
  /** Knee flexion, degrees. */
  KNEE,
  /** Hip flexion, degrees. */
  HIP,
  /** Flexion between pelvis and trunk, degrees. */
  LUMBAR,
  /** Sideways tilt of the pelvis, degrees. */
  PELVIS_TILT,
  /** Sideways bend of the trunk against the pelvis, degrees. */
  TRUNK_TILT,
  /** Turn of the trunk against the pelvis about its long axis, degrees. */
  TRUNK_TWIST,
  /** Direction the body faces, degrees, counter-clockwise seen from above. */
  HEADING,
  /** 0 while the standing foot carries the hip, 1 while the hip moves freely as in walking. */
  FREE,
  /** Forward displacement of the free hip, metres. */
  HIP_FORWARD,
  /** Sideways displacement of the free hip, metres, left positive. */
  HIP_LEFT,
  /** Vertical displacement of the free hip, metres. */
  HIP_UP;

  static final int COUNT = values().length;
}
