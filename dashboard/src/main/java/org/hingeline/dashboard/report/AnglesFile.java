package org.hingeline.dashboard.report;

import java.io.IOException;
import java.nio.file.Path;
import org.hingeline.analysis.Phase;
import org.hingeline.exports.table.Decimals;

/** Joint angles at 100 Hz as comma-separated values; an empty cell was not measured. */
public final class AnglesFile implements AutoCloseable {

  /** The first line; angles in degrees, flexion positive. */
  public static final String HEADER =
      "time_s,trunk_inclination_deg,pelvis_inclination_deg,thigh_inclination_deg,"
          + "shank_inclination_deg,lumbar_flexion_deg,hip_flexion_deg,knee_flexion_deg,phase";

  private static final int ANGLE_DECIMALS = 4;

  private final OutputFile file;
  private final StringBuilder row = new StringBuilder(128);

  /**
   * Opens the file and writes its header.
   *
   * @throws IOException when it cannot be created
   */
  public AnglesFile(Path path) throws IOException {
    this.file = new OutputFile(path);
    file.write(HEADER + "\n");
  }

  /** Appends one instant; the angles in the order of the header. */
  public void add(long timeNs, Phase phase, double... anglesDeg) {
    row.setLength(0);
    Decimals.appendScaled(row, Math.round(timeNs / 1e3), 6);
    for (double angleDeg : anglesDeg) {
      row.append(',');
      Decimals.append(row, angleDeg, ANGLE_DECIMALS);
    }
    row.append(',').append(phase.name()).append('\n');
    file.write(row);
  }

  /** Says that every instant has been added. */
  public void complete() {
    file.complete();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
