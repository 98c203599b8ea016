package org.hingeline.ingest.recording;

import java.nio.file.Path;
import java.util.List;

/** The columns of the recording file and what a name says about its compression. */
final class RecordingFormat {
  static final List<String> COLUMNS =
      List.of(
          "time_us",
          "sensor",
          "gyr_x_radps",
          "gyr_y_radps",
          "gyr_z_radps",
          "acc_x_mps2",
          "acc_y_mps2",
          "acc_z_mps2");
  static final List<String> MAGNETOMETER = List.of("mag_x_uT", "mag_y_uT", "mag_z_uT");

  static final String HEADER = String.join(",", COLUMNS);
  static final String HEADER_WITH_MAGNETOMETER = HEADER + "," + String.join(",", MAGNETOMETER);

  static final String MARK = "@mark";
  static final int VALUES = 6;
  static final long NS_PER_US = 1_000;

  private RecordingFormat() {}

  static boolean isCompressed(Path file) {
    return file.getFileName().toString().endsWith(".gz");
  }
}
