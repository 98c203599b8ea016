package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.wearable.Programme;
import org.hingeline.storage.SessionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A history to look at before there is one. */
@Command(
    name = "demo-data",
    mixinStandardHelpOptions = true,
    header = "Fills a data folder with months of sessions of simulated people.",
    description = {
      "",
      "Three sessions a week of people who do not exist and learn to lift from the hips. Their"
          + " sensors are simulated; what is kept of them is found by the analysis, as with real"
          + " ones. Every session is marked as a demo.",
      "",
      "Only into a folder of its own: one with sessions or people that did not come from this"
          + " command is left as it is. Broken off, it goes on where it was when called again with"
          + " the same options. The same seed gives the same sessions.",
      "",
      "A year of half hours is 81 million samples for each person: about 20 minutes on two cores,"
          + " and 3 GB.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline demo-data --years 1 --data a-year",
      "  hingeline serve --data a-year            then open its history",
      "  hingeline demo-data --sessions 12 --minutes 5 --people 2 --data some-weeks"
    })
final class DemoDataCommand implements Callable<Integer> {

  private static final double SESSIONS_A_YEAR = 150;

  @Spec private CommandSpec spec;
  @Mixin private StoreOptions options;

  @Option(names = "--years", paramLabel = "X", description = "How far back. Default: 1.")
  private double years = 1;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "Sessions of each person instead, three a week.")
  private Integer sessions;

  @Option(names = "--minutes", paramLabel = "N", description = "Of a session. Default: 30.")
  private int minutes = 30;

  @Option(names = "--people", paramLabel = "N", description = "How many. Default: 1.")
  private int people = 1;

  @Option(names = "--seed", paramLabel = "N", description = "Draws everything. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "The last sessions are in the week before. Default: today.")
  private LocalDate until = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() {
    List<Programme> programmes = programmes();
    AnalysisConfig config = options.settings(Map.of()).analysis();
    PrintWriter out = spec.commandLine().getOut();
    try (SessionStore store = options.open()) {
      DemoHistory history = new DemoHistory(store, config);
      history.claim();
      long total = programmes.stream().mapToLong(Programme::sessions).sum();
      try (Progress progress = Progress.of("demo-data", total)) {
        history.keep(programmes, progress::at);
      }
      out.printf(
          "Kept, of %d simulated %s: sessions %d; look at them with hingeline serve%n",
          people, people == 1 ? "person" : "people", total);
      out.flush();
      return 0;
    }
  }

  private List<Programme> programmes() {
    long count = sessions != null ? sessions : Math.round(years * SESSIONS_A_YEAR);
    check("--sessions", count, 1, 3_000);
    check("--minutes", minutes, 2, 120);
    check("--people", people, 1, 100);
    List<Programme> programmes = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      programmes.add(new Programme(seed + person, (int) count, minutes, until));
    }
    return programmes;
  }

  private static void check(String option, long value, long min, long max) {
    if (value < min || value > max) {
      throw new UserError("%s: value=%d, limits=%d..%d".formatted(option, value, min, max));
    }
  }
}
