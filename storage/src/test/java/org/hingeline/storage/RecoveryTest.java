package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hingeline.storage.series.duck.DuckSeriesStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private RefusingSeriesStore series;

  /** A store whose database can be told to refuse; in this mood it is opened. */
  private SessionStore openRefusing(StorageConfig config, RefusingSeriesStore.Mood mood) {
    return SessionStore.open(
        config,
        folder -> {
          series =
              new RefusingSeriesStore(
                  DuckSeriesStore.open(folder.seriesFile(), folder.spillFolder()));
          series.mood = mood;
          return series;
        });
  }

  private SessionStore open() {
    return SessionStore.open(StorageConfig.in(data()));
  }

  private Path spool(String id) {
    return data().resolve("spool").resolve(id + ".spool");
  }

  private static List<Long> sequences(SessionStore store, String id) {
    List<Long> sequences = new ArrayList<>();
    store.samples(
        id,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            sequences.add(sequence * 3 + segment.ordinal()));
    return sequences;
  }

  private static List<Long> upTo(int count) {
    List<Long> sequences = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      sequences.add(i);
    }
    return sequences;
  }

  /** Records, and returns the id with the spool file as it was before the end. */
  private String recordedWithSpoolKept(boolean inDatabases) throws IOException {
    try (SessionStore store = open()) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      String id = recorder.sessionId();
      for (int from = 0; from < 900; from += 300) {
        Examples.samples(recorder, from, from + 300);
        recorder.onRepetition(Examples.repetition(1, from / 300 + 1, true, 0.5));
        recorder.flush();
      }
      if (inDatabases) {
        store.extent(id);
      }
      Files.copy(spool(id), folder.resolve("kept"));
      recorder.close(STARTED_AT_MS + 3000);
      return id;
    }
  }

  @Test
  void a_spool_whose_rows_are_in_the_databases_already_adds_nothing_again() throws IOException {
    String id = recordedWithSpoolKept(true);
    Files.move(folder.resolve("kept"), spool(id));

    try (SessionStore store = open()) {
      assertThat(store.recovered()).containsExactly(id);
      assertThat(sequences(store, id)).isEqualTo(upTo(900));
      assertThat(store.session(id).orElseThrow().reps()).hasSize(3);
      assertThat(spool(id)).doesNotExist();
    }
  }

  @Test
  void a_session_is_restored_from_its_spool_alone() throws IOException {
    String id = recordedWithSpoolKept(false);
    for (String database : List.of("series.duckdb", "records.sqlite")) {
      Files.delete(data().resolve(database));
    }
    Files.move(folder.resolve("kept"), spool(id));

    try (SessionStore store = open()) {
      SessionDetail detail = store.session(id).orElseThrow();
      assertThat(detail.summary().status()).isEqualTo(SessionStatus.INTERRUPTED);
      assertThat(detail.summary().startedAtMs()).isEqualTo(STARTED_AT_MS);
      assertThat(detail.summary().endedAtMs())
          .isEqualTo(STARTED_AT_MS + Examples.sampleTimeNs(899) / 1_000_000);
      assertThat(detail.reps()).hasSize(3);
      assertThat(sequences(store, id)).isEqualTo(upTo(900));
    }
  }

  @Test
  void a_damaged_spool_gives_what_is_before_the_damage_and_the_rest_is_set_aside()
      throws IOException {
    String id = recordedWithSpoolKept(false);
    byte[] spool = Files.readAllBytes(folder.resolve("kept"));
    spool[spool.length / 2] ^= 1;
    for (String database : List.of("series.duckdb", "records.sqlite")) {
      Files.delete(data().resolve(database));
    }
    Files.write(spool(id), spool);

    try (SessionStore store = open()) {
      assertThat(sequences(store, id)).isEqualTo(upTo(300));
      assertThat(spool(id)).doesNotExist();
      assertThat(data().resolve("spool").resolve(id + ".unread")).hasBinaryContent(spool);
      assertThat(store.delete(id, "local", STARTED_AT_MS)).isTrue();
      assertThat(data().resolve("spool")).isEmptyDirectory();
    }
  }

  @Test
  void a_session_without_a_spool_that_was_left_open_is_closed_as_interrupted() throws IOException {
    String id;
    try (SessionStore store = open()) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      id = recorder.sessionId();
      Files.copy(data().resolve("records.sqlite"), folder.resolve("records"));
      Files.copy(data().resolve("records.sqlite-wal"), folder.resolve("wal"));
    }
    Files.delete(data().resolve("records.sqlite"));
    Files.move(folder.resolve("records"), data().resolve("records.sqlite"));
    Files.move(folder.resolve("wal"), data().resolve("records.sqlite-wal"));

    try (SessionStore store = open()) {
      assertThat(store.recovered()).containsExactly(id);
      SessionSummary summary = store.session(id).orElseThrow().summary();
      assertThat(summary.status()).isEqualTo(SessionStatus.INTERRUPTED);
      assertThat(summary.endedAtMs()).isEqualTo(STARTED_AT_MS);
      assertThat(summary.durationS()).isZero();
    }
  }

  private static void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void while_the_database_refuses_a_session_goes_on_and_all_of_it_arrives_later() {
    StorageConfig config =
        new StorageConfig(data(), Duration.ofMillis(20), Duration.ofMillis(20), 1 << 20);
    try (SessionStore store = openRefusing(config, RefusingSeriesStore.Mood.WILLING)) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      String id = recorder.sessionId();
      series.mood = RefusingSeriesStore.Mood.REFUSES;
      Examples.samples(recorder, 0, 300);
      until(() -> recorder.health().problem() != null);
      assertThat(recorder.health().problem()).isEqualTo("The database is away");
      assertThat(recorder.health().spooledBytes()).isPositive();

      series.mood = RefusingSeriesStore.Mood.WRITES_AND_THEN_REFUSES;
      Examples.samples(recorder, 300, 600);
      until(() -> series.extent(id).samples() >= 600);
      series.mood = RefusingSeriesStore.Mood.REFUSES;
      Examples.samples(recorder, 600, 900);
      recorder.onRepetition(Examples.repetition(1, 1, true, 0.5));
      recorder.close(STARTED_AT_MS + 3000);
      assertThat(store.session(id).orElseThrow().reps()).hasSize(1);
      assertThat(store.waiting().sessions()).isEqualTo(1);
      assertThat(store.waiting().problem()).isEqualTo("The database is away");

      series.mood = RefusingSeriesStore.Mood.WILLING;
      SessionDetail detail = store.session(id).orElseThrow();
      assertThat(detail.summary().status()).isEqualTo(SessionStatus.CLOSED);
      assertThat(detail.summary().endedAtMs()).isEqualTo(STARTED_AT_MS + 3000);
      assertThat(detail.reps()).hasSize(1);
      assertThat(sequences(store, id)).isEqualTo(upTo(900));
      assertThat(recorder.health().problem()).isNull();
      assertThat(store.waiting()).isEqualTo(new Waiting(0, 0, 0, 0, null));
    }
  }

  @Test
  void without_its_database_a_store_opens_lists_what_waits_and_records() throws IOException {
    String left = recordedWithSpoolKept(false);
    for (String database : List.of("series.duckdb", "records.sqlite")) {
      Files.delete(data().resolve(database));
    }
    Files.move(folder.resolve("kept"), spool(left));
    try (SessionStore store =
        openRefusing(StorageConfig.in(data()), RefusingSeriesStore.Mood.AWAY)) {
      assertThat(store.recovered()).containsExactly(left);
      assertThat(store.session(left).orElseThrow().reps()).hasSize(3);
      assertThat(store.session(left).orElseThrow().summary().durationS()).isPositive();
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS + 60_000));
      Examples.samples(recorder, 0, 300);
      recorder.close(STARTED_AT_MS + 61_000);
      String recorded = recorder.sessionId();
      assertThat(store.session(recorded).orElseThrow().summary().status())
          .isEqualTo(SessionStatus.CLOSED);
      Waiting waiting = store.waiting();
      assertThat(waiting.sessions()).isEqualTo(2);
      assertThat(waiting.minutes())
          .isCloseTo(
              (Examples.sampleTimeNs(899) + Examples.sampleTimeNs(299)) / 60e9, within(1e-9));
      assertThatThrownBy(() -> store.extent(left)).hasMessage("The database is away");

      series.mood = RefusingSeriesStore.Mood.WILLING;
      assertThat(sequences(store, left)).isEqualTo(upTo(900));
      assertThat(sequences(store, recorded)).isEqualTo(upTo(300));
      assertThat(store.waiting().sessions()).isZero();
      assertThat(spool(left)).doesNotExist();
    }
  }

  @Test
  void a_session_that_waits_can_be_deleted_and_is_gone_when_the_database_is_back() {
    StorageConfig config =
        new StorageConfig(data(), Duration.ofMillis(20), Duration.ofMillis(20), 1 << 20);
    try (SessionStore store = openRefusing(config, RefusingSeriesStore.Mood.WILLING)) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      String id = recorder.sessionId();
      Examples.samples(recorder, 0, 300);
      store.extent(id);
      series.mood = RefusingSeriesStore.Mood.AWAY;
      Examples.samples(recorder, 300, 600);
      recorder.close(STARTED_AT_MS + 3000);
      assertThat(store.delete(id, "local", STARTED_AT_MS)).isTrue();
      assertThat(store.session(id)).isEmpty();
      assertThat(spool(id)).doesNotExist();

      series.mood = RefusingSeriesStore.Mood.WILLING;
      until(() -> series.extent(id).samples() == 0);
    }
  }

  @Test
  void a_deletion_that_waits_is_not_taken_back_by_an_opening_without_the_database() {
    String id;
    try (SessionStore store =
        openRefusing(StorageConfig.in(data()), RefusingSeriesStore.Mood.AWAY)) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      id = recorder.sessionId();
      Examples.samples(recorder, 0, 300);
      recorder.close(STARTED_AT_MS + 3000);
      assertThat(store.delete(id, "local", STARTED_AT_MS)).isTrue();
    }
    try (SessionStore store =
        openRefusing(StorageConfig.in(data()), RefusingSeriesStore.Mood.AWAY)) {
      assertThat(store.session(id)).isEmpty();
      assertThat(store.sessions(SessionFilter.all(), 0, 9).total()).isZero();
    }
  }

  @Test
  void rows_that_a_database_lost_after_it_had_confirmed_them_are_written_again() {
    try (SessionStore store =
        openRefusing(StorageConfig.in(data()), RefusingSeriesStore.Mood.WILLING)) {
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      String id = recorder.sessionId();
      Examples.samples(recorder, 0, 300);
      assertThat(store.extent(id).samples()).isEqualTo(300);
      series.delete(id);
      Examples.samples(recorder, 300, 600);
      recorder.close(STARTED_AT_MS + 3000);
      assertThat(sequences(store, id)).isEqualTo(upTo(600));
    }
  }

  @Test
  void a_store_closed_while_the_database_refuses_brings_the_session_at_its_next_opening() {
    String id;
    try (SessionStore store =
        openRefusing(StorageConfig.in(data()), RefusingSeriesStore.Mood.WILLING)) {
      series.mood = RefusingSeriesStore.Mood.REFUSES;
      SessionRecorder recorder = store.record(Examples.start(STARTED_AT_MS));
      id = recorder.sessionId();
      Examples.samples(recorder, 0, 300);
    }
    assertThat(spool(id)).exists();
    try (SessionStore store = open()) {
      assertThat(store.recovered()).isEmpty();
      assertThat(store.session(id).orElseThrow().summary().status())
          .isEqualTo(SessionStatus.CLOSED);
      assertThat(sequences(store, id)).isEqualTo(upTo(300));
    }
  }
}
