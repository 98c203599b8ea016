package org.hingeline.exports.opensim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/**
 * Coordinates of OpenSim's full-body models that we measure. In them z points to the right and
 * rotation about it is positive: the pelvis tilts backward and the back extends in the positive
 * sense, the hip and the knee flex.
 */
enum Coordinate {
  PELVIS_TILT(AngleColumn.PELVIS_INCLINATION, -1),
  HIP_FLEXION_R(AngleColumn.HIP_FLEXION, 1),
  KNEE_ANGLE_R(AngleColumn.KNEE_FLEXION, 1),
  LUMBAR_EXTENSION(AngleColumn.LUMBAR_FLEXION, -1);

  private final AngleColumn column;
  private final int sign;

  Coordinate(AngleColumn column, int sign) {
    this.column = column;
    this.sign = sign;
  }

  /** Those that a session has. */
  static List<Coordinate> of(AngleRows angles) {
    return Arrays.stream(values()).filter(coordinate -> coordinate.measured(angles)).toList();
  }

  static boolean complete(List<Coordinate> coordinates, AngleRows angles, int row) {
    for (Coordinate coordinate : coordinates) {
      if (Double.isNaN(coordinate.valueDeg(angles, row))) {
        return false;
      }
    }
    return true;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  double valueDeg(AngleRows angles, int row) {
    return sign * angles.valueDeg(row, column);
  }

  private boolean measured(AngleRows angles) {
    for (int row = 0; row < angles.size(); row++) {
      if (!Float.isNaN(angles.valueDeg(row, column))) {
        return true;
      }
    }
    return false;
  }
}
