package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import org.hingeline.dashboard.server.Server;

/** Says where a server is and waits until it is asked to stop. */
final class ServerRun {

  private ServerRun() {}

  /**
   * Returns when the server has stopped.
   *
   * @param afterwards what is left to do then
   */
  static int untilStopped(Server server, PrintWriter out, Runnable afterwards) {
    // Ctrl-C and SIGTERM: the set and the session end properly and everything is kept.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  afterwards.run();
                },
                "stop"));
    out.println("Hingeline is at " + server.address());
    out.flush();
    try {
      server.awaitClosed();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.close();
      return 1;
    }
  }
}
