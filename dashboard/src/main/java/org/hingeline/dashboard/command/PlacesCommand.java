package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.records.SensorPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where sensors are worn, as it is remembered. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    header = "Shows and changes where sensors are worn, remembered by serial number.",
    description = {
      "",
      "What is remembered comes before what a sensor says of itself. A place has one sensor. A"
          + " sensor without a serial number is known by its maker and port or address, as the live"
          + " page shows it. While a server is running change places on its live page.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline places                              lists them",
      "  hingeline places HL-0042=pelvis               remembers one",
      "  hingeline places HL-0042=pelvis HL-0043=trunk",
      "  hingeline places --forget HL-0042"
    })
final class PlacesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOptions options;

  @Parameters(
      paramLabel = "SERIAL=SEGMENT",
      description = "A sensor and where it is worn: trunk, pelvis, thigh or shank.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--forget",
      paramLabel = "SERIAL",
      description = "A sensor to forget; may be given several times.")
  private List<String> forgotten = new ArrayList<>();

  @Override
  public Integer call() {
    Map<String, Segment> placed = new LinkedHashMap<>();
    places.forEach(place -> take(place, placed));
    try (SessionStore store = options.open()) {
      SensorPlaces memory = store.sensorPlaces();
      forgotten.forEach(serial -> forget(serial, memory));
      placed.forEach(
          (serial, segment) -> memory.place(serial, segment, System.currentTimeMillis()));
      print(memory.all());
      return 0;
    }
  }

  private static void take(String place, Map<String, Segment> placed) {
    int equals = place.lastIndexOf('=');
    String serial = place.substring(0, Math.max(0, equals)).strip();
    Segment segment = Segment.labelled(place.substring(equals + 1).strip()).orElse(null);
    if (serial.isEmpty() || segment == null || placed.containsValue(segment)) {
      throw new UserError(
          "places: value="
              + place
              + ", expected SERIAL=trunk, =pelvis, =thigh or =shank, each once");
    }
    placed.put(serial, segment);
  }

  private static void forget(String serial, SensorPlaces memory) {
    if (!memory.forget(serial)) {
      throw new UserError(
          "--forget: value=" + serial + ", remembered are " + memory.all().keySet());
    }
  }

  private void print(Map<String, Segment> kept) {
    PrintWriter out = spec.commandLine().getOut();
    kept.forEach((serial, segment) -> out.printf("%-7s %s%n", segment.label(), serial));
    if (kept.isEmpty()) {
      out.println("No sensor is remembered yet.");
    }
    out.flush();
  }
}
