package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayOutputTest {

  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");

  @TempDir private Path folder;

  @Test
  void whoMarkedAStandingStillAndNoSetDidNoSet() throws IOException {
    Path events = folder.resolve("stand_sit_stand.jsonl");

    int exitCode =
        CommandRunner.run(
            "replay",
            RECORDINGS.resolve("real/stand_sit_stand.csv.gz").toString(),
            "--events",
            events.toString());

    assertThat(exitCode).isZero();
    assertThat(ofType(objects(events), "rep")).isEmpty();
    assertThat(ofType(objects(events), "set")).isEmpty();
  }

  @Test
  void aThreeSensorLiftGivesAnglesAt100HzAndEightRepetitions() throws IOException {
    Path events = folder.resolve("e.jsonl");
    Path angles = folder.resolve("a.csv");
    int exitCode =
        CommandRunner.run(
            "replay",
            RECORDINGS.resolve("simulated/romanian_8reps.csv.gz").toString(),
            "--events",
            events.toString(),
            "--angles",
            angles.toString());

    assertThat(exitCode).isZero();
    List<JsonObject> lines = objects(events);
    assertThat(ofType(lines, "calibration"))
        .singleElement()
        .satisfies(
            calibration ->
                assertThat(calibration.fieldNames())
                    .contains(
                        "quality",
                        "reasons",
                        "lumbar_flexion_max_deg",
                        "hip_hinge_index_baseline"));
    assertThat(ofType(lines, "set")).hasSize(1);
    assertThat(ofType(lines, "rep"))
        .hasSize(8)
        .allSatisfy(
            rep -> {
              assertThat(rep.getString("status")).isEqualTo("counted");
              assertThat(rep.getBoolean("complete")).isTrue();
              assertThat(rep.fieldNames())
                  .contains(
                      "set",
                      "number",
                      "start_s",
                      "end_s",
                      "eccentric_s",
                      "bottom_pause_s",
                      "concentric_s",
                      "top_pause_s",
                      "technique",
                      "technique_reason",
                      "hip_hinge_index",
                      "lumbar_contribution",
                      "peak_lumbar_flexion_deg",
                      "peak_hip_flexion_deg",
                      "peak_trunk_inclination_deg",
                      "data_quality");
            });
    assertThat(lines.toString()).doesNotContain("NaN");
    JsonObject data = ofType(lines, "rep").get(0).getJsonObject("data_quality");
    assertThat(data.containsKey("clock_residual_ms")).isTrue();
    assertThat(data.getValue("clock_residual_ms")).as("a recording says none").isNull();

    List<String> rows = Files.readAllLines(angles);
    assertThat(rows.get(0))
        .isEqualTo(
            "time_s,trunk_inclination_deg,pelvis_inclination_deg,thigh_inclination_deg,"
                + "shank_inclination_deg,lumbar_flexion_deg,hip_flexion_deg,knee_flexion_deg,"
                + "phase");
    assertThat(timeS(rows.get(5_000)) - timeS(rows.get(4_900))).isBetween(0.999, 1.001);
    String[] cells = rows.get(5_000).split(",", -1);
    assertThat(cells).hasSize(9);
    assertThat(cells[3]).as("thigh").isNotEmpty();
    assertThat(cells[4]).as("shank is not worn").isEmpty();
    assertThat(cells[7]).as("knee is not measurable").isEmpty();
  }

  @Test
  void aSensorWornOtherwiseThanDeclaredIsNamed() throws IOException {
    Path config = Files.writeString(folder.resolve("mine.yaml"), "mounting:\n  thigh: THIGH\n");
    Path file = RECORDINGS.resolve("simulated/romanian_8reps.csv.gz");
    int unfit = CommandRunner.run("replay", file.toString(), "--config", config.toString());
    assertThat(unfit).isEqualTo(1);

    // In this recording the thigh sensor has its y axis down, within 40°.
    Files.writeString(config, "mounting:\n  thigh: -y/+x\n");
    Path events = folder.resolve("e.jsonl");
    int exitCode =
        CommandRunner.run(
            "replay",
            file.toString(),
            "--config",
            config.toString(),
            "--mounting",
            "thigh=+y/+x",
            "--events",
            events.toString());

    assertThat(exitCode).isZero();
    assertThat(ofType(objects(events), "calibration").get(0).getJsonArray("reasons"))
        .anySatisfy(
            reason -> assertThat(reason).isEqualTo("thigh: worn upside down, not as declared"));
  }

  @Test
  void withTwoSensorsTheHipIsNotMeasuredAndSaidSo() throws IOException {
    Path events = folder.resolve("e.jsonl");
    CommandRunner.run(
        "replay",
        RECORDINGS.resolve("simulated/two_sensors_mixed.csv.gz").toString(),
        "--events",
        events.toString());

    assertThat(ofType(objects(events), "rep"))
        .isNotEmpty()
        .allSatisfy(
            rep -> {
              assertThat(rep.getInteger("layout")).isEqualTo(2);
              assertThat(rep.containsKey("peak_hip_flexion_deg")).isTrue();
              assertThat(rep.getValue("peak_hip_flexion_deg")).isNull();
            });
  }

  @Test
  void orientationGivesAUnitQuaternionForEverySample() throws IOException {
    Path out = folder.resolve("q.csv");
    Path file = RECORDINGS.resolve("orientation/04_undisturbed_slow_rotation_with_breaks_A.csv.gz");
    assertThat(CommandRunner.run("orientation", file.toString(), "--out", out.toString())).isZero();

    List<String> rows = Files.readAllLines(out);
    assertThat(rows.get(0)).isEqualTo("time_us,sensor,w,x,y,z");
    assertThat(rows.subList(1, rows.size()))
        .hasSizeGreaterThan(10_000)
        .allSatisfy(
            row -> {
              String[] cells = row.split(",", -1);
              double norm = 0;
              for (int i = 2; i < 6; i++) {
                norm += Math.pow(Double.parseDouble(cells[i]), 2);
              }
              assertThat(norm).isBetween(1 - 1e-5, 1 + 1e-5);
            });
  }

  @Test
  void aReviewSaysSoAndCountsTheSame() throws IOException {
    Path events = folder.resolve("e.jsonl");
    Path angles = folder.resolve("a.csv");
    Path file = RECORDINGS.resolve("simulated/romanian_8reps.csv.gz");
    int exitCode =
        CommandRunner.run(
            "replay",
            "--review",
            file.toString(),
            "--events",
            events.toString(),
            "--angles",
            angles.toString());

    assertThat(exitCode).isZero();
    List<JsonObject> lines = objects(events);
    assertThat(lines.get(0).getString("mode")).isEqualTo("review");
    assertThat(ofType(lines, "rep")).hasSize(8);
    assertThat(Files.readAllLines(angles)).hasSizeGreaterThan(5_000);
  }

  @Test
  void aReviewedOrientationHasTheRowsOfTheLiveOne() throws IOException {
    Path file = RECORDINGS.resolve("simulated/packet_loss_romanian_6reps.csv.gz");
    Path live = folder.resolve("live.csv");
    Path review = folder.resolve("review.csv");
    CommandRunner.run("orientation", file.toString(), "--out", live.toString());
    int exitCode =
        CommandRunner.run("orientation", "--review", file.toString(), "--out", review.toString());

    assertThat(exitCode).isZero();
    assertThat(timesAndSensors(review)).isEqualTo(timesAndSensors(live));
    assertThat(Files.readAllLines(review)).isNotEqualTo(Files.readAllLines(live));
  }

  private static List<String> timesAndSensors(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(row -> row.substring(0, row.indexOf(',', row.indexOf(',') + 1)))
        .toList();
  }

  private static double timeS(String row) {
    return Double.parseDouble(row.substring(0, row.indexOf(',')));
  }

  private static List<JsonObject> objects(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> new JsonObject(line)).toList();
  }

  private static List<JsonObject> ofType(List<JsonObject> objects, String type) {
    return objects.stream().filter(object -> type.equals(object.getString("type"))).toList();
  }
}
