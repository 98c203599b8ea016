package org.hingeline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.series.influx.InfluxConfig;

/**
 * Many sessions recorded at once, in real time, with each store: whether all arrives, what it does
 * to the delay of the live angles, and how much room it takes.
 */
public final class StorageLoad {

  private static final long CHUNK_NS = LiftStream.CHUNK_US * 1000L;
  private static final int CHUNKS_A_SECOND = (int) (1_000_000_000L / CHUNK_NS);
  private static final double LATER_LIMIT_MS = 20;
  private static final double HOUR_S = 3600;

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private StorageLoad() {}

  /** Numbers of sessions (60) and seconds (120); fails when a sample or the limit is missed. */
  public static void main(String[] arguments) throws Exception {
    int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
    MIGRATIONS.setLevel(Level.WARNING);
    System.out.println(
        "store      sessions  seconds   samples kept            delay, 95th percentile   bytes per"
            + " sensor-hour");
    boolean good;
    Path folder = Files.createTempDirectory("hingeline-load");
    try {
      Path duck = folder.resolve("duckdb");
      good = compare("DuckDB", sessions, seconds, duck, () -> open(duck), duck);
      if (LocalInflux.isThere()) {
        try (LocalInflux server = LocalInflux.start(folder.resolve("influxd"))) {
          Path kept = folder.resolve("influx");
          InfluxConfig config = InfluxConfig.at(server.url());
          good &=
              compare(
                  "InfluxDB",
                  sessions,
                  seconds,
                  kept,
                  () -> SessionStore.open(StorageConfig.in(kept), config),
                  server.dataFolder());
        }
      } else {
        System.out.println("InfluxDB   not measured: there is no influxd on this computer");
      }
    } finally {
      Folders.remove(folder);
    }
    if (!good) {
      System.exit(1);
    }
  }

  private interface Opening {
    SessionStore open();
  }

  private static SessionStore open(Path folder) {
    return SessionStore.open(StorageConfig.in(folder));
  }

  private static boolean compare(
      String name, int sessions, int seconds, Path folder, Opening opening, Path rows)
      throws Exception {
    Figures alone = record(1, Math.min(seconds, 30), opening, rows);
    Folders.remove(folder);
    print(name, 1, Math.min(seconds, 30), alone);
    Figures together = record(sessions, seconds, opening, rows);
    print(name, sessions, seconds, together);
    double later = together.delay95Ms - alone.delay95Ms;
    boolean good = alone.complete() && together.complete() && later <= LATER_LIMIT_MS;
    System.out.printf(
        Locale.ROOT,
        "%-10s %s; %+.1f ms to the delay of one session, limit %.0f ms%n",
        "",
        together.complete() ? "nothing lost" : "NOT ALL KEPT",
        later,
        LATER_LIMIT_MS);
    return good;
  }

  private record Figures(long sent, long kept, double delay95Ms, double bytesPerSensorHour) {
    boolean complete() {
      return sent == kept;
    }
  }

  private static void print(String name, int sessions, int seconds, Figures figures) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %8d %8d   %10d of %-10d %10.2f ms %26.1f MB%n",
        name,
        sessions,
        seconds,
        figures.kept,
        figures.sent,
        figures.delay95Ms,
        figures.bytesPerSensorHour * 1e-6);
  }

  private static Figures record(int count, int seconds, Opening opening, Path rows)
      throws Exception {
    long before = size(rows);
    List<LoadedSession> sessions = new ArrayList<>();
    long sent = 0;
    long kept = 0;
    try (SessionStore store = opening.open()) {
      for (int i = 0; i < count; i++) {
        sessions.add(
            new LoadedSession(store.record(start(i)), Math.max(1, seconds * CHUNKS_A_SECOND)));
      }
      play(sessions);
      for (LoadedSession session : sessions) {
        session.end();
      }
      for (LoadedSession session : sessions) {
        sent += session.sent();
        kept += session.kept(store) ? session.sent() : 0;
      }
    }
    double sensorHours = count * LiftStream.SENSORS * seconds / HOUR_S;
    return new Figures(sent, kept, delay95Ms(sessions), (size(rows) - before) / sensorHours);
  }

  private static SessionStart start(int number) {
    return new SessionStart(
        null, 1_790_000_000_000L + number, SessionMode.LIVE, Layout.THREE, "bench", "{}");
  }

  /** Two threads, as many as the server has event loops on two cores; arrivals do not coincide. */
  private static void play(List<LoadedSession> sessions) throws InterruptedException {
    ScheduledExecutorService loops = Executors.newScheduledThreadPool(2);
    CountDownLatch playing = new CountDownLatch(sessions.size());
    long beganNs = System.nanoTime() + CHUNK_NS;
    for (int i = 0; i < sessions.size(); i++) {
      LoadedSession session = sessions.get(i);
      next(loops, session, beganNs + i * CHUNK_NS / sessions.size(), playing);
    }
    playing.await();
    loops.shutdown();
  }

  private static void next(
      ScheduledExecutorService loops, LoadedSession session, long dueNs, CountDownLatch playing) {
    var unused =
        loops.schedule(
            () -> {
              session.arrive(dueNs);
              if (session.over()) {
                playing.countDown();
              } else {
                next(loops, session, dueNs + CHUNK_NS, playing);
              }
            },
            dueNs - System.nanoTime(),
            TimeUnit.NANOSECONDS);
  }

  private static double delay95Ms(List<LoadedSession> sessions) {
    return ClockAlignment.percentile95(
        sessions.stream().flatMapToDouble(s -> Arrays.stream(s.delaysMs())).toArray());
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
