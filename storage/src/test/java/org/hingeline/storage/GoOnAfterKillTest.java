package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hingeline.storage.Examples.STARTED_AT_MS;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while it records, and another one goes on with its session. */
class GoOnAfterKillTest {

  private static final int LINES = 150;

  @TempDir Path folder;
  private Path data;
  private String id;

  @BeforeEach
  void a_process_is_killed_while_it_records() throws Exception {
    data = folder.resolve("data");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("unpacked")),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RecorderProcess.class.getName(),
                data.toString(),
                Long.toString(STARTED_AT_MS))
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      id = out.readLine().substring("session ".length());
      for (int i = 0; i < LINES; i++) {
        out.readLine();
      }
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
  }

  private SessionStore open(long goOnSinceMs) {
    return SessionStore.open(StorageConfig.in(data), GoingOn.here(goOnSinceMs));
  }

  @Test
  void the_session_goes_on_without_a_gap_in_its_numbers_and_can_be_interrupted_again() {
    int kept;
    int reps;
    try (SessionStore store = open(STARTED_AT_MS)) {
      Interrupted before = store.interrupted().orElseThrow();
      int[] count = {0};
      before.samples(
          (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
            assertThat(timeNs).isEqualTo(Examples.sampleTimeNs(count[0]));
            count[0]++;
          });
      kept = count[0];
      reps = before.detail().reps().size();
      assertThat(kept).isGreaterThan(60);

      SessionRecorder recorder = store.goOn();
      assertThat(recorder.sessionId()).isEqualTo(id);
      assertThat(store.interrupted()).isEmpty();
      assertThat(store.session(id).orElseThrow().summary().status()).isEqualTo(SessionStatus.OPEN);
      recorder.event(7, "interruption", "went on");
      Examples.samples(recorder, kept, kept + 300);
      recorder.onRepetition(Examples.repetition(1, reps + 1, true, 0.5));
      recorder.onCalibration(Examples.calibration(1));
      recorder.event(8, "note", "second");
      recorder.close(STARTED_AT_MS + 60_000);
      assertThat(store.extent(id).samples()).isEqualTo(kept + 300);
    }
    try (SessionStore store = open(STARTED_AT_MS)) {
      assertThat(store.interrupted()).as("it was ended").isEmpty();
      SessionDetail detail = store.session(id).orElseThrow();
      assertThat(detail.summary().status()).isEqualTo(SessionStatus.CLOSED);
      assertThat(detail.summary().endedAtMs()).isEqualTo(STARTED_AT_MS + 60_000);
      assertThat(detail.summary().lastNs()).isEqualTo(Examples.sampleTimeNs(kept + 299));
      assertThat(detail.reps())
          .extracting(rep -> rep.number())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, reps + 1).boxed().toList());
      assertThat(detail.events())
          .extracting(SessionEvent::number, SessionEvent::kind)
          .containsExactly(tuple(1, "interruption"), tuple(2, "note"));
      assertThat(store.extent(id).samples()).isEqualTo(kept + 300);
    }
    assertThat(data.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void what_is_read_in_between_by_another_process_does_not_keep_it_from_going_on() {
    for (int i = 0; i < 2; i++) {
      try (SessionStore store =
          SessionStore.open(StorageConfig.in(data), GoingOn.later(STARTED_AT_MS))) {
        assertThat(store.interrupted()).isEmpty();
        assertThat(store.session(id).orElseThrow().summary().status())
            .isEqualTo(SessionStatus.INTERRUPTED);
        assertThat(store.extent(id).samples()).isGreaterThan(60);
      }
    }
    int kept;
    try (SessionStore store = open(STARTED_AT_MS)) {
      kept = (int) store.extent(id).samples();
      SessionRecorder recorder = store.goOn();
      Examples.samples(recorder, kept, kept + 300);
      recorder.close(STARTED_AT_MS + 60_000);
      assertThat(store.extent(id).samples()).isEqualTo(kept + 300);
    }
    assertThat(data.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void one_that_nobody_goes_on_with_in_time_leaves_no_file_behind() {
    for (long sinceMs : new long[] {STARTED_AT_MS, STARTED_AT_MS + 600_000}) {
      try (SessionStore store = SessionStore.open(StorageConfig.in(data), GoingOn.later(sinceMs))) {
        assertThat(store.extent(id).samples()).isGreaterThan(60);
      }
    }
    assertThat(data.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void a_session_that_does_not_go_on_is_interrupted_and_all_of_it_arrives() {
    try (SessionStore store = open(STARTED_AT_MS)) {
      assertThat(store.interrupted()).isPresent();
      store.leaveInterrupted();
      assertThat(store.interrupted()).isEmpty();
      assertThat(store.extent(id).samples()).isGreaterThan(60);
    }
    assertThat(data.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void one_that_was_interrupted_long_ago_or_is_not_the_newest_does_not_go_on() {
    try (SessionStore store = open(STARTED_AT_MS + 600_000)) {
      assertThat(store.interrupted()).isEmpty();
      assertThat(store.sessions(SessionFilter.all(), 0, 9).sessions())
          .extracting(SessionSummary::status)
          .isEqualTo(List.of(SessionStatus.INTERRUPTED));
    }
  }
}
