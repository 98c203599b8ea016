package org.hingeline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionPage;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.series.AngleSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A year of sessions, one of them with 30 minutes of angles: recording, listing, reading back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StorageBenchmark {

  private static final long FIRST_START_MS = 1_790_000_000_000L;
  private static final int SESSIONS = 150;
  private static final int INSTANTS = 30 * 60 * 100;
  private static final int SAMPLES_A_CALL = 3_000;

  private Path folder;
  private SessionStore store;
  private String longSession;
  private SessionRecorder recorder;
  private int instant;

  private static SessionStart start(int day) {
    return new SessionStart(
        null, FIRST_START_MS + day * 86_400_000L, SessionMode.LIVE, Layout.THREE, "bench", "{}");
  }

  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("hingeline-bench");
    store = SessionStore.open(StorageConfig.in(folder));
    for (int day = 0; day < SESSIONS; day++) {
      try (SessionRecorder session = store.record(start(day))) {
        for (int set = 1; set <= 4; set++) {
          session.onSet(
              new SetSummary(
                  set,
                  Exercise.HINGE,
                  0,
                  1,
                  12,
                  0,
                  SetSummary.EndedBy.MARKER,
                  Consistency.UNKNOWN));
        }
        if (day == 0) {
          longSession = session.sessionId();
          angles(session);
        }
      }
    }
  }

  private static void angles(SessionRecorder session) {
    for (int i = 0; i < INSTANTS; i++) {
      double bend = 30 - 30 * Math.cos(i * Math.PI / 200);
      session.onAngles(
          i * 10_000_000L,
          bend,
          0.8 * bend,
          -0.2 * bend,
          Double.NaN,
          0.2 * bend,
          bend,
          Double.NaN,
          Phase.ECCENTRIC,
          false);
    }
  }

  @Setup(Level.Iteration)
  public void begin() {
    recorder = store.record(start(SESSIONS));
    instant = 0;
  }

  @TearDown(Level.Iteration)
  public void end() {
    String id = recorder.sessionId();
    recorder.close();
    store.delete(id, "bench", FIRST_START_MS);
  }

  @TearDown
  public void remove() throws IOException {
    store.close();
    Folders.remove(folder);
  }

  /** One raw sample from the caller's memory to the disk, fsync included. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES_A_CALL)
  public void sampleToDisk() {
    for (int i = 0; i < SAMPLES_A_CALL / 3; i++) {
      long timeNs = instant * 10_000_000L;
      for (int sensor = 0; sensor < 3; sensor++) {
        recorder.sample(
            Segment.of(sensor),
            timeNs,
            timeNs / 1000,
            timeNs + 5_000_000,
            instant,
            0.1 * sensor,
            0.2,
            1.5,
            0.3,
            9.7,
            -0.4);
      }
      instant++;
    }
    recorder.flush();
  }

  /** The list of a year's sessions, with their counts. */
  @Benchmark
  public SessionPage listYear() {
    return store.sessions(SessionFilter.all(), 0, SESSIONS);
  }

  /** 30 minutes of angles, reduced to 2000 rows that keep every extreme. */
  @Benchmark
  public AngleSeries anglesOfHalfAnHour() {
    return store.angles(longSession, 0, Long.MAX_VALUE, 2_000);
  }

  /** One repetition's angles at full rate. */
  @Benchmark
  public AngleSeries anglesOfOneRepetition() {
    return store.angles(longSession, 600_000_000_000L, 604_000_000_000L, 2_000);
  }
}
