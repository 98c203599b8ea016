package org.hingeline.dashboard.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Two pseudo-terminals: what is written into one can be read from the other. */
final class SerialCable {

  private SerialCable() {}

  /** Returns when both ends are there; they go with the process. */
  static Process between(Path device, Path host) throws IOException, InterruptedException {
    Process socat =
        new ProcessBuilder(
                "socat", "-d", "-d", "pty,raw,echo=0,link=" + device, "pty,raw,echo=0,link=" + host)
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(socat.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("starting data transfer loop")) {
        return socat;
      }
    }
    throw new AssertionError("socat ended with " + socat.waitFor());
  }

  /** Takes the cable away, and its two ends out of their folder. */
  static void cut(Process socat) throws InterruptedException {
    socat.destroy();
    socat.waitFor();
  }
}
