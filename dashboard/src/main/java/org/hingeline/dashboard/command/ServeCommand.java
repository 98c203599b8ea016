package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.config.SerialSource;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.ble.RadioConfig;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.storage.SessionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The system. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Listens to sensors, shows them live and keeps every session.",
    description = {
      "",
      "Opens the given serial ports and Bluetooth sensors, analyses what arrives, records it and serves the pages on this"
          + " computer (127.0.0.1). A session begins with the first sample and ends with Ctrl-C or"
          + " after a minute without samples.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline serve --serial /dev/ttyUSB0                  one port, 115200 bit/s",
      "  hingeline serve --serial /dev/ttyACM0,921600 --serial /dev/ttyACM1",
      "  hingeline serve --serial auto                          all that are plugged in",
      "  hingeline serve --ble                                  all Bluetooth sensors near",
      "  hingeline serve --ble AA:BB:CC:DD:EE:01 --ble AA:BB:CC:DD:EE:02",
      "  hingeline serve --serial /dev/ttyUSB0=trunk --serial /dev/ttyUSB1=pelvis",
      "                                         other makers' sensors, see docs/sensors",
      "  hingeline serve --replay recordings/real/stand_sit_stand.csv.gz",
      "  hingeline serve --ble --influx http://clinic:8086      series in a clinic's InfluxDB",
      "  hingeline serve                                        only to review what was kept",
      "",
      "Every option can also be a setting (--config FILE) or an environment variable:",
      "HINGELINE_SERVER_PORT=9000 is the same as --port 9000."
    })
final class ServeCommand implements Callable<Integer> {

  private static final String AUTO = "auto";

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(
      names = "--serial",
      paramLabel = "PORT[,BAUD][=SEGMENT[,MAKER]]",
      description = {
        "A serial port with sensors; may be given several times. The maker is found out; a sensor"
            + " that does not know its place is told it by =trunk, =pelvis, =thigh or =shank.",
        "auto takes every port that is plugged in, now or later."
      })
  private List<String> serial = new ArrayList<>();

  @Option(
      names = "--ble",
      paramLabel = "ADDRESS[=SEGMENT]",
      arity = "0..1",
      fallbackValue = "all",
      description = {
        "A sensor over Bluetooth LE; may be given several times.",
        "Without an address: all that are near. See hingeline sensors."
      })
  private List<String> bluetooth = new ArrayList<>();

  @Option(
      names = "--ble-library",
      paramLabel = "NAME",
      description = "Bluetooth through tinyb or bluez-dbus. Default: what suits this computer.")
  private String bluetoothLibrary;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "A recording to play in real time, as if its sensors were connected.")
  private List<Path> replay = new ArrayList<>();

  @Option(
      names = "--patient",
      paramLabel = "N",
      description = "Number of the person who trains; see hingeline people.")
  private Integer patient;

  @Option(
      names = "--new-session",
      description = {
        "Begins a new session even when the last one was interrupted a moment ago.",
        "Without it that one goes on, with its calibration and counts, for 10 minutes."
      })
  private boolean newSession;

  @Option(names = "--print-config", description = "Prints every setting with its default.")
  private boolean printConfig;

  @Override
  public Integer call() {
    if (printConfig) {
      spec.commandLine().getOut().print(SettingsReader.commentedDefaults());
      spec.commandLine().getOut().flush();
      return 0;
    }
    Settings settings = settings();
    List<SampleSource> sources = new ArrayList<>();
    for (Path file : settings.replayFiles()) {
      sources.add(recording(file));
    }
    settings.serialPorts().forEach(port -> sources.add(serial(port)));
    if (settings.bluetooth().used()) {
      sources.add(
          Sources.bluetooth(
              settings.bluetooth().all(),
              settings.bluetooth().sensors(),
              new RadioConfig(settings.bluetooth().library(), Map.of())));
    }
    boolean live = !settings.serialPorts().isEmpty() || settings.bluetooth().used();
    SessionMode mode =
        !live && !settings.replayFiles().isEmpty() ? SessionMode.REPLAY : SessionMode.LIVE;
    Server server = Server.start(settings, mode, sources, Version.current());
    return ServerRun.untilStopped(server, spec.commandLine().getOut(), () -> {});
  }

  private static SampleSource serial(SerialSource port) {
    SerialAddress address = port.address();
    return address.port().equals(AUTO)
        ? Sources.serialPorts(address.baud())
        : Sources.serial(address, port.hint());
  }

  private static SampleSource recording(Path file) {
    try {
      return Sources.recording(file);
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
  }

  private Settings settings() {
    SettingsReader reader = options.settings(System.getenv());
    if (!serial.isEmpty()) {
      reader = reader.with("links.serial", serial, "--serial");
    }
    if (!bluetooth.isEmpty()) {
      reader = reader.with("links.bluetooth", bluetooth, "--ble");
    }
    if (bluetoothLibrary != null) {
      reader = reader.with("links.bluetooth_library", List.of(bluetoothLibrary), "--ble-library");
    }
    if (!replay.isEmpty()) {
      reader =
          reader.with("links.replay", replay.stream().map(Path::toString).toList(), "--replay");
    }
    if (newSession) {
      reader = reader.with("session.go_on_within_minutes", List.of("0"), "--new-session");
    }
    if (patient != null) {
      reader = reader.with("session.patient", List.of(patient.toString()), "--patient");
    }
    return reader.settings(ServerOptions.home());
  }
}
