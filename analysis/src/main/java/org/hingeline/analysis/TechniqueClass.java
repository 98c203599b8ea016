package org.hingeline.analysis;

/** What a repetition looked like, graded against the person's own free bend. */
public enum TechniqueClass {
  /** Could not be graded; the reason says why. */
  NOT_GRADED,
  /** The knees did the lowering. */
  SQUAT,
  /** The hips did the bending. */
  HINGE,
  /** The lumbar spine did the bending. */
  LUMBAR_DOMINANT,
  /** A rule is met only within its margin of error. */
  BORDERLINE,
  /** Neither of the two. */
  MIXED
}
