package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsJson;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.report.AnglesFile;
import org.hingeline.dashboard.report.EventsFile;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.AnalysisRun;
import org.hingeline.storage.KeptInput;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the raw samples of a kept session through the analysis of today. */
@Command(
    name = "reanalyse",
    mixinStandardHelpOptions = true,
    header = "Analyses a kept session again, from its raw samples.",
    description = {
      "",
      "Takes the samples and markers of a session as they were received, and analyses them with"
          + " this version and the settings kept with the session. The results are kept as another"
          + " run, beside those there are. The page of the session shows it as it was recorded, and any"
          + " run that is chosen there; everything else stays with what was recorded.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline reanalyse last --review            every instant seen from both sides",
      "  hingeline reanalyse last --list              all runs of it, with what differs",
      "  hingeline reanalyse last --settings --config mine.yaml",
      "  hingeline reanalyse 01m3250v7t --events again.jsonl --angles again.csv"
    })
final class ReanalyseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SESSION",
      description = "Its id, or how it begins; last for the latest.")
  private String wanted;

  @Mixin private ResultOptions results;
  @Mixin private StoreOptions options;

  @Option(
      names = "--mounting",
      paramLabel = "SEGMENT=FORM",
      description = "How a sensor sits, as in replay.")
  private Map<String, String> mountings = Map.of();

  @Option(
      names = "--settings",
      description = "Use the present settings instead of those kept with the session.")
  private boolean presentSettings;

  @Option(names = "--list", description = "Lists the runs of the session, and ends.")
  private boolean list;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionStore store = options.open()) {
      String id = id(store);
      if (list) {
        RunList.print(store.runs(id), out);
        return 0;
      }
      analyse(store, session(store, id), out);
      return 0;
    } catch (IOException e) {
      throw new UserError("the results cannot be written: " + e.getMessage(), e);
    }
  }

  private void analyse(SessionStore store, SessionDetail session, PrintWriter out)
      throws IOException {
    Settings present = options.settings(mountings);
    String kept = session.summary().configurationJson();
    boolean asKept = !presentSettings && mountings.isEmpty() && SettingsJson.shapes(kept);
    AnalysisConfig live = asKept ? SettingsJson.analysis(kept) : present.analysis();
    ReplaySummary summary = new ReplaySummary();
    RunResults found;
    try (EventsFile events = results.openEvents();
        AnglesFile angles = results.openAngles()) {
      ReplayListener listener = new ReplayListener(events, angles);
      found = new RunResults(listener);
      MotionPipeline pipeline =
          new MotionPipeline(
              results.review() ? live.forReview() : live, new SummedUp(found, summary));
      KeptInput input = new KeptInput(session, pipeline);
      store.samples(session.summary().id(), input);
      pipeline.finish(input.end());
      listener.complete();
    }
    AnalysisRun run =
        store.addRun(
            session.summary().id(),
            AnalysisRun.of(
                System.currentTimeMillis(),
                Version.current(),
                asKept ? kept : SettingsJson.of(present).encode(),
                results.review(),
                found.repetitions()),
            found.json());
    out.printf(
        "%s (kept by %s): %s%n%s%n",
        session.summary().id(),
        session.summary().softwareVersion(),
        summary.text(),
        RunList.line(run, store.runs(session.summary().id()).get(0)));
    out.flush();
  }

  private String id(SessionStore store) {
    List<SessionSummary> all =
        new SessionSource(store).find(null, Long.MIN_VALUE, Long.MAX_VALUE).orElseThrow();
    return SessionList.one(all, wanted).id();
  }

  private static SessionDetail session(SessionStore store, String id) {
    SessionDetail session = store.session(id).orElseThrow();
    if (store.extent(id).samples() == 0) {
      throw new UserError(
          "session "
              + id
              + store
                  .rawSamplesRemoved(id)
                  .map(
                      at ->
                          ": its raw samples were removed on "
                              + at.atZone(ZoneId.systemDefault()).toLocalDate()
                              + ", see storage.retention.raw_days")
                  .orElse(": has no raw samples"));
    }
    return session;
  }
}
