package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hingeline.ingest.ble.RadioConfig;

/** A private system bus with the stand-in for the Bluetooth daemon, and sensors that are near. */
final class PlayedBluetooth implements AutoCloseable {
  private static final Path STAND_IN =
      Path.of(
          System.getProperty("hingeline.root"),
          "ingest/src/test/resources/org/hingeline/ingest/ble");

  private final Process bus;
  private final Map<String, String> environment;
  private final Process bluez;

  /** With an adapter that is switched on. */
  PlayedBluetooth(Path folder) throws IOException {
    Path configuration = folder.resolve("bus.conf");
    String text = Files.readString(STAND_IN.resolve("bus.conf"));
    Files.writeString(configuration, text.replace("FOLDER", folder.toString()));
    bus =
        new ProcessBuilder(
                "dbus-daemon", "--config-file=" + configuration, "--nofork", "--print-address")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    environment = Map.of("DBUS_SYSTEM_BUS_ADDRESS", lines(bus).readLine());
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/python3", "-u", STAND_IN.resolve("bluez.py").toString());
    builder.environment().putAll(environment);
    bluez = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertThat(lines(bluez).readLine()).isEqualTo("ready org.bluez");
    tell("adapter");
  }

  /**
   * A sensor comes into range.
   *
   * @param profile {@code uart} or {@code witmotion}
   */
  void near(String address, String profile, String name) throws IOException {
    tell("sensor " + address + " " + profile + " " + name);
    tell("near " + address);
  }

  /** A sensor sends these bytes. */
  void send(String address, byte[] bytes, int length) throws IOException {
    tell("notify " + address + " " + HexFormat.of().formatHex(bytes, 0, length));
  }

  /** What reaches this Bluetooth, through TinyB where it has native code. */
  RadioConfig config() {
    return new RadioConfig(Optional.empty(), environment);
  }

  private synchronized void tell(String command) throws IOException {
    OutputStream commands = bluez.getOutputStream();
    commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
    commands.flush();
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    bluez.destroy();
    bus.destroy();
  }
}
