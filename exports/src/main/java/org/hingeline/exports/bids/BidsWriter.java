package org.hingeline.exports.bids;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.exports.table.SeparatedRows;

/**
 * A data set by the Brain Imaging Data Structure, with its part for motion (S. Jeung et al.,
 * "Motion- BIDS", Sci. Data 11 (2024) 716): every sensor is a tracking system with its own rate,
 * the angles are another.
 */
public final class BidsWriter implements FormatWriter {

  private static final String README =
      """
      Movements of lumbar spine, pelvis and thigh, recorded with inertial sensors and exported by
      Hingeline.

      Every sensor is a tracking system of its own (tracksys-trunk, tracksys-pelvis, ...) with raw
      angular rate and specific force in the axes of the sensor. tracksys-angles holds inclinations
      against the vertical and joint angles in the sagittal plane, in degrees, flexion positive,
      zero in calibrated standing. The first channel of every file is the time of the row since the
      first one, in seconds; a lost sample is a missing row. Events hold sets, repetitions,
      calibrations, cues and markers; their onset is counted from the begin of the session.
      """;

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    JsonFile.write(files, "dataset_description.json", description());
    try (OutputStream out = files.add("README")) {
      out.write(README.getBytes(StandardCharsets.UTF_8));
    }
    TreeSet<String> participants = new TreeSet<>();
    sessions.each(
        session -> {
          participants.add(session.participant().label());
          new BidsSession(session).write(files);
        });
    try (OutputStream out = files.add("participants.tsv");
        SeparatedRows rows = SeparatedRows.tabs(out)) {
      rows.text("participant_id").end();
      for (String participant : participants) {
        rows.text("sub-" + participant).end();
      }
    }
    JsonFile.write(
        files,
        "participants.json",
        Map.of(
            "participant_id",
            Map.of("Description", "Patient number; sub-0000 stands for nobody chosen")));
  }

  private static Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("Name", "Hingeline sessions");
    description.put("BIDSVersion", "1.9.0");
    description.put("DatasetType", "raw");
    description.put("Authors", List.of("Exported by Hingeline"));
    return description;
  }
}
