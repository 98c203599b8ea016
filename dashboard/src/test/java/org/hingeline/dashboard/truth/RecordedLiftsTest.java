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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.ingest.wearable.ImuErrors;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.WearableRecordings;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole analysis against recordings whose truth is known, as METHODS.md claims. */
class RecordedLiftsTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");
  private static final double FIRST_S = 8;

  static Stream<Path> simulated() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS.resolve("simulated"))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".csv.gz")).sorted().toList();
      assertThat(found).hasSizeGreaterThanOrEqualTo(10);
      return found.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("simulated")
  void countsGradesAndTimesEveryRepetition(Path file) throws IOException {
    Heard heard = Heard.of(file);
    JsonObject truth = truth(file);
    JsonArray expected = truth.getJsonArray("reps");
    assertThat(heard.counted()).hasSize(expected.size());
    double errorS = 0;
    int phases = 0;
    for (int i = 0; i < expected.size(); i++) {
      JsonObject rep = expected.getJsonObject(i);
      Repetition got = heard.counted().get(i);
      assertThat(got.technique().verdict())
          .isEqualTo(TechniqueClass.valueOf(rep.getString("truth_class")));
      assertThat(got.technique().reason()).isNotBlank();
      for (double error : phaseErrorsS(rep, got)) {
        errorS += error;
        phases++;
      }
    }
    assertThat(errorS / Math.max(1, phases)).isLessThan(0.12);
    JsonObject angles = truth.getJsonObject("angles");
    assertThat(heard.rmseDeg(angles, "lumbar_flexion_deg", JointAngles::lumbarFlexionDeg))
        .isLessThan(1.0);
    if (truth.getJsonArray("layout").contains("thigh")) {
      assertThat(heard.rmseDeg(angles, "hip_flexion_deg", JointAngles::hipFlexionDeg))
          .isLessThan(1.5);
    } else {
      assertThat(heard.angles).allMatch(a -> Double.isNaN(a.hipFlexionDeg()));
    }
  }

  @Test
  void aRealPersonSittingIsMeasuredWithoutAFunctionalCalibration() throws IOException {
    Heard heard = Heard.of(RECORDINGS.resolve("real/stand_sit_stand.csv.gz"));
    assertThat(heard.meanDeg(20, 37, JointAngles::thighInclinationDeg)).isCloseTo(-80, within(4.0));
    assertThat(heard.meanDeg(20, 37, JointAngles::pelvisInclinationDeg))
        .isCloseTo(-22, within(4.0));
    assertThat(heard.meanDeg(20, 37, JointAngles::trunkInclinationDeg)).isCloseTo(6, within(4.0));
    assertThat(heard.angles).allMatch(JointAngles::provisional);
    assertThat(heard.repetitions).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("simulated")
  void reviewTellsTheSameStory(Path file) throws IOException {
    Heard live = Heard.of(file);
    Heard review = Heard.inReview(file);
    assertThat(review.angles).hasSameSizeAs(live.angles);
    assertThat(review.repetitions.keySet()).isEqualTo(live.repetitions.keySet());
    for (String key : live.repetitions.keySet()) {
      Repetition expected = live.repetitions.get(key);
      Repetition got = review.repetitions.get(key);
      assertThat(got.technique().verdict()).isEqualTo(expected.technique().verdict());
      assertThat(got.endNs()).isCloseTo(expected.endNs(), within(150_000_000L));
    }
  }

  @Test
  void whereTheSensorFollowsTheBoneReviewIsBetterThanLiveByAFifth(@TempDir Path folder)
      throws IOException {
    ImuErrors rigid = new ImuErrors(0.6, 0.004, 0.008, 0.3, 0.05, 0.002, 0.4, 0, 0, true);
    double live = 0;
    double review = 0;
    for (int seed = 40; seed < 46; seed++) {
      Path file =
          WearableRecordings.write(
              folder,
              "lifts" + seed,
              Scenario.of(
                  Scenario.calibration(),
                  Scenario.set(
                      Exercise.HINGE,
                      Scenario.reps(6, seed % 2 == 0 ? Lift.romanian() : Lift.rounded()))),
              WearableSetup.standard().errors(rigid),
              seed);
      JsonObject angles = truth(file).getJsonObject("angles");
      live += Heard.of(file).bothRmseDeg(angles);
      review += Heard.inReview(file).bothRmseDeg(angles);
    }
    assertThat(review).isLessThan(0.8 * live);
  }

  private static List<Double> phaseErrorsS(JsonObject truth, Repetition got) {
    List<Double> errors = new ArrayList<>();
    Double eccentric = truth.getDouble("eccentric_s");
    if (eccentric == null) {
      assertThat(got.tempo().eccentricS()).isNaN();
    } else {
      errors.add(Math.abs(eccentric - got.tempo().eccentricS()));
    }
    errors.add(Math.abs(truth.getDouble("concentric_s") - got.tempo().concentricS()));
    return errors;
  }

  private static JsonObject truth(Path file) throws IOException {
    Path beside = Path.of(file.toString().replace(".csv.gz", ".truth.json.gz"));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(beside))) {
      return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What the pipeline said of a recording. */
  private static final class Heard implements MotionListener {
    private final List<JointAngles> angles = new ArrayList<>();
    private final Map<String, Repetition> repetitions = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    static Heard of(Path file) throws IOException {
      return of(file, AnalysisConfig.defaults());
    }

    static Heard inReview(Path file) throws IOException {
      return of(file, AnalysisConfig.defaults().forReview());
    }

    private static Heard of(Path file, AnalysisConfig config) throws IOException {
      Heard heard = new Heard();
      MotionPipeline pipeline = new MotionPipeline(config, heard);
      try (LiftReader reader = LiftReader.open(file)) {
        reader.readAll(pipeline, pipeline::mark);
        pipeline.finish(reader.timeNs());
      }
      return heard;
    }

    @Override
    public void onAngles(JointAngles now) {
      angles.add(now);
    }

    @Override
    public void onRepetition(Repetition repetition) {
      String key = repetition.set() + " " + repetition.number() + " " + repetition.status();
      if (repetitions.put(key, repetition) == null) {
        order.add(key);
      }
    }

    List<Repetition> counted() {
      return order.stream()
          .map(repetitions::get)
          .filter(r -> r.status() == Repetition.Status.COUNTED)
          .toList();
    }

    double meanDeg(double fromS, double toS, ToDoubleFunction<JointAngles> angle) {
      return angles.stream()
          .filter(a -> a.timeNs() > fromS * 1e9 && a.timeNs() < toS * 1e9)
          .mapToDouble(angle)
          .average()
          .orElseThrow();
    }

    double bothRmseDeg(JsonObject truth) {
      return rmseDeg(truth, "lumbar_flexion_deg", JointAngles::lumbarFlexionDeg)
          + rmseDeg(truth, "hip_flexion_deg", JointAngles::hipFlexionDeg);
    }

    double rmseDeg(JsonObject truth, String name, ToDoubleFunction<JointAngles> angle) {
      JsonArray expected = truth.getJsonArray(name);
      double stepS = truth.getDouble("dt_s");
      double sum = 0;
      int count = 0;
      for (JointAngles now : angles) {
        double timeS = now.timeNs() / 1e9;
        int index = (int) Math.round(timeS / stepS);
        boolean onTruth = Math.abs(timeS - index * stepS) < 1e-6;
        double value = angle.applyAsDouble(now);
        if (timeS >= FIRST_S && onTruth && index < expected.size() && !Double.isNaN(value)) {
          sum += Math.pow(value - expected.getDouble(index), 2);
          count++;
        }
      }
      assertThat(count).isGreaterThan(expected.size() / 2);
      return Math.sqrt(sum / count);
    }
  }
}
