package org.hingeline.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;
import org.hingeline.exports.table.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private static final double NONE = Double.NaN;

  @TempDir private Path folder;

  @Test
  void whatWasNotMeasuredIsAnEmptyCell() throws IOException {
    Path path = folder.resolve("angles.csv");
    try (AnglesFile file = new AnglesFile(path)) {
      file.add(1_234_560_000L, Phase.ECCENTRIC, 10.5, -0.00004, NONE, NONE, 3, NONE, NONE);
      file.complete();
    }

    assertThat(Files.readAllLines(path))
        .containsExactly(AnglesFile.HEADER, "1.23456,10.5,0,,,3,,,ECCENTRIC");
  }

  @Test
  void whatWasNotMeasuredIsNull() {
    JsonObject rep = EventJson.repetition(repetition(1, true));

    assertThat(rep.containsKey("eccentric_s")).isTrue();
    assertThat(rep.getValue("eccentric_s")).isNull();
    assertThat(rep.getValue("hip_hinge_index")).isNull();
    assertThat(rep.getDouble("concentric_s")).isEqualTo(1.5);
    assertThat(rep.getJsonObject("rhythm").getValue("onset_lag_s")).isNull();
    assertThat(rep.getJsonObject("movement").getValue("eccentric_sparc")).isNull();
    assertThat(rep.getJsonObject("movement").getDouble("concentric_sparc")).isEqualTo(-1.75);
    assertThat(rep.encode()).doesNotContain("NaN");
    JsonObject set = EventJson.set(set(SetSummary.EndedBy.MARKER));
    assertThat(set.getJsonObject("consistency").getValue("depth_sd_deg")).isNull();
    assertThat(set.encode()).doesNotContain("NaN");
  }

  /** In the order of the records, so that no two values can have changed places. */
  @Test
  void everyValueOfRhythmMovementAndConsistencyStandsUnderItsOwnName() {
    Rhythm rhythm = new Rhythm(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    MovementQuality movement = new MovementQuality(11, 12, 13, 14, 15, 16);
    Consistency consistency = new Consistency(21, 22, 23, 24, 25, 26, 27, 28);
    JsonObject rep = EventJson.repetition(repetition(rhythm, movement));
    assertThat(rep.getJsonObject("rhythm").getMap())
        .containsExactly(
            entry("eccentric_lumbar_contribution", 1.0),
            entry("concentric_lumbar_contribution", 2.0),
            entry("lumbar_hip_ratio_0_30", 3.0),
            entry("lumbar_hip_ratio_30_60", 4.0),
            entry("lumbar_hip_ratio_60_90", 5.0),
            entry("eccentric_coupling_deg", 6.0),
            entry("concentric_coupling_deg", 7.0),
            entry("onset_lag_s", 8.0),
            entry("dissociation_deg", 9.0),
            entry("mean_absolute_relative_phase_deg", 10.0));
    assertThat(rep.getJsonObject("movement").getMap())
        .containsExactly(
            entry("depth_deg", 11.0),
            entry("eccentric_sparc", 12.0),
            entry("concentric_sparc", 13.0),
            entry("eccentric_peak_velocity_deg_s", 14.0),
            entry("concentric_peak_velocity_deg_s", 15.0),
            entry("abruptness_deg_s2", 16.0));
    SetSummary set =
        new SetSummary(1, Exercise.HINGE, 0, 1, 3, 0, SetSummary.EndedBy.IDLE, consistency);
    assertThat(EventJson.set(set).getJsonObject("consistency").getMap())
        .containsExactly(
            entry("depth_sd_deg", 21.0),
            entry("peak_relative_lumbar_sd_percent", 22.0),
            entry("eccentric_sd_s", 23.0),
            entry("bottom_pause_sd_s", 24.0),
            entry("concentric_sd_s", 25.0),
            entry("top_pause_sd_s", 26.0),
            entry("lumbar_drift_percent_per_rep", 27.0),
            entry("deviation_phase_deg", 28.0));
  }

  @Test
  void aRepetitionIsWrittenOnceWhenItIsComplete() throws IOException {
    Path path = folder.resolve("events.jsonl");
    try (EventsFile file = new EventsFile(path, false)) {
      file.add(repetition(1, false));
      file.add(repetition(2, false));
      file.add(repetition(1, true));
      file.add(set(SetSummary.EndedBy.RUNNING));
      file.add(set(SetSummary.EndedBy.MARKER));
      file.complete();
    }

    List<JsonObject> lines =
        Files.readAllLines(path).stream().map(line -> new JsonObject(line)).toList();
    assertThat(lines)
        .extracting(line -> line.getString("type"))
        .containsExactly("rep", "set", "rep");
    assertThat(lines.get(0).getInteger("number")).isEqualTo(1);
    assertThat(lines.get(1).getDouble("end_s")).isEqualTo(9.0);
    assertThat(lines.get(2).getInteger("number")).isEqualTo(2);
  }

  @Test
  void aRunThatEndsEarlyLeavesTheOlderResultAsItWas() throws IOException {
    Path path = Files.writeString(folder.resolve("events.jsonl"), "older\n");
    try (EventsFile file = new EventsFile(path, false)) {
      file.add(repetition(1, true));
    }

    assertThat(path).hasContent("older\n");
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(path));
  }

  @Test
  void decimalsAgreeWithTheNumbersTheyStandFor() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 2);
      StringBuilder text = new StringBuilder();
      Decimals.append(text, value, 4);
      assertThat(Double.parseDouble(text.toString())).isEqualTo(Math.round(value * 1e4) / 1e4);
    }
  }

  private static SetSummary set(SetSummary.EndedBy endedBy) {
    return new SetSummary(
        1, Exercise.DEADLIFT, 0, 9_000_000_000L, 1, 0, endedBy, Consistency.UNKNOWN);
  }

  private static Repetition repetition(int number, boolean complete) {
    return new Repetition(
        1,
        number,
        Repetition.Status.COUNTED,
        complete,
        Exercise.DEADLIFT,
        Layout.ONE,
        0,
        2_000_000_000L,
        new Tempo(NONE, NONE, 1.5, NONE),
        new Technique(
            TechniqueClass.NOT_GRADED,
            "one sensor",
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            70,
            NONE,
            NONE,
            AngleUncertainty.UNKNOWN),
        Rhythm.UNKNOWN,
        new MovementQuality(68.5, NONE, -1.75, NONE, 92.5, 310),
        new DataQuality(0, 0, Double.NaN, 0, false));
  }

  private static Repetition repetition(Rhythm rhythm, MovementQuality movement) {
    Repetition other = repetition(1, true);
    return new Repetition(
        other.set(),
        other.number(),
        other.status(),
        other.complete(),
        other.exercise(),
        other.layout(),
        other.startNs(),
        other.endNs(),
        other.tempo(),
        other.technique(),
        rhythm,
        movement,
        other.dataQuality());
  }
}
