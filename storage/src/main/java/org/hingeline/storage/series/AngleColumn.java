package org.hingeline.storage.series;

import java.util.Locale;
import org.hingeline.analysis.JointAngles;

/** The angles of an instant, in the order of {@link JointAngles}, in degrees. */
public enum AngleColumn {
  TRUNK_INCLINATION,
  PELVIS_INCLINATION,
  THIGH_INCLINATION,
  SHANK_INCLINATION,
  LUMBAR_FLEXION,
  HIP_FLEXION,
  KNEE_FLEXION;

  /** Number of columns. */
  public static final int COUNT = values().length;

  private final String label = name().toLowerCase(Locale.ROOT) + "_deg";

  /** The name in databases, files and answers, e.g. {@code trunk_inclination_deg}. */
  public String label() {
    return label;
  }
}
