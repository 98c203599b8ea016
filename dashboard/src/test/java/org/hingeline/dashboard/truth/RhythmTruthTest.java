package org.hingeline.dashboard.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SetSummary;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.WearableRecordings;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rhythm, movement and consistency of whole sessions, against the truth of how they were made. */
class RhythmTruthTest {
  private static final Path SIMULATED =
      Path.of(System.getProperty("hingeline.root"), "recordings", "simulated");

  @TempDir private Path folder;

  /** The true angles give the contribution at the begin and the end of the measured phases. */
  @ParameterizedTest
  @ValueSource(strings = {"romanian_8reps", "fatigue_hinge_to_rounded_9reps", "two_sensors_mixed"})
  void theContributionIsThatOfTheTrueAngles(String name) throws IOException {
    JsonObject angles = truth(SIMULATED.resolve(name + ".truth.json.gz")).getJsonObject("angles");
    Heard heard = Heard.of(SIMULATED.resolve(name + ".csv.gz"));
    for (Repetition rep : heard.repetitions.values()) {
      double start = rep.startNs() / 1e9;
      double bottom = start + rep.tempo().eccentricS();
      double lift = bottom + rep.tempo().bottomPauseS();
      Rhythm rhythm = rep.rhythm();
      assertThat(rhythm.eccentricLumbarContribution())
          .isCloseTo(contribution(angles, start, bottom), within(0.03));
      assertThat(rhythm.concentricLumbarContribution())
          .isCloseTo(contribution(angles, lift, lift + rep.tempo().concentricS()), within(0.03));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.25, 0.25})
  void theOnsetLagIsTheOneTheBodyMovedWith(double lagS) throws IOException {
    Path file =
        WearableRecordings.write(
            folder,
            "lag",
            Scenario.of(
                Scenario.calibration(),
                Scenario.set(Exercise.HINGE, Scenario.reps(6, Lift.romanian().lag(lagS)))),
            WearableSetup.standard(),
            17);
    Heard heard = Heard.of(file);
    assertThat(heard.repetitions).hasSize(6);
    for (Repetition rep : heard.repetitions.values()) {
      assertThat(rep.rhythm().onsetLagS()).isCloseTo(lagS, within(0.1));
    }
  }

  @Test
  void theDriftOfATiringSetIsTheSlopeOfItsTruePeaks() throws IOException {
    Path file = SIMULATED.resolve("fatigue_hinge_to_rounded_9reps.csv.gz");
    JsonObject truth = truth(SIMULATED.resolve("fatigue_hinge_to_rounded_9reps.truth.json.gz"));
    JsonArray reps = truth.getJsonArray("reps");
    double middle = (reps.size() - 1) / 2.0;
    double above = 0;
    double below = 0;
    for (int i = 0; i < reps.size(); i++) {
      double percent =
          100
              * reps.getJsonObject(i).getDouble("peak_lumbar_deg")
              / truth.getDouble("lumbar_max_deg");
      above += (i - middle) * percent;
      below += (i - middle) * (i - middle);
    }
    SetSummary ended = Heard.of(file).ended;
    assertThat(ended.consistency().lumbarDriftPercentPerRep())
        .isCloseTo(above / below, within(0.5));
  }

  private static double contribution(JsonObject angles, double fromS, double toS) {
    double lumbar = at(angles, "lumbar_flexion_deg", toS) - at(angles, "lumbar_flexion_deg", fromS);
    double trunk =
        at(angles, "trunk_inclination_deg", toS) - at(angles, "trunk_inclination_deg", fromS);
    return lumbar / trunk;
  }

  private static double at(JsonObject angles, String name, double timeS) {
    JsonArray values = angles.getJsonArray(name);
    double position = timeS / angles.getDouble("dt_s");
    int before = (int) position;
    double share = position - before;
    return (1 - share) * values.getDouble(before) + share * values.getDouble(before + 1);
  }

  private static JsonObject truth(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The last report of every counted repetition, and of the last set. */
  private static final class Heard implements MotionListener {
    private final Map<List<Integer>, Repetition> repetitions = new LinkedHashMap<>();
    private SetSummary ended;

    static Heard of(Path file) throws IOException {
      Heard heard = new Heard();
      MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
      try (LiftReader reader = LiftReader.open(file)) {
        reader.readAll(pipeline, pipeline::mark);
        pipeline.finish(reader.timeNs());
      }
      return heard;
    }

    @Override
    public void onRepetition(Repetition rep) {
      if (rep.status() == Repetition.Status.COUNTED) {
        repetitions.put(List.of(rep.set(), rep.number()), rep);
      }
    }

    @Override
    public void onSet(SetSummary set) {
      ended = set;
    }
  }
}
