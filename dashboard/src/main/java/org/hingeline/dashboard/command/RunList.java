package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hingeline.storage.AnalysisRun;

/** The analyses of a session, one a line, with what differs from the session as it was recorded. */
final class RunList {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private RunList() {}

  static void print(List<AnalysisRun> runs, PrintWriter out) {
    for (AnalysisRun run : runs) {
      out.println(line(run, runs.get(0)));
    }
    out.flush();
  }

  static String line(AnalysisRun run, AnalysisRun recorded) {
    boolean first = run.number() == 0;
    double lumbarDeg = run.meanPeakLumbarDeg();
    return String.format(
        Locale.ROOT,
        "run %d  %s  %-11s  %s  %d reps%s, mean peak lumbar %s%s",
        run.number(),
        TIME.format(Instant.ofEpochMilli(run.madeAtMs())),
        first ? "as recorded" : run.review() ? "review" : "as if live",
        run.softwareVersion(),
        run.counted(),
        first ? "" : String.format(Locale.ROOT, " (%+d)", run.counted() - recorded.counted()),
        Double.isNaN(lumbarDeg) ? "not measured" : String.format(Locale.ROOT, "%.1f°", lumbarDeg),
        first || Double.isNaN(lumbarDeg - recorded.meanPeakLumbarDeg())
            ? ""
            : String.format(Locale.ROOT, " (%+.1f°)", lumbarDeg - recorded.meanPeakLumbarDeg()));
  }
}
