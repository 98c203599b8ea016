package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.ExportPlace;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportException;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.exports.table.SessionMeasure;
import org.hingeline.exports.table.TidyTable;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Kept sessions become files for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes kept sessions as files for other tools.",
    description = {
      "",
      "Chooses sessions by their ids, all of them, those of a patient, or those of a period, and"
          + " writes them in one format. A patient appears by number, never by name. While a server"
          + " is running, save from the page of a session instead.",
      ""
    },
    footerHeading = "%nFormats:%n",
    footer = {
      "  csv      folder: angles, reps, events, samples as text, and what every column means",
      "  reps     one CSV file: a row for every repetition of all chosen sessions",
      "  parquet  folder: the tables of csv, typed and compressed, for Python, R and DuckDB",
      "  opensim  folder: orientations for OpenSense (.sto), joint angles (.mot), a pair a session",
      "  bvh      a moving skeleton for Blender and other animation programs",
      "  edf      EDF+: angles at 100 Hz; repetitions, sets and markers as annotations",
      "  bids     folder: a Motion-BIDS data set of raw sensors, angles and events",
      "  tidy     one CSV file for mediation analysis: patient, time, exposure, mediator, outcome",
      "  fhir     one FHIR R4 bundle in JSON: procedures and observations, units by UCUM",
      "",
      "A folder becomes one archive when the name ends in .zip. bvh and edf of several sessions",
      "are a folder, too. Columns, units and conventions: docs/exports.md.",
      "",
      "Examples:",
      "  hingeline export --list",
      "  hingeline export last --as csv --out lift",
      "  hingeline export 01m3250v7t --as bvh --out lift.bvh",
      "  hingeline export --patient 7 --from 2026-09-01 --as reps --out reps.csv",
      "  hingeline export --all --as tidy --mediator lumbar_contribution --out mediation.csv",
      "  hingeline export --all --as bids --out study.zip"
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOptions options;

  @Parameters(
      arity = "0..*",
      paramLabel = "SESSION",
      description = "Ids of sessions, or how they begin; last for the latest.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--all", description = "All sessions.")
  private boolean all;

  @Option(names = "--patient", paramLabel = "N", description = "All sessions of this patient.")
  private Integer patient;

  @Option(names = "--from", paramLabel = "DATE", description = "Only from this day on, 2026-09-01.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Only up to and with this day.")
  private String to;

  @Option(names = "--as", paramLabel = "FORMAT", description = "One of the formats below.")
  private String format;

  @Option(names = "--out", paramLabel = "PATH", description = "File or folder to write.")
  private Path out;

  @Option(names = "--force", description = "Replaces files that are there.")
  private boolean force;

  @Option(names = "--list", description = "Lists the sessions there are, and ends.")
  private boolean list;

  @Option(
      names = "--exposure",
      paramLabel = "MEASURE",
      description = {
        "Of tidy: reps, reps_total, tension_s or a number of the reps table.",
        "Default: reps_total."
      })
  private String exposure = "reps_total";

  @Option(
      names = "--mediator",
      paramLabel = "MEASURE",
      description = "Of tidy, likewise. Default: hip_hinge_index.")
  private String mediator = "hip_hinge_index";

  @Option(
      names = "--outcome",
      paramLabel = "MEASURE",
      description = "Of tidy, likewise. Default: peak_relative_lumbar_percent.")
  private String outcome = "peak_relative_lumbar_percent";

  @Override
  public Integer call() {
    try (SessionStore store = options.open()) {
      SessionSource source = new SessionSource(store);
      if (list) {
        SessionList.print(sessions(source), source, spec.commandLine().getOut());
        return 0;
      }
      return export(source);
    }
  }

  private int export(SessionSource source) {
    ExportFormat chosen = format();
    if (out == null) {
      throw new UserError("--out PATH: missing, expected where to write");
    }
    FormatWriter writer = chosen == ExportFormat.TIDY ? tidy() : chosen.writer();
    List<String> ids = sessions(source).stream().map(SessionSummary::id).toList();
    if (ids.isEmpty()) {
      throw new UserError("no session fits; hingeline export --list shows what there is");
    }
    ExportPlace place = new ExportPlace(out, force);
    try (Progress progress = Progress.of("export", ids.size())) {
      place.write(chosen, writer, new ExportBatch(source, ids, progress::at));
      say(place, ids.size());
    } catch (FileAlreadyExistsException e) {
      throw new UserError(out + ": exists already; --force replaces it", e);
    } catch (ExportException e) {
      throw new UserError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(out, e), e);
    }
    return 0;
  }

  private void say(ExportPlace place, int sessions) throws IOException {
    PrintWriter text = spec.commandLine().getOut();
    text.printf(
        "%d %s as %s in %s%n",
        sessions, sessions == 1 ? "session" : "sessions", format().label(), out);
    if (place.files().size() > 1) {
      text.println(place.files().size() + " files");
    }
    text.flush();
  }

  private ExportFormat format() {
    if (format == null) {
      throw new UserError("--as FORMAT: missing, expected one of " + ExportFormat.labels());
    }
    return ExportFormat.labelled(format)
        .orElseThrow(
            () ->
                new UserError(
                    "--as " + format + ": unknown, expected one of " + ExportFormat.labels()));
  }

  private TidyTable tidy() {
    return new TidyTable(
        measure("--exposure", exposure),
        measure("--mediator", mediator),
        measure("--outcome", outcome));
  }

  private static SessionMeasure measure(String option, String name) {
    return SessionMeasure.named(name)
        .orElseThrow(
            () ->
                new UserError(
                    option
                        + " "
                        + name
                        + ": unknown, expected one of "
                        + SessionMeasure.all().stream()
                            .map(SessionMeasure::name)
                            .collect(Collectors.joining(", "))));
  }

  private List<SessionSummary> sessions(SessionSource source) {
    boolean chosen = all || patient != null || from != null || to != null || list;
    if (wanted.isEmpty() && !chosen) {
      throw new UserError("no session: give ids, last, --all, --patient N or --from DATE");
    }
    List<SessionSummary> found =
        source
            .find(
                patient, day("--from", from, 0, Long.MIN_VALUE), day("--to", to, 1, Long.MAX_VALUE))
            .orElseThrow(
                () -> new UserError("--patient " + patient + ": there is no such patient"));
    return wanted.isEmpty() ? found : chosen(found);
  }

  private List<SessionSummary> chosen(List<SessionSummary> found) {
    List<SessionSummary> chosen = new ArrayList<>();
    wanted.forEach(id -> chosen.add(SessionList.one(found, id)));
    return chosen;
  }

  private static long day(String option, String text, int later, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text)
          .plusDays(later)
          .atStartOfDay(ZoneId.systemDefault())
          .toInstant()
          .toEpochMilli();
    } catch (DateTimeException e) {
      throw new UserError(option + " " + text + ": expected a day such as 2026-09-01", e);
    }
  }
}
