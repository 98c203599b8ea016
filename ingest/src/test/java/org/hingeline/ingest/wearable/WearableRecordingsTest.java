package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.recording.LiftReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WearableRecordingsTest {
  private static final Scenario DEADLIFTS =
      Scenario.of(
          Scenario.stillOnly(),
          set(Exercise.DEADLIFT, Scenario.with(reps(3, Lift.deadlift()), 3, Lift.Course.DROPPED)));

  @Test
  void aRecordingIsReadBackAsItWasSent(@TempDir Path folder) throws IOException {
    WearableSetup setup = WearableSetup.worn(50, Segment.TRUNK, Segment.PELVIS);
    Path file = WearableRecordings.write(folder, "lifts", DEADLIFTS, setup, 5);
    List<WearableEvent> sent = new ArrayList<>();
    new VirtualWearable(DEADLIFTS, setup, 5).advanceTo(Long.MAX_VALUE / 4, sent::add);
    List<Long> times = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    try (LiftReader reader = LiftReader.open(file)) {
      reader.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) -> times.add(timeNs),
          (timeNs, marker) -> labels.add(marker.label()));
    }
    assertThat(times).hasSize(sent.size() - labels.size());
    assertThat(labels)
        .containsExactly("calibration.still", "calibration.end", "set.start deadlift", "set.end");
  }

  @Test
  void theTruthLiesBesideIt(@TempDir Path folder) throws IOException {
    WearableSetup setup = WearableSetup.worn(50, Segment.TRUNK, Segment.PELVIS);
    WearableRecordings.write(folder, "lifts", DEADLIFTS, setup, 5);
    String truth = text(folder.resolve("lifts.truth.json.gz"));
    assertThat(truth)
        .startsWith("{\"name\": \"lifts\", \"rate_hz\": 50.000, ")
        .contains("\"layout\": [\"trunk\", \"pelvis\"]")
        .contains("\"lumbar_max_deg\": null, \"hhi0\": null")
        .contains("\"eccentric_s\": null")
        .contains("\"incomplete\": []")
        .contains("\"angles\": {\"dt_s\": 0.02, \"trunk_inclination_deg\": [");
    assertThat(truth.split("\"kind\": \"floor-start\"", -1)).hasSize(4);
    assertThat(truth.chars().filter(c -> c == '{').count())
        .isEqualTo(truth.chars().filter(c -> c == '}').count());
  }

  @Test
  void aLoneSensorHasNoJointAngles(@TempDir Path folder) throws IOException {
    WearableSetup setup = WearableSetup.worn(25, Segment.TRUNK);
    WearableRecordings.write(folder, "alone", Scenario.of(Scenario.rest(2)), setup, 5);
    assertThat(text(folder.resolve("alone.truth.json.gz")))
        .contains("\"lumbar_flexion_deg\": []")
        .doesNotContain("hip_flexion_deg");
  }

  @Test
  void aRepetitionWithALongSilenceHasNoClearClass() {
    Gaps gaps = new Gaps();
    for (long ms : new long[] {0, 200, 400, 700, 720, 900}) {
      gaps.reading(new Sample(Segment.TRUNK, ms * 1_000_000, 0, 0, 0, 0, 9.81, 0));
      gaps.reading(new Sample(Segment.PELVIS, ms * 500_000, 0, 0, 0, 0, 9.81, 0));
    }
    assertThat(gaps.within(0, 350_000_000)).isFalse();
    assertThat(gaps.within(0, 450_000_000)).isTrue();
    assertThat(gaps.within(690_000_000, 900_000_000)).isTrue();
    assertThat(gaps.within(710_000_000, 900_000_000)).isFalse();
  }

  @Test
  void aScenarioWithoutEndIsRefused(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                WearableRecordings.write(
                    folder, "mixed", Preset.MIXED.scenario(), WearableSetup.standard(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mixed");
    assertThat(Files.exists(folder.resolve("mixed.csv.gz"))).isFalse();
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
