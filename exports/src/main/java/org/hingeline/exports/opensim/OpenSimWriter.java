package org.hingeline.exports.opensim;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.hingeline.analysis.Segment;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.posture.BodyMotion;
import org.hingeline.exports.posture.Turn;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportException;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.storage.series.AngleRows;

/**
 * Files of OpenSim: orientations of the segments as OpenSense reads them ({@code .sto}) and joint
 * angles as coordinates of its models ({@code .mot}).
 */
public final class OpenSimWriter implements FormatWriter {

  private static final String ENDHEADER = "endheader";

  /** A longer stretch without data is left out of the orientations. */
  private static final long GAP_MAX_NS = 300_000_000;

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    sessions.each(
        session -> {
          BodyMotion motion = BodyMotion.of(session);
          try (OutputStream out = files.add(session.fileStem() + "_orientations.sto");
              StorageText text = new StorageText(out)) {
            orientations(motion, text);
          }
          List<Coordinate> coordinates = Coordinate.of(session.angles());
          if (coordinates.isEmpty()) {
            throw new ExportException(
                "Session %s has no angles; OpenSim coordinates need a calibration"
                    .formatted(session.id()));
          }
          try (OutputStream out = files.add(session.fileStem() + "_angles.mot");
              StorageText text = new StorageText(out)) {
            angles(session, coordinates, text);
          }
        });
  }

  private static void orientations(BodyMotion motion, StorageText text) throws IOException {
    List<Segment> segments = List.copyOf(motion.segments());
    text.line("DataRate=100.000000")
        .line("DataType=Quaternion")
        .line("version=3")
        .line("OpenSimVersion=4.1")
        .line(ENDHEADER)
        .line(
            segments.stream()
                .map(OpenSimWriter::label)
                .collect(Collectors.joining("\t", "time\t", "")));
    for (long timeNs = motion.firstNs(); timeNs <= motion.lastNs(); timeNs += BodyMotion.STEP_NS) {
      if (motion.gapNs(timeNs) > GAP_MAX_NS) {
        continue;
      }
      text.begin(timeNs);
      for (Segment segment : segments) {
        Turn turn = motion.at(segment, timeNs);
        text.cell(turn.w(), turn.x(), turn.y(), turn.z());
      }
      text.end();
    }
  }

  private static void angles(ExportSession session, List<Coordinate> coordinates, StorageText text)
      throws IOException {
    AngleRows angles = session.angles();
    int complete = 0;
    for (int row = 0; row < angles.size(); row++) {
      complete += Coordinate.complete(coordinates, angles, row) ? 1 : 0;
    }
    text.line("Coordinates")
        .line("version=1")
        .line("nRows=" + complete)
        .line("nColumns=" + (coordinates.size() + 1))
        .line("inDegrees=yes")
        .line("")
        .line(ENDHEADER)
        .line(
            coordinates.stream()
                .map(Coordinate::label)
                .collect(Collectors.joining("\t", "time\t", "")));
    for (int row = 0; row < angles.size(); row++) {
      if (Coordinate.complete(coordinates, angles, row)) {
        text.begin(angles.timeNs(row));
        for (Coordinate coordinate : coordinates) {
          text.cell(coordinate.valueDeg(angles, row));
        }
        text.end();
      }
    }
  }

  /** The name of the body in OpenSim's models, and what OpenSense puts behind it. */
  private static String label(Segment segment) {
    return switch (segment) {
      case TRUNK -> "torso_imu";
      case PELVIS -> "pelvis_imu";
      case THIGH -> "femur_r_imu";
      case SHANK -> "tibia_r_imu";
    };
  }
}
