package org.hingeline.ingest.ble;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.ble.pipe.RadioOrder;
import org.hingeline.ingest.ble.pipe.RadioPipe;
import org.hingeline.ingest.ble.pipe.RadioReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The radio process, running once. */
final class RadioProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RadioProcess.class);
  private static final long EXIT_WITHIN_MS = 2_500;

  private final Process process;
  private final InputStream reports;
  private final OutputStream orders;

  private RadioProcess(Process process) {
    this.process = process;
    this.reports = new BufferedInputStream(process.getInputStream());
    this.orders = process.getOutputStream();
  }

  static RadioProcess start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    // Either could make a library talk into the pipe.
    builder.environment().remove("G_MESSAGES_DEBUG");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    Thread errors = new Thread(() -> log(process.getErrorStream()), "radio errors");
    errors.setDaemon(true);
    errors.start();
    return new RadioProcess(process);
  }

  private static void log(InputStream errors) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LOG.debug("radio process: {}", line);
      }
    } catch (IOException e) {
      LOG.debug("radio process: no more to read, {}", e.getMessage());
    }
  }

  long pid() {
    return process.pid();
  }

  /** The next report; null at its end, also when it says something that is no report. */
  RadioReport next() {
    try {
      return RadioPipe.readReport(reports);
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("radio process: {}", e.getMessage());
      return null;
    }
  }

  /** Gives an order; false when it takes none. */
  synchronized boolean give(RadioOrder order) {
    try {
      RadioPipe.write(orders, order);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Lets it say goodbye to its sensors, for a bounded time. */
  void end() {
    try {
      orders.close();
    } catch (IOException e) {
      LOG.debug("radio process: had gone already, {}", e.getMessage());
    }
    awaitExit();
  }

  /** Makes sure that it is over, and returns its exit code. */
  int awaitExit() {
    try {
      if (!process.waitFor(EXIT_WITHIN_MS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor(EXIT_WITHIN_MS, TimeUnit.MILLISECONDS);
      }
      return process.isAlive() ? -1 : process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
