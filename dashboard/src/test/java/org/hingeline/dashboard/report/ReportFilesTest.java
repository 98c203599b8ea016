package org.hingeline.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(rep.encode()).doesNotContain("NaN");
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
        new DataQuality(0, 0, 0, false));
  }
}
