package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.Path;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.report.AnglesFile;
import org.hingeline.dashboard.report.EventsFile;
import picocli.CommandLine.Option;

/** Where the results of an analysis go, and whether it looks at every instant from both sides. */
final class ResultOptions {

  @Option(names = "--events", paramLabel = "EVENTS", description = "Calibrations, sets, reps.")
  private Path events;

  @Option(names = "--angles", paramLabel = "ANGLES", description = "Joint angles at 100 Hz.")
  private Path angles;

  @Option(
      names = "--review",
      description = "Use the whole recording at every instant: more accurate, not live.")
  private boolean review;

  boolean review() {
    return review;
  }

  /** The file of events, or {@code null} when none is wanted. */
  EventsFile openEvents() {
    try {
      return events == null ? null : new EventsFile(events, review);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(events, e), e);
    }
  }

  /** The file of angles, or {@code null} when none is wanted. */
  AnglesFile openAngles() {
    try {
      return angles == null ? null : new AnglesFile(angles);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(angles, e), e);
    }
  }
}
