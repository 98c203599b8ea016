package org.hingeline.ingest.ble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hingeline.ingest.ble.child.RadioChild;
import org.hingeline.ingest.ble.pipe.RadioOrder;
import org.hingeline.ingest.ble.pipe.RadioReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a radio process running: starts it, watches its signs of life, and replaces it. */
final class RadioKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(RadioKeeper.class);
  private static final long TICK_MS = 100;
  private static final long FIRST_SIGN_WITHIN_NS = 15_000_000_000L;
  private static final long SIGN_WITHIN_NS = 2_000_000_000L;
  private static final long RAN_WELL_NS = 10_000_000_000L;
  private static final long PAUSE_MIN_MS = 50;
  private static final long PAUSE_MAX_MS = 2_000;

  private final RadioConfig config;
  private final Consumer<RadioReport> reports;
  private final Consumer<String> ended;

  private volatile Path folder;
  private volatile BleStack stack;
  private volatile RadioProcess process;
  private volatile long signNs;
  private volatile boolean signed;
  private volatile boolean closing;
  private final AtomicInteger restarts = new AtomicInteger();
  private Thread keeping;

  /**
   * @param reports gets what a process says
   * @param ended told that a process is over, with what is in the way of another one; null when
   *     nothing is
   */
  RadioKeeper(RadioConfig config, Consumer<RadioReport> reports, Consumer<String> ended) {
    this.config = config;
    this.reports = reports;
    this.ended = ended;
    this.stack =
        config
            .stack()
            .or(
                () ->
                    BleStack.suiting(System.getProperty("os.name"), System.getProperty("os.arch")))
            .orElse(null);
  }

  void start() {
    if (stack == null) {
      ended.accept("Bluetooth is used through BlueZ, which only Linux has; use a serial port here");
      return;
    }
    keeping = daemon("radio", this::keep);
    daemon("radio watch", this::watch);
  }

  private static Thread daemon(String name, Runnable what) {
    Thread thread = new Thread(what, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  Optional<BleStack> stack() {
    return Optional.ofNullable(stack);
  }

  int restarts() {
    return restarts.get();
  }

  Optional<Long> processId() {
    return Optional.ofNullable(process).map(RadioProcess::pid);
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  boolean closing() {
    return closing;
  }

  boolean give(RadioOrder order) {
    RadioProcess running = process;
    return running != null && running.give(order);
  }

  /** Ends the process by force; the next one follows. */
  void replace() {
    RadioProcess running = process;
    if (running != null) {
      running.kill();
    }
  }

  private void keep() {
    long pauseMs = PAUSE_MIN_MS;
    try {
      folder = Files.createTempDirectory("hingeline-radio");
      // For a program that is ended before it could close this.
      folder.toFile().deleteOnExit();
      while (!closing) {
        long startedNs = System.nanoTime();
        String problem = run();
        if (closing) {
          break;
        }
        restarts.incrementAndGet();
        ended.accept(problem);
        pauseMs = System.nanoTime() - startedNs > RAN_WELL_NS ? PAUSE_MIN_MS : pauseMs;
        Thread.sleep(pauseMs);
        pauseMs = Math.min(2 * pauseMs, PAUSE_MAX_MS);
      }
    } catch (IOException e) {
      ended.accept("Bluetooth cannot be used: no temporary folder, " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      remove(folder);
    }
  }

  /** Runs one process to its end; returns what is in the way of another one, or null. */
  private String run() {
    RadioProcess running;
    try {
      signed = false;
      signNs = System.nanoTime();
      running = RadioProcess.start(RadioCommand.in(folder).line(stack), config.environment());
    } catch (IOException e) {
      return e.getMessage();
    }
    process = running;
    if (closing) {
      running.end();
    }
    for (RadioReport report = running.next(); report != null; report = running.next()) {
      signNs = System.nanoTime();
      signed = true;
      reports.accept(report);
    }
    process = null;
    if (!closing) {
      running.kill();
    }
    int exitCode = running.awaitExit();
    if (exitCode == RadioChild.NO_LIBRARY && config.stack().isEmpty()) {
      LOG.warn("TinyB does not load on this computer; bluez-dbus is used instead");
      stack = BleStack.BLUEZ_DBUS;
    } else if (exitCode == RadioChild.NO_LIBRARY) {
      return "TinyB does not load on this computer; use bluez-dbus";
    } else if (!closing) {
      LOG.warn("The Bluetooth process ended (code {}) and is started again", exitCode);
    }
    return null;
  }

  private void watch() {
    try {
      while (!closing) {
        Thread.sleep(TICK_MS);
        long silentNs = System.nanoTime() - signNs;
        RadioProcess running = process;
        if (running != null && silentNs > (signed ? SIGN_WITHIN_NS : FIRST_SIGN_WITHIN_NS)) {
          LOG.warn("The Bluetooth process gave no sign of life and is replaced");
          signNs = System.nanoTime();
          running.kill();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    closing = true;
    RadioProcess running = process;
    if (running != null) {
      running.end();
    }
    if (keeping != null) {
      try {
        keeping.join(PAUSE_MAX_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("{} stays behind: {}", folder, e.getMessage());
    }
  }
}
