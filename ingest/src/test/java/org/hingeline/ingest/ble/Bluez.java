package org.hingeline.ingest.ble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A private system bus with a stand-in for the Bluetooth daemon; see {@code bluez.py}. */
final class Bluez implements AutoCloseable {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);

  private final Path folder;
  private final Process bus;
  private final String address;
  private final List<String> said = new ArrayList<>();
  private Process daemon;

  private Bluez(Path folder, Process bus, String address) {
    this.folder = folder;
    this.bus = bus;
    this.address = address;
  }

  /** A bus, and nobody on it. */
  static Bluez busAlone(Path folder) throws IOException {
    Path configuration = folder.resolve("bus.conf");
    String text = new String(resource("bus.conf"), StandardCharsets.UTF_8);
    Files.writeString(configuration, text.replace("FOLDER", folder.toString()));
    Process bus =
        new ProcessBuilder(
                "dbus-daemon", "--config-file=" + configuration, "--nofork", "--print-address")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Bluez(folder, bus, lines(bus).readLine());
  }

  /** A bus with the daemon, an adapter that is switched on, and these sensors near. */
  static Bluez with(Path folder, String profile, String... sensors) throws IOException {
    Bluez bluez = busAlone(folder);
    bluez.startDaemon();
    bluez.tell("adapter");
    for (String sensor : sensors) {
      bluez.tell("sensor " + sensor + " " + profile + " Hingeline " + sensor.substring(15));
      bluez.tell("near " + sensor);
    }
    return bluez;
  }

  void startDaemon() throws IOException {
    Path script = folder.resolve("bluez.py");
    Files.write(script, resource("bluez.py"));
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", "-u", script.toString());
    builder.environment().putAll(environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    daemon = builder.start();
    Thread listening = new Thread(() -> listen(lines(daemon)), "bluez stand-in");
    listening.setDaemon(true);
    listening.start();
    await("ready org.bluez"::equals);
  }

  /** What a process needs to be on this bus. */
  Map<String, String> environment() {
    return Map.of("DBUS_SYSTEM_BUS_ADDRESS", address);
  }

  RadioConfig config(BleStack stack) {
    return new RadioConfig(java.util.Optional.of(stack), environment());
  }

  /** Gives the stand-in a command. */
  synchronized void tell(String command) {
    try {
      OutputStream commands = daemon.getOutputStream();
      commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
      commands.flush();
    } catch (IOException e) {
      throw new AssertionError("the stand-in does not listen: " + command, e);
    }
  }

  void notify(String sensor, byte[] bytes, int length) {
    tell("notify " + sensor + " " + HexFormat.of().formatHex(bytes, 0, length));
  }

  /** Waits until something was said, now or earlier; returns how much had been said by then. */
  int await(Predicate<String> fits) {
    return await(fits, 0);
  }

  /** The same among what was said after so many lines. */
  int await(Predicate<String> fits, int after) {
    long deadlineNs = System.nanoTime() + LIMIT_NS;
    synchronized (said) {
      while (true) {
        for (int i = after; i < said.size(); i++) {
          if (fits.test(said.get(i))) {
            return i + 1;
          }
        }
        long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0 || !daemon.isAlive()) {
          throw new AssertionError("was not said; said: " + said);
        }
        try {
          said.wait(Math.min(leftMs, 500));
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  int heardSoFar() {
    synchronized (said) {
      return said.size();
    }
  }

  private void listen(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.add(line);
          said.notifyAll();
        }
      }
    } catch (IOException e) {
      // It was ended.
    }
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Bluez.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  void stopDaemon() {
    end(daemon);
  }

  @Override
  public void close() {
    if (daemon != null) {
      end(daemon);
    }
    end(bus);
  }

  private static void end(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor(LIMIT_NS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
