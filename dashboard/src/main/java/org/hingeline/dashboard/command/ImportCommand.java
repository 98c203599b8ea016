package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.export.ExportException;
import org.hingeline.ingest.export.Exports;
import org.hingeline.ingest.recording.RecordingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports of other programs become a recording. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Turns what other programs exported into a recording.",
    description = {
      "",
      "Reads all files together, each with one or more sensors, and writes one recording on one"
          + " clock. A sensor is placed by the segment its name mentions (torso, pelvis, femur,"
          + " tibia, …) or by --as.",
      ""
    },
    footerHeading = "%nFiles:%n",
    footer = {
      "  Xsens DOT        CSV of the app, one file a sensor; any mode with an orientation, or with",
      "                   acceleration and angular velocity",
      "  MT Manager       text of Xsens MTw or MTi, one file a sensor (as OpenSense reads it)",
      "  MetaMotion       CSV of MbientLab, the Accelerometer and the Gyroscope file of a sensor",
      "  APDM             CSV of Mobility Lab or Motion Studio, all sensors in one file",
      "  OpenSense        .sto of orientations, all sensors in one file",
      "",
      "What an export does not hold is worked out from its orientations and said.",
      "",
      "Examples:",
      "  hingeline import Pelvis.csv Torso.csv RFemur.csv --out lift.csv.gz",
      "  hingeline import MT_0_00B421E6.txt --as MT_0_00B421E6=pelvis --out lift.csv.gz",
      "  hingeline replay lift.csv.gz --events events.jsonl"
    })
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The exports.")
  private List<Path> files;

  @Option(names = "--out", required = true, paramLabel = "RECORDING", description = "Recording.")
  private Path out;

  @Option(
      names = "--as",
      paramLabel = "SENSOR=SEGMENT",
      description = "Where a sensor is worn; may be given several times.")
  private Map<String, String> places = new HashMap<>();

  @Override
  public Integer call() {
    Exports exports;
    try {
      exports = Exports.read(files, segments());
    } catch (ExportException e) {
      throw new UserError(e.getMessage(), e);
    } catch (IOException e) {
      throw Problems.file(files.get(0), e);
    }
    try (RecordingWriter recording = RecordingWriter.create(out)) {
      exports.writeTo(recording);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(out, e), e);
    }
    PrintWriter text = spec.commandLine().getOut();
    exports.lines().forEach(text::println);
    if (exports.severalClocks()) {
      text.println("sensors of different clocks are taken to have begun together");
    }
    for (String name : exports.unplaced()) {
      text.println("place it with --as \"" + name + "=trunk\" (or pelvis, thigh, shank)");
    }
    text.flush();
    return 0;
  }

  private Map<String, Segment> segments() {
    Map<String, Segment> segments = new HashMap<>();
    places.forEach(
        (sensor, place) ->
            segments.put(
                sensor,
                Segment.labelled(place)
                    .orElseThrow(
                        () ->
                            new UserError(
                                "--as "
                                    + sensor
                                    + "="
                                    + place
                                    + ": expected trunk, pelvis, thigh or shank"))));
    return segments;
  }
}
