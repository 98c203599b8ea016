package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.ble.Radio;
import org.hingeline.ingest.ble.RadioConfig;
import org.hingeline.ingest.ble.SensorSeen;
import org.hingeline.ingest.link.SerialPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be connected to. */
@Command(
    name = "sensors",
    mixinStandardHelpOptions = true,
    header = "Lists the sensors that are near and the serial ports that are plugged in.",
    description = {
      "",
      "Listens for Bluetooth LE sensors for some seconds. Sensors that are connected to something"
          + " else, a phone for example, are silent and not listed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline sensors",
      "  hingeline sensors --seconds 15",
      "",
      "Then: hingeline serve --ble ADDRESS, or hingeline serve --serial PORT."
    })
final class SensorsCommand implements Callable<Integer> {

  private static final long USABLE_WITHIN_NS = TimeUnit.SECONDS.toNanos(20);

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to listen. Default: ${DEFAULT-VALUE}.",
      defaultValue = "6")
  private int seconds;

  @Option(
      names = "--ble-library",
      paramLabel = "NAME",
      description = "Bluetooth through tinyb or bluez-dbus. Default: what suits this computer.")
  private String bluetoothLibrary;

  @Override
  public Integer call() throws InterruptedException {
    if (seconds < 1 || seconds > 600) {
      throw new UserError("--seconds: value=" + seconds + ", limit=1..600");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (String port : SerialPorts.plugged()) {
      out.printf("serial     %s%n", port);
    }
    out.flush();
    for (SensorSeen sensor : near().values()) {
      out.printf(
          "bluetooth  %s  %-9s  %4d dBm  %s%n",
          sensor.address(),
          sensor.profile().name().toLowerCase(java.util.Locale.ROOT),
          sensor.rssiDbm(),
          sensor.name());
    }
    out.flush();
    return 0;
  }

  private Map<String, SensorSeen> near() throws InterruptedException {
    Map<String, SensorSeen> seen = new ConcurrentHashMap<>();
    try (Radio radio = Radio.start(radioConfig(), IngestConfig.defaults())) {
      Optional<String> problem = radio.awaitUsable(USABLE_WITHIN_NS);
      if (problem.isPresent()) {
        throw new UserError(problem.get());
      }
      radio.search(sensor -> seen.put(sensor.address(), sensor));
      TimeUnit.SECONDS.sleep(seconds);
    }
    return new TreeMap<>(seen);
  }

  private RadioConfig radioConfig() {
    SettingsReader reader = SettingsReader.defaults().with(System.getenv());
    if (bluetoothLibrary != null) {
      reader = reader.with("links.bluetooth_library", List.of(bluetoothLibrary), "--ble-library");
    }
    Settings.Bluetooth bluetooth = reader.settings(ServerOptions.home()).bluetooth();
    return new RadioConfig(bluetooth.library(), Map.of());
  }
}
