package org.hingeline.dashboard.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.report.AnglesFile;
import org.hingeline.dashboard.report.EventsFile;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionEvent;
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
      "Takes the samples and markers of a session as they were received, and analyses them with",
      "this version and the present settings. The results go into files; what is kept of the",
      "session stays as it is.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline reanalyse last --review --events again.jsonl",
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

  @Override
  public Integer call() {
    AnalysisConfig live = options.settings(mountings).analysis();
    try (SessionStore store = options.open();
        EventsFile events = results.openEvents();
        AnglesFile angles = results.openAngles()) {
      SessionDetail session = session(store);
      ReplayListener listener = new ReplayListener(events, angles);
      ReplaySummary summary = new ReplaySummary();
      AnalysisConfig config = results.review() ? live.forReview() : live;
      analyse(store, session, new MotionPipeline(config, new SummedUp(listener, summary)));
      listener.complete();
      spec.commandLine()
          .getOut()
          .printf(
              "%s (kept by %s): %s%n",
              session.summary().id(), session.summary().softwareVersion(), summary.text());
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IOException e) {
      throw new UserError("the results cannot be written: " + e.getMessage(), e);
    }
  }

  private SessionDetail session(SessionStore store) {
    List<SessionSummary> all =
        new SessionSource(store).find(null, Long.MIN_VALUE, Long.MAX_VALUE).orElseThrow();
    String id = SessionList.one(all, wanted).id();
    SessionDetail session = store.session(id).orElseThrow();
    if (store.extent(id).samples() == 0) {
      throw new UserError("session " + id + ": has no raw samples");
    }
    return session;
  }

  private static void analyse(SessionStore store, SessionDetail session, MotionPipeline pipeline) {
    ArrayDeque<SessionEvent> markers = new ArrayDeque<>();
    session.events().stream().filter(event -> event.marker().isPresent()).forEach(markers::add);
    long[] lastNs = {0};
    store.samples(
        session.summary().id(),
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          while (!markers.isEmpty() && markers.peek().timeNs() <= timeNs) {
            mark(pipeline, markers.poll());
          }
          pipeline.accept(segment, timeNs, gx, gy, gz, ax, ay, az);
          lastNs[0] = timeNs;
        });
    while (!markers.isEmpty()) {
      mark(pipeline, markers.poll());
    }
    pipeline.finish(lastNs[0]);
  }

  private static void mark(MotionPipeline pipeline, SessionEvent event) {
    event.marker().ifPresent(marker -> pipeline.mark(event.timeNs(), marker));
  }
}
