package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.SHANK;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.survey.Survey;
import org.hingeline.ingest.wearable.Episode.Movement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings without calibration, as patients make them: every repetition and no other. */
class PatientTestTest {
  private static final WearableSetup BACK = WearableSetup.worn(50, TRUNK, PELVIS);
  private static final WearableSetup LEG = WearableSetup.worn(40, THIGH, SHANK).putOnNeatly();
  private static final WearableSetup BODY = WearableSetup.worn(40, TRUNK, PELVIS, THIGH, SHANK);

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 30})
  void seatedFlexionsAreCountedWithAndWithoutMarker(long seed) {
    assertThat(analysed(Movement.SEATED_FLEXION, 3, BACK, null, seed).counted).hasSize(3);
    assertThat(analysed(Movement.SEATED_FLEXION, 3, BACK, Exercise.BEND, seed).counted).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 17, 34})
  void standingUpIsToldFromSittingDown(long seed) {
    for (Movement movement : List.of(Movement.SIT_TO_STAND, Movement.STAND_TO_SIT)) {
      Found found = analysed(movement, 10, BODY, null, seed);
      assertThat(found.counted).hasSize(10);
      assertThat(found.kneeRmseDeg()).isLessThan(2.5);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 21})
  void thighAndShankAloneSuffice(long seed) {
    Found found = analysed(Movement.SIT_TO_STAND, 10, LEG, Exercise.SQUAT, seed);
    assertThat(found.counted).hasSize(10);
    assertThat(found.kneeRmseDeg()).isLessThan(2.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 8, 24})
  void accelerometersThatAreOffAreNamedAndDoNotCostARepetition(long seed) {
    for (WearableSetup worn :
        List.of(
            WearableSetup.worn(100, TRUNK, PELVIS, THIGH),
            WearableSetup.worn(50, TRUNK),
            WearableSetup.worn(50, SHANK))) {
      Found found = analysed(Movement.SQUAT, 10, worn.accelerometersOff(5), null, seed);
      assertThat(found.counted).hasSize(10);
      assertThat(found.verdicts).containsOnly(TechniqueClass.NOT_GRADED);
      assertThat(String.join("; ", found.calibration.reasons())).contains("accelerometer reads");
    }
  }

  private static Found analysed(
      Movement movement, int count, WearableSetup worn, Exercise asSet, long seed) {
    Scenario scenario = Scenario.of(new Episode.PatientTest(movement, count, asSet));
    VirtualWearable wearable = new VirtualWearable(scenario, worn, seed);
    List<Sample> samples = new ArrayList<>();
    for (WearableEvent e = wearable.nextEvent(); e != null; e = wearable.nextEvent()) {
      if (e instanceof WearableEvent.Reading reading) {
        samples.add(reading.sample());
      }
    }
    Survey survey = new Survey(AnalysisConfig.defaults());
    Found found = new Found(wearable.body());
    MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), found);
    if (asSet != null) {
      survey.mark(0, new Marker.SetStart(asSet));
      pipeline.mark(0, new Marker.SetStart(asSet));
    }
    samples.forEach(survey::accept);
    pipeline.assume(survey.finish(null, Map.of()));
    samples.forEach(pipeline::accept);
    pipeline.finish(samples.get(samples.size() - 1).timeNs());
    return found;
  }

  private static final class Found implements MotionListener {
    private final Body body;
    private final Set<String> counted = new HashSet<>();
    private final Set<TechniqueClass> verdicts = new HashSet<>();
    private CalibrationResult calibration;
    private double kneeSquares;
    private int knees;

    Found(Body body) {
      this.body = body;
    }

    double kneeRmseDeg() {
      return Math.sqrt(kneeSquares / knees);
    }

    @Override
    public void onAngles(JointAngles a) {
      double knee = body.inclinationDeg(SHANK, a.timeNs()) - body.inclinationDeg(THIGH, a.timeNs());
      double error = a.kneeFlexionDeg() - knee;
      if (!Double.isNaN(error)) {
        kneeSquares += error * error;
        knees++;
      }
    }

    @Override
    public void onCalibration(CalibrationResult result) {
      calibration = result;
    }

    @Override
    public void onRepetition(Repetition repetition) {
      if (repetition.status() == Repetition.Status.COUNTED) {
        counted.add(repetition.set() + "." + repetition.number());
        verdicts.add(repetition.technique().verdict());
      }
    }
  }
}
