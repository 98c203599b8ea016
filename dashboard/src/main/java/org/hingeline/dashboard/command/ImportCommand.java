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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports of other programs become a recording, and recordings become sessions. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Turns what other programs exported into a recording, or recordings into sessions.",
    description = {
      "",
      "Reads all exports together, each with one or more sensors, and writes one recording on one"
          + " clock, or keeps it as one session. A sensor is placed by the segment its name mentions"
          + " (torso, pelvis, femur, tibia, …) or by --as.",
      "With --session, recordings can be given as well: each becomes a session, analysed as replay"
          + " does, with all its raw samples, and is shown in review like any other. The same file"
          + " given again is known again and kept once.",
      ""
    },
    footerHeading = "%nFiles:%n",
    footer = {
      "  recording        CSV as replay reads it; with --session only",
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
      "  hingeline replay lift.csv.gz --events events.jsonl",
      "  hingeline import lift.csv.gz --session --date 2026-11-20T17:30",
      "  hingeline import Pelvis.csv Torso.csv --session --patient 7 --exercise hinge"
    })
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The exports, or recordings.")
  private List<Path> files;

  @ArgGroup(multiplicity = "1")
  private Target target;

  @Option(
      names = "--as",
      paramLabel = "SENSOR=SEGMENT",
      description = "Where a sensor is worn; may be given several times.")
  private Map<String, String> places = new HashMap<>();

  @Mixin private StoreOptions options;
  @Mixin private ImportedSessions sessions;

  /** What it becomes. */
  private static final class Target {
    @Option(names = "--out", paramLabel = "RECORDING", description = "Writes a recording.")
    private Path out;

    @Option(names = "--session", description = "Keeps sessions.")
    private boolean session;
  }

  @Override
  public Integer call() {
    PrintWriter text = spec.commandLine().getOut();
    if (target.session) {
      sessions.keep(files, this::convert, options, text);
    } else {
      convert(files, target.out);
    }
    text.flush();
    return 0;
  }

  private void convert(List<Path> exported, Path recording) {
    Exports exports;
    try {
      exports = Exports.read(exported, segments());
    } catch (ExportException e) {
      throw new UserError(e.getMessage(), e);
    } catch (IOException e) {
      throw Problems.file(exported.get(0), e);
    }
    try (RecordingWriter writer = RecordingWriter.create(recording)) {
      exports.writeTo(writer);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(recording, e), e);
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
    if (target.session && !exports.unplaced().isEmpty()) {
      throw new UserError("nothing was kept: every sensor needs a segment");
    }
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
