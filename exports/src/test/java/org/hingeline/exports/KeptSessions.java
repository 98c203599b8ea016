package org.hingeline.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Two recordings, analysed and kept once for all tests: one with three sensors, one with two. */
public final class KeptSessions implements AutoCloseable {

  static final String NAME = "Ánna Beispiel";
  static final long STARTED_AT_MS = 1_790_000_000_250L;

  private final Path folder;
  private final SessionStore store;
  public final String romanian;
  public final String twoSensors;
  final SessionSource source;

  private KeptSessions() throws IOException {
    this.folder = Files.createTempDirectory("hingeline-exports-test");
    this.store = SessionStore.open(StorageConfig.in(folder));
    Person person = store.people().add(NAME, STARTED_AT_MS);
    this.romanian = keep("romanian_8reps", person, STARTED_AT_MS, Layout.THREE);
    this.twoSensors = keep("two_sensors_mixed", person, STARTED_AT_MS + 86_400_000, Layout.TWO);
    this.source = new SessionSource(store);
  }

  private String keep(String name, Person person, long startedAtMs, Layout layout)
      throws IOException {
    Path file =
        Path.of(System.getProperty("hingeline.root"), "recordings/simulated", name + ".csv.gz");
    try (SessionRecorder recorder =
            store.record(
                new SessionStart(
                    person.id(), startedAtMs, SessionMode.REPLAY, layout, "0.1.0", "{}"));
        LiftReader reader = LiftReader.open(file)) {
      MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), recorder);
      recorder.layout(layout);
      long[] count = new long[1];
      reader.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) -> {
            long timeUs = timeNs / 1_000;
            long n = count[0]++;
            recorder.sample(segment, timeNs, timeUs, timeNs, n, gx, gy, gz, ax, ay, az);
            pipeline.accept(segment, timeNs, gx, gy, gz, ax, ay, az);
          },
          (timeNs, marker) -> {
            recorder.marker(timeNs, marker);
            pipeline.mark(timeNs, marker);
          });
      recorder.marker(reader.timeNs(), new Marker.Note("\"best\" set of ánna beispiel,\tsaid she"));
      pipeline.finish(reader.timeNs());
      recorder.close(startedAtMs + reader.timeNs() / 1_000_000);
      return recorder.sessionId();
    }
  }

  /** One of the sessions, as every format reads it. */
  public ExportSession session(String id) {
    return source.session(id).orElseThrow();
  }

  ExportBatch batch(String... ids) {
    return new ExportBatch(source, List.of(ids), done -> {});
  }

  /** Exports sessions into a new place. */
  public Path export(ExportFormat format, Path out, String... ids) throws IOException {
    new ExportPlace(out, false).write(format, format.writer(), batch(ids));
    return out;
  }

  @Override
  public void close() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Gives tests the one that all share. */
  public static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == KeptSessions.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(KeptSessions.class))
          .getOrComputeIfAbsent(KeptSessions.class, key -> open(), KeptSessions.class);
    }

    private static KeptSessions open() {
      try {
        return new KeptSessions();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
