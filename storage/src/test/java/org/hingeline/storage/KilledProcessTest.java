package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.series.AngleRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  private static final double LOSS_LIMIT_S = 1.0;

  @TempDir Path folder;

  private Process start(Path data, long startedAtMs) throws IOException {
    // The native libraries unpacked by a process that is killed stay behind; here, not in /tmp.
    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + unpacked,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RecorderProcess.class.getName(),
            data.toString(),
            Long.toString(startedAtMs))
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private int killAfter(Process process, int lines, StringBuilder session) throws IOException {
    int accepted = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String first = out.readLine();
      assertThat(first).as(Files.readString(folder.resolve("errors.txt"))).startsWith("session ");
      session.append(first.substring("session ".length()));
      String line = out.readLine();
      for (int i = 0; line != null; i++) {
        if (i == lines) {
          process.toHandle().destroyForcibly(); // unlike that of Process, leaves the pipe open
        }
        if (line.matches("accepted \\d+")) {
          accepted = Integer.parseInt(line.substring("accepted ".length()));
        }
        line = out.readLine();
      }
    }
    return accepted;
  }

  private void killedAt(Path data, int run, int lines) throws Exception {
    StringBuilder session = new StringBuilder();
    Process process = start(data, Examples.STARTED_AT_MS + run);
    int accepted = killAfter(process, lines, session);
    process.waitFor();

    String id = session.toString();
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.recovered()).containsExactly(id);
      SessionDetail detail = store.session(id).orElseThrow();
      assertThat(detail.summary().status()).isEqualTo(SessionStatus.INTERRUPTED);

      int kept = samplesInOrder(store, id);
      double lossS = (accepted - kept) / 300.0;
      assertThat(lossS).as("killed after %d lines, %d kept", lines, kept).isLessThan(LOSS_LIMIT_S);
      AngleRows angles = store.angles(id, 0, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
      for (int i = 0; i < angles.size(); i++) {
        assertThat(angles.timeNs(i)).isEqualTo(i * 10_000_000L);
      }
      assertThat(accepted / 3 - angles.size()).isLessThan((int) (100 * LOSS_LIMIT_S));
      List<Repetition> reps = detail.reps();
      for (int i = 0; i < reps.size(); i++) {
        assertThat(reps.get(i).number()).isEqualTo(i + 1);
      }
      assertThat(reps.size()).isGreaterThanOrEqualTo(angles.size() / 20);
      assertThat(detail.summary().lastNs())
          .isEqualTo(kept == 0 ? -1 : Examples.sampleTimeNs(kept - 1));
    }
    assertThat(data.resolve("spool")).isEmptyDirectory();
  }

  private static int samplesInOrder(SessionStore store, String id) {
    int[] kept = {0};
    store.samples(
        id,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          int i = kept[0]++;
          if (segment != Examples.segment(i)
              || sequence != i / 3
              || timeNs != Examples.sampleTimeNs(i)
              || ay != Examples.sampleValue(i, 4)) {
            throw new AssertionError("sample %d is %s %d".formatted(i, segment, sequence));
          }
        });
    return kept[0];
  }

  @Test
  void killed_at_any_moment_a_session_is_there_up_to_its_last_second() throws Exception {
    Random random = new Random(20261122);
    Path data = folder.resolve("data");
    for (int run = 0; run < 3; run++) {
      killedAt(data, run, 40 + random.nextInt(200));
    }
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.recovered()).isEmpty();
      assertThat(store.sessions(SessionFilter.all(), 0, 10).total()).isEqualTo(3);
    }
  }

  @Test
  @Tag("long")
  void killed_at_fifty_moments_every_session_is_there() throws Exception {
    Random random = new Random(50);
    Path data = folder.resolve("data");
    for (int run = 0; run < 50; run++) {
      killedAt(data, run, random.nextInt(400));
    }
  }

  @Test
  void a_second_process_is_told_in_one_line_who_holds_the_folder() throws Exception {
    Path data = folder.resolve("data");
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      Process second = start(data, Examples.STARTED_AT_MS);
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(second.waitFor()).isZero();
      assertThat(said)
          .isEqualTo(
              "refused Data folder %s is in use by another hingeline (process %d); end it or choose another folder%n"
                  .formatted(data.toRealPath(), ProcessHandle.current().pid()));
      assertThat(store.sessions(SessionFilter.all(), 0, 1).total()).isZero();
    }
  }
}
