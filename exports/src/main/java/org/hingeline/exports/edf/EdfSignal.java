package org.hingeline.exports.edf;

import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/**
 * One angle as 16-bit numbers: −200° to 200° over −32767 to 32767, a step of 0.0061°. The smallest
 * number, −32768, stands for an instant that was not measured.
 */
record EdfSignal(AngleColumn column, String label) {

  static final double PHYSICAL_MAX_DEG = 200;
  static final int DIGITAL_MAX = 32_767;
  static final int DIGITAL_MISSING = -32_768;

  /** The physical value of {@link #DIGITAL_MISSING} on the same line. */
  static double physicalMinDeg() {
    return PHYSICAL_MAX_DEG * DIGITAL_MISSING / DIGITAL_MAX;
  }

  short digital(AngleRows angles, int row) {
    double deg = row < 0 ? Double.NaN : angles.valueDeg(row, column);
    if (Double.isNaN(deg)) {
      return (short) DIGITAL_MISSING;
    }
    double scaled = deg / PHYSICAL_MAX_DEG * DIGITAL_MAX;
    return (short) Math.round(Math.max(-DIGITAL_MAX, Math.min(DIGITAL_MAX, scaled)));
  }
}
