package org.hingeline.dashboard.report;

import java.io.IOException;
import java.nio.file.Path;
import org.hingeline.exports.table.Decimals;

/**
 * Orientations as comma-separated values: unit quaternions, scalar first, sensor to earth, z up.
 */
public final class OrientationFile implements AutoCloseable {

  /** The first line. */
  public static final String HEADER = "time_us,sensor,w,x,y,z";

  private static final int DECIMALS = 7;

  private final OutputFile file;
  private final StringBuilder row = new StringBuilder(96);

  /**
   * Opens the file and writes its header.
   *
   * @throws IOException when it cannot be created
   */
  public OrientationFile(Path path) throws IOException {
    this.file = new OutputFile(path);
    file.write(HEADER + "\n");
  }

  /** Appends one sample. */
  public void add(long timeNs, String sensor, double w, double x, double y, double z) {
    row.setLength(0);
    row.append(timeNs / 1_000).append(',').append(sensor);
    append(w);
    append(x);
    append(y);
    append(z);
    file.write(row.append('\n'));
  }

  /** Says that every sample has been added. */
  public void complete() {
    file.complete();
  }

  private void append(double value) {
    row.append(',');
    Decimals.append(row, value, DECIMALS);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
