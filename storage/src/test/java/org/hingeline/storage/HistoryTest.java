package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.change.Difference;
import org.hingeline.analysis.change.Verdict;
import org.hingeline.storage.history.ExerciseSession;
import org.hingeline.storage.history.History;
import org.hingeline.storage.history.Measure;
import org.hingeline.storage.history.Spread;
import org.hingeline.storage.history.Trend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final long DAY_MS = 86_400_000L;

  @TempDir Path folder;
  private SessionStore store;

  @BeforeEach
  void open() {
    store = SessionStore.open(StorageConfig.in(folder));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static SessionFilter days(String person, int from, int to) {
    return new SessionFilter(person, STARTED_AT_MS + from * DAY_MS, STARTED_AT_MS + to * DAY_MS);
  }

  private String keep(String person, int day, Repetition... reps) {
    SessionStart start =
        new SessionStart(
            person,
            STARTED_AT_MS + day * DAY_MS,
            SessionMode.LIVE,
            reps[0].layout(),
            "0.1.0",
            "{}");
    SessionRecorder recorder = store.record(start);
    for (Repetition rep : reps) {
      recorder.onRepetition(rep);
    }
    recorder.close(start.startedAtMs() + 1);
    return recorder.sessionId();
  }

  private static Repetition rep(int number, double peakLumbarDeg, Layout layout) {
    return rep(
        number,
        peakLumbarDeg,
        layout,
        TechniqueClass.HINGE,
        false,
        Repetition.Status.COUNTED,
        Exercise.HINGE);
  }

  private static Repetition rep(
      int number,
      double peakLumbarDeg,
      Layout layout,
      TechniqueClass technique,
      boolean provisional,
      Repetition.Status status,
      Exercise exercise) {
    Repetition r = Examples.repetition(1, number, true, 0.5);
    Technique t = r.technique();
    DataQuality q = r.dataQuality();
    return new Repetition(
        r.set(),
        number,
        status,
        true,
        exercise,
        layout,
        r.startNs(),
        r.endNs(),
        r.tempo(),
        new Technique(
            technique,
            t.reason(),
            t.hipHingeIndex(),
            t.lumbarContribution(),
            peakLumbarDeg,
            2 * peakLumbarDeg,
            t.peakHipFlexionDeg(),
            t.peakPelvicInclinationDeg(),
            t.peakTrunkInclinationDeg(),
            t.hipAtPeakDeg(),
            t.lumbarAtPeakDeg(),
            t.uncertainty()),
        r.rhythm(),
        r.movement(),
        new DataQuality(
            q.lostPercent(),
            q.longestGapMs(),
            q.clockResidualMs(),
            q.outOfPlanePercent(),
            provisional));
  }

  private Spread lumbar(History history) {
    return history
        .trends()
        .get(0)
        .sessions()
        .get(0)
        .measures()
        .get(Measure.PEAK_LUMBAR_FLEXION_DEG);
  }

  @Test
  void a_session_gives_mean_and_spread_of_its_counted_repetitions() {
    keep(null, 0, rep(1, 20, Layout.THREE), rep(2, 24, Layout.THREE), rep(3, 28, Layout.THREE));
    History history = store.history(SessionFilter.all());
    assertThat(history.sessions()).isEqualTo(1);
    assertThat(lumbar(history).mean()).isCloseTo(24, within(1e-9));
    assertThat(lumbar(history).sd()).isCloseTo(4, within(1e-9));
    assertThat(lumbar(history).count()).isEqualTo(3);
    ExerciseSession session = history.trends().get(0).sessions().get(0);
    assertThat(session.measures().get(Measure.REPS).mean()).isEqualTo(3);
    assertThat(session.sets()).isEqualTo(1);
  }

  @Test
  void angles_come_from_graded_repetitions_and_tempo_from_all_that_count() {
    Repetition.Status counted = Repetition.Status.COUNTED;
    keep(
        null,
        0,
        rep(1, 20, Layout.THREE),
        rep(2, 90, Layout.THREE, TechniqueClass.NOT_GRADED, false, counted, Exercise.HINGE),
        rep(3, 90, Layout.THREE, TechniqueClass.HINGE, true, counted, Exercise.HINGE),
        rep(
            1,
            90,
            Layout.THREE,
            TechniqueClass.HINGE,
            false,
            Repetition.Status.INCOMPLETE,
            Exercise.HINGE));
    History history = store.history(SessionFilter.all());
    assertThat(lumbar(history)).isEqualTo(new Spread(20, Double.NaN, 1));
    ExerciseSession session = history.trends().get(0).sessions().get(0);
    assertThat(session.reps()).isEqualTo(3);
    assertThat(session.measures().get(Measure.ECCENTRIC_S).count()).isEqualTo(3);
  }

  @Test
  void exercises_and_layouts_are_trends_of_their_own() {
    keep(null, 0, rep(1, 20, Layout.THREE));
    keep(null, 1, rep(1, 20, Layout.TWO));
    keep(
        null,
        2,
        rep(
            1,
            20,
            Layout.ONE,
            TechniqueClass.NOT_GRADED,
            false,
            Repetition.Status.COUNTED,
            Exercise.SQUAT));
    List<Trend> trends = store.history(SessionFilter.all()).trends();
    assertThat(trends)
        .extracting(Trend::layout)
        .containsExactly(Layout.TWO, Layout.THREE, Layout.ONE);
    assertThat(trends)
        .extracting(Trend::exercise)
        .containsExactly(Exercise.HINGE, Exercise.HINGE, Exercise.SQUAT);
    assertThat(trends.get(0).changes())
        .containsKey(Measure.PEAK_PELVIC_INCLINATION_DEG)
        .doesNotContainKey(Measure.PEAK_HIP_FLEXION_DEG);
    assertThat(trends.get(2).sessions().get(0).measures())
        .doesNotContainKey(Measure.LUMBAR_CONTRIBUTION)
        .extractingByKey(Measure.PEAK_TRUNK_INCLINATION_DEG)
        .isEqualTo(new Spread(61, Double.NaN, 1));
  }

  @Test
  void a_period_is_compared_with_the_first_sessions_of_the_whole_history() {
    for (int day = 0; day < 10; day++) {
      keep(null, day, rep(1, day < 3 ? 20 : 30, Layout.THREE));
    }
    Trend trend = store.history(days(null, 8, 10)).trends().get(0);
    assertThat(trend.sessions()).hasSize(2);
    assertThat(trend.changes().get(Measure.PEAK_LUMBAR_FLEXION_DEG).baseline().mean())
        .isEqualTo(20);
    assertThat(trend.changes().get(Measure.PEAK_LUMBAR_FLEXION_DEG).verdict())
        .isEqualTo(Verdict.MORE);
    assertThat(store.history(days(null, 0, 3)).trends().get(0).changes())
        .extractingByKey(Measure.PEAK_LUMBAR_FLEXION_DEG)
        .extracting("verdict")
        .isEqualTo(Verdict.TOO_FEW);
    assertThat(store.history(days(null, 20, 30)).trends()).isEmpty();
  }

  @Test
  void the_limit_of_relative_flexion_follows_the_latest_calibration() {
    keep(null, 0, rep(1, 20, Layout.THREE));
    Measure relative = Measure.PEAK_RELATIVE_LUMBAR_PERCENT;
    assertThat(store.history(SessionFilter.all()).trends().get(0).changes().get(relative).limit())
        .isNaN();
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS + DAY_MS));
    CalibrationResult calibration = Examples.calibration(1);
    recorder.onCalibration(calibration);
    recorder.close(STARTED_AT_MS + DAY_MS + 1);
    assertThat(store.history(SessionFilter.all()).trends().get(0).changes().get(relative).limit())
        .isCloseTo(800 / calibration.lumbarFlexionMaxDeg(), within(1e-9));
  }

  @Test
  void people_are_told_apart_and_several_together_are_not_called_a_change() {
    Person person = store.people().add("A.", STARTED_AT_MS);
    keep(person.id(), 0, rep(1, 20, Layout.THREE));
    keep(null, 1, rep(1, 30, Layout.THREE));
    assertThat(lumbar(store.history(SessionFilter.of(person.id()))).mean()).isEqualTo(20);
    assertThat(lumbar(store.history(SessionFilter.of(SessionFilter.NOBODY))).mean()).isEqualTo(30);
    assertThat(store.sessions(SessionFilter.of(SessionFilter.NOBODY), 0, 10).total()).isEqualTo(1);
    History everybody = store.history(SessionFilter.all());
    assertThat(everybody.people()).isEqualTo(2);
    assertThat(everybody.trends().get(0).changes()).isEmpty();
    assertThat(store.people().sessions()).containsExactly(Map.entry(person.id(), 1));
  }

  private Difference lumbarDifference(String earlier, String later) {
    return store.compare(earlier, later).get(0).differences().get(Measure.PEAK_LUMBAR_FLEXION_DEG);
  }

  private String keepMany(int day, double peakLumbarDeg) {
    return keep(
        null,
        day,
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> rep(number, peakLumbarDeg, Layout.THREE))
            .toArray(Repetition[]::new));
  }

  @Test
  void between_two_sessions_the_limit_stays_eight_degrees_however_many_repetitions() {
    String first = keepMany(0, 20);
    assertThat(lumbarDifference(first, keepMany(1, 27.9)).verdict())
        .isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(lumbarDifference(first, keepMany(2, 28))).isEqualTo(Difference.of(20, 28, 8));
    assertThat(lumbarDifference(keepMany(3, 28), first).verdict()).isEqualTo(Verdict.LESS);
  }

  @Test
  void two_sessions_are_compared_where_exercise_and_layout_are_the_same() {
    String three = keep(null, 0, rep(1, 20, Layout.THREE));
    assertThat(store.compare(three, keep(null, 1, rep(1, 20, Layout.TWO)))).isEmpty();
    String squat =
        keep(
            null,
            2,
            rep(
                1,
                20,
                Layout.THREE,
                TechniqueClass.SQUAT,
                false,
                Repetition.Status.COUNTED,
                Exercise.SQUAT),
            rep(2, 20, Layout.THREE));
    assertThat(store.compare(three, squat))
        .extracting(comparison -> comparison.later().exercise())
        .containsExactly(Exercise.HINGE);
    assertThat(store.compare(three, "nowhere")).isEmpty();
  }
}
