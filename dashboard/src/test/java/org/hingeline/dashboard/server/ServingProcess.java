package org.hingeline.dashboard.server;

import java.nio.file.Path;
import org.hingeline.dashboard.page.LiftInRealTime;

/** A process that serves a calibration and the first lift of a set, until it is killed. */
final class ServingProcess {

  /** The first lift is over, the second has not begun. */
  static final double FIRST_LIFT_OVER_S = 46.8;

  static final Path LIFT =
      Path.of(System.getProperty("hingeline.root"), "recordings/simulated/romanian_8reps.csv.gz");

  private ServingProcess() {}

  public static void main(String[] args) {
    LiftInRealTime lift = new LiftInRealTime(LIFT, 0, 45, FIRST_LIFT_OVER_S);
    Server server = Serving.live(Path.of(args[0]), lift);
    lift.release();
    System.out.println(server.address());
  }
}
