package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {

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

  private void reopen() {
    store.close();
    store = SessionStore.open(StorageConfig.in(folder));
  }

  private String recorded(long startedAtMs, int sets, int reps) {
    try (SessionRecorder recorder = store.record(Examples.start(startedAtMs))) {
      for (int set = 1; set <= sets; set++) {
        recorder.onSet(Examples.set(set, -1, 0));
        for (int rep = 1; rep <= reps; rep++) {
          recorder.onRepetition(Examples.repetition(set, rep, true, 0.5));
        }
      }
      return recorder.sessionId();
    }
  }

  @Test
  void a_minute_of_three_sensors_at_full_rate_comes_back_bit_for_bit() {
    int count = 3 * 100 * 60;
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    Examples.samples(recorder, 0, count);
    recorder.close(STARTED_AT_MS + 60_000);
    reopen();

    int[] next = {0};
    store.samples(
        recorder.sessionId(),
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          int i = next[0]++;
          float[] values = {gx, gy, gz, ax, ay, az};
          long[] expected = {
            Examples.sampleTimeNs(i),
            Examples.sampleTimeNs(i) / 1000 + 77,
            Examples.sampleTimeNs(i) + 9_000_000 + i % 1000,
            i / 3
          };
          if (segment != Examples.segment(i)
              || timeNs != expected[0]
              || deviceTimeUs != expected[1]
              || arrivalNs != expected[2]
              || sequence != expected[3]) {
            throw new AssertionError("sample " + i);
          }
          for (int axis = 0; axis < values.length; axis++) {
            if (Float.floatToRawIntBits(values[axis])
                != Float.floatToRawIntBits(Examples.sampleValue(i, axis))) {
              throw new AssertionError("sample " + i + " axis " + axis);
            }
          }
        });
    assertThat(next[0]).isEqualTo(count);
    assertThat(store.extent(recorder.sessionId()).samples()).isEqualTo(count);
  }

  @Test
  void angles_come_back_as_floats_and_what_was_not_measured_stays_not_measured() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    Examples.angles(recorder, 0, 1500);
    recorder.close(STARTED_AT_MS + 15_000);
    reopen();

    AngleSeries series = store.angles(recorder.sessionId(), 0, Long.MAX_VALUE, 2000);
    assertThat(series.fullRate()).isTrue();
    AngleRows rows = series.rows();
    assertThat(rows.size()).isEqualTo(1500);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.angles(i))
          .isEqualTo(
              new JointAngles(
                  i * 10_000_000L,
                  (float) Examples.angleDeg(i, 60),
                  (float) Examples.angleDeg(i, 48),
                  (float) Examples.angleDeg(i, -10),
                  Double.NaN,
                  (float) Examples.angleDeg(i, 12),
                  (float) Examples.angleDeg(i, 58),
                  Double.NaN,
                  i % 400 < 200 ? Phase.ECCENTRIC : Phase.CONCENTRIC,
                  i % 1000 == 7));
    }
  }

  @Test
  void every_kind_of_result_comes_back_as_it_was_given() {
    CalibrationResult calibration = Examples.calibration(5_000_000_000L);
    CalibrationResult again = Examples.calibration(90_000_000_000L);
    Cue cue = new Cue(7_000_000_000L, 1, 2, 81.5);
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    recorder.layout(Layout.FOUR);
    recorder.onCalibration(calibration);
    recorder.onCalibration(again);
    recorder.onSet(Examples.set(1, 20_000_000_000L, 2));
    recorder.onRepetition(Examples.repetition(1, 1, true, Double.NaN));
    recorder.onRepetition(Examples.repetition(1, 2, true, 0.75));
    recorder.onCue(cue);
    recorder.marker(1_000_000_000L, new Marker.SetStart(Exercise.HINGE));
    recorder.marker(2_000_000_000L, new Marker.Note("felt light\nsecond line, ünïcode"));
    recorder.event(3_000_000_000L, SessionEvent.SENSOR, "trunk STALE: no data for 500 ms");
    recorder.close(STARTED_AT_MS + 95_000);
    reopen();

    SessionDetail detail = store.session(recorder.sessionId()).orElseThrow();
    assertThat(detail.calibrations()).containsExactly(calibration, again);
    assertThat(detail.sets()).containsExactly(Examples.set(1, 20_000_000_000L, 2));
    assertThat(detail.reps())
        .containsExactly(
            Examples.repetition(1, 1, true, Double.NaN), Examples.repetition(1, 2, true, 0.75));
    assertThat(detail.cues()).containsExactly(cue);
    assertThat(detail.events())
        .containsExactly(
            new SessionEvent(1, 1_000_000_000L, "marker", "set.start hinge"),
            new SessionEvent(2, 2_000_000_000L, "marker", "note felt light\nsecond line, ünïcode"),
            new SessionEvent(3, 3_000_000_000L, "sensor", "trunk STALE: no data for 500 ms"));
    assertThat(detail.events().get(0).marker()).contains(new Marker.SetStart(Exercise.HINGE));
    assertThat(detail.summary().layout()).isEqualTo(Layout.FOUR);
    assertThat(detail.summary().status()).isEqualTo(SessionStatus.CLOSED);
    assertThat(detail.summary().endedAtMs()).isEqualTo(STARTED_AT_MS + 95_000);
    assertThat(detail.summary().configurationJson()).isEqualTo("{\"port\":8080}");
  }

  @Test
  void a_later_report_replaces_the_repetition_and_an_incomplete_one_is_numbered_apart() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    recorder.onRepetition(Examples.repetition(1, 1, false, Double.NaN));
    Repetition counted = Examples.repetition(1, 1, true, 1.5);
    Repetition abandoned =
        new Repetition(
            1,
            1,
            Repetition.Status.INCOMPLETE,
            true,
            counted.exercise(),
            counted.layout(),
            9_000_000_000L,
            9_500_000_000L,
            counted.tempo(),
            counted.technique(),
            counted.rhythm(),
            counted.movement(),
            counted.dataQuality());
    recorder.onRepetition(abandoned);
    recorder.onRepetition(counted);

    SessionDetail detail = store.session(recorder.sessionId()).orElseThrow();
    assertThat(detail.reps()).containsExactly(counted, abandoned);
    assertThat(detail.summary().countedReps()).isEqualTo(1);
    assertThat(detail.summary().incompleteReps()).isEqualTo(1);
  }

  @Test
  void an_open_session_is_read_up_to_the_moment() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    Examples.samples(recorder, 0, 30);
    assertThat(store.extent(recorder.sessionId()).samples()).isEqualTo(30);
    Examples.samples(recorder, 30, 75);
    assertThat(store.extent(recorder.sessionId()).samples()).isEqualTo(75);

    SessionSummary summary = store.sessions(SessionFilter.all(), 0, 10).sessions().get(0);
    assertThat(summary.status()).isEqualTo(SessionStatus.OPEN);
    assertThat(summary.endedAtMs()).isEqualTo(-1);
    assertThat(summary.lastNs()).isEqualTo(Examples.sampleTimeNs(74));
    RecorderHealth health = recorder.health();
    assertThat(health.acceptedSamples()).isEqualTo(75);
    assertThat(health.leftOutSamples()).isZero();
    assertThat(health.pendingBytes()).isZero();
    assertThat(health.spooledBytes()).isZero();
    assertThat(health.problem()).isNull();
  }

  @Test
  void what_comes_after_the_end_is_counted_as_left_out() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    Examples.samples(recorder, 0, 10);
    recorder.close(STARTED_AT_MS + 1000);
    Examples.samples(recorder, 10, 15);
    recorder.onRepetition(Examples.repetition(1, 1, true, 0));

    assertThat(recorder.health().leftOutSamples()).isEqualTo(5);
    assertThat(store.extent(recorder.sessionId()).samples()).isEqualTo(10);
    assertThat(store.session(recorder.sessionId()).orElseThrow().reps()).isEmpty();
  }

  @Test
  void closing_the_store_ends_its_sessions_where_their_data_end() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    Examples.angles(recorder, 100, 601);
    reopen();

    SessionSummary summary = store.session(recorder.sessionId()).orElseThrow().summary();
    assertThat(store.recovered()).isEmpty();
    assertThat(summary.status()).isEqualTo(SessionStatus.CLOSED);
    assertThat(summary.endedAtMs()).isEqualTo(STARTED_AT_MS + 5000);
    assertThat(summary.durationS()).isEqualTo(5.0);
    assertThat(folder.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void sessions_are_listed_newest_first_with_counts_in_pages() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(recorded(STARTED_AT_MS + i * 86_400_000L, i, 2));
    }
    SessionPage first = store.sessions(SessionFilter.all(), 0, 3);
    SessionPage last = store.sessions(SessionFilter.all(), 6, 3);

    assertThat(first.total()).isEqualTo(7);
    assertThat(first.sessions())
        .extracting(SessionSummary::id)
        .containsExactly(ids.get(6), ids.get(5), ids.get(4));
    assertThat(first.sessions()).extracting(SessionSummary::sets).containsExactly(6, 5, 4);
    assertThat(first.sessions()).extracting(SessionSummary::countedReps).containsExactly(12, 10, 8);
    assertThat(last.sessions()).extracting(SessionSummary::id).containsExactly(ids.get(0));
  }

  @Test
  void sessions_are_found_by_person_and_period() {
    Person person = store.people().add("A.", STARTED_AT_MS);
    SessionStart theirs =
        new SessionStart(
            person.id(), STARTED_AT_MS + 5, SessionMode.DEMO, Layout.TWO, "0.1.0", "{}");
    SessionRecorder recorder = store.record(theirs);
    recorder.close(STARTED_AT_MS + 6);
    recorded(STARTED_AT_MS + 10, 1, 1);

    assertThat(store.people().all()).containsExactly(person);
    assertThat(store.sessions(SessionFilter.of(person.id()), 0, 10).sessions())
        .extracting(SessionSummary::id)
        .containsExactly(recorder.sessionId());
    SessionFilter later = new SessionFilter(null, STARTED_AT_MS + 6, Long.MAX_VALUE);
    assertThat(store.sessions(later, 0, 10).total()).isEqualTo(1);
  }

  @Test
  void a_deleted_session_is_gone_everywhere_and_the_audit_says_who_asked() {
    String kept = recorded(STARTED_AT_MS, 1, 1);
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS + 1));
    Examples.samples(recorder, 0, 300);
    Examples.angles(recorder, 0, 100);
    recorder.onRepetition(Examples.repetition(1, 1, true, 0.5));
    recorder.onCalibration(Examples.calibration(1));
    recorder.close(STARTED_AT_MS + 2);
    String id = recorder.sessionId();

    assertThat(store.delete(id, "local", STARTED_AT_MS + 3)).isTrue();
    assertThat(store.delete(id, "local", STARTED_AT_MS + 4)).isFalse();
    reopen();
    assertThat(store.session(id)).isEmpty();
    assertThat(store.extent(id).samples()).isZero();
    assertThat(store.extent(id).angles()).isZero();
    assertThat(store.sessions(SessionFilter.all(), 0, 10).sessions())
        .extracting(SessionSummary::id)
        .containsExactly(kept);
    assertThat(store.audit(10))
        .containsExactly(new AuditEntry(STARTED_AT_MS + 3, "local", "session.delete", id, ""));
  }

  @Test
  void a_session_that_is_recorded_is_not_deleted() {
    SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
    assertThatThrownBy(() -> store.delete(recorder.sessionId(), "local", STARTED_AT_MS))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("is being recorded");
    assertThat(store.delete("../../etc/passwd", "local", STARTED_AT_MS)).isFalse();
  }

  @Test
  void a_second_opening_in_the_same_process_is_refused_and_leaves_the_first_alone()
      throws Exception {
    assertThatThrownBy(() -> SessionStore.open(StorageConfig.in(folder)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    recorded(STARTED_AT_MS, 1, 1);
    assertThat(Files.exists(folder.resolve("series.duckdb"))).isTrue();
  }
}
