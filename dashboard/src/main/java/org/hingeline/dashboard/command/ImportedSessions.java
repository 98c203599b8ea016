package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.ingest.recording.RecordingException;
import org.hingeline.ingest.recording.RecordingReader;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import picocli.CommandLine.Option;

/** Files become sessions: every recording one, all exports of other programs together one. */
final class ImportedSessions {

  @Option(
      names = "--patient",
      paramLabel = "N",
      description = "With --session: the number of the patient who trained.")
  private Integer patient;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "With --session: when it began, 2026-11-20 or 2026-11-20T17:30.",
        "Default: when the file was last changed."
      })
  private String date;

  @Option(
      names = "--exercise",
      paramLabel = "EXERCISE",
      description = "With --session: what a recording without set markers shows, as in replay.")
  private String exercise;

  @Option(
      names = "--mounting",
      paramLabel = "SEGMENT=FORM",
      description = "With --session: how a sensor sits without a calibration, as in replay.")
  private Map<String, String> mountings = Map.of();

  /**
   * Keeps files.
   *
   * @param converter makes a recording of exports of other programs
   */
  void keep(
      List<Path> files,
      BiConsumer<List<Path>, Path> converter,
      StoreOptions options,
      PrintWriter out) {
    List<Path> exported = new ArrayList<>();
    List<Path> recordings = new ArrayList<>();
    files.forEach(file -> (isRecording(file) ? recordings : exported).add(file));
    try (SessionStore store = options.open()) {
      AnalysisConfig config = options.settings(mountings).analysis();
      SessionImport into = new SessionImport(store, personId(store), exercise, config, mountings);
      for (Path recording : recordings) {
        keep(List.of(recording), recording, store, into, out);
      }
      if (!exported.isEmpty()) {
        keepConverted(exported, converter, store, into, out);
      }
    }
  }

  private void keepConverted(
      List<Path> exported,
      BiConsumer<List<Path>, Path> converter,
      SessionStore store,
      SessionImport into,
      PrintWriter out) {
    Path recording = null;
    try {
      recording = Files.createTempFile("hingeline-import", ".csv.gz");
      converter.accept(exported, recording);
      keep(exported, recording, store, into, out);
    } catch (IOException e) {
      throw new UserError("no room for a recording in between: " + e.getMessage(), e);
    } finally {
      if (recording != null) {
        recording.toFile().delete();
      }
    }
  }

  private void keep(
      List<Path> files, Path recording, SessionStore store, SessionImport into, PrintWriter out) {
    String name = files.get(0).getFileName().toString();
    try {
      String fingerprint = ImportedBefore.fingerprint(files);
      Optional<SessionSummary> before = ImportedBefore.find(store, fingerprint);
      if (before.isPresent() && ImportedBefore.brokenOff(before.get())) {
        store.delete(before.get().id(), "import", System.currentTimeMillis());
      } else if (before.isPresent()) {
        out.println(name + ": is kept already, session " + before.get().id());
        return;
      }
      SessionImport.Kept kept = into.keep(recording, fingerprint, startedAtMs(files.get(0)));
      kept.remarks().forEach(out::println);
      out.println(name + ": session " + kept.session() + ", " + kept.findings());
      out.flush();
    } catch (IOException e) {
      throw Problems.file(files.get(0), e);
    }
  }

  private static boolean isRecording(Path file) {
    try (RecordingReader reader = RecordingReader.open(file)) {
      return reader.rows() >= 0;
    } catch (RecordingException e) {
      if (Files.isRegularFile(file)) {
        return false;
      }
      throw Problems.file(file, e);
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
  }

  private String personId(SessionStore store) {
    if (patient == null) {
      return null;
    }
    return new SessionSource(store)
        .personId(patient)
        .orElseThrow(() -> new UserError("--patient " + patient + ": there is no such patient"));
  }

  private long startedAtMs(Path file) throws IOException {
    if (date == null) {
      return Files.getLastModifiedTime(file).toMillis();
    }
    try {
      LocalDateTime time =
          date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay();
      return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new UserError(
          "--date " + date + ": expected a day or a time such as 2026-11-20T17:30", e);
    }
  }
}
