package org.hingeline.analysis.synthetic;

/**
 * A posture in the sagittal plane and which way it faces: inclinations in degrees from standing,
 * forward positive (definition of the segment inclination), heading in degrees to the left.
 */
public record Posture(double trunk, double pelvis, double thigh, double shank, double heading) {

  /** Calibrated standing. */
  public static final Posture STANDING = of(0, 0, 0, 0);

  /** The person's own free bend: lumbar flexion 48°, hip flexion 57°. */
  public static final Posture FREE_BEND = of(100, 52, -5, 0);

  /** Bent from the hips: lumbar flexion 12°, hip flexion 58°. */
  public static final Posture HINGE = of(60, 48, -10, 3);

  /** Rounded: lumbar flexion 45°, hip flexion 35°. */
  public static final Posture ROUNDED = of(70, 25, -10, 2);

  /** Lowered by the knees: lumbar flexion 25°, hip flexion 100°. */
  public static final Posture SQUAT = of(45, 20, -80, 30);

  /** Half of a squat, as in the calibration. */
  public static final Posture HALF_SQUAT = of(25, 18, -45, 20);

  /** Gripping a bar on the floor: lumbar flexion 20°, hip flexion 87°. */
  public static final Posture GRIP = of(72, 52, -35, 15);

  /** Seated upright, pelvis rolled back a little. */
  public static final Posture SEATED = of(6, -10, -85, 0);

  /** Inclinations while facing the way the session began. */
  public static Posture of(double trunk, double pelvis, double thigh, double shank) {
    return new Posture(trunk, pelvis, thigh, shank, 0);
  }

  /** The same posture, facing elsewhere. */
  public Posture facing(double headingDeg) {
    return new Posture(trunk, pelvis, thigh, shank, headingDeg);
  }

  /** Everything between standing (0) and this posture (1). */
  public Posture share(double share) {
    return new Posture(share * trunk, share * pelvis, share * thigh, share * shank, heading);
  }

  double channel(int i) {
    return switch (i) {
      case 0 -> trunk;
      case 1 -> pelvis;
      case 2 -> thigh;
      case 3 -> shank;
      default -> heading;
    };
  }
}
