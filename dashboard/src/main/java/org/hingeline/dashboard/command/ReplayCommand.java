package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.dashboard.report.AnglesFile;
import org.hingeline.dashboard.report.EventsFile;
import org.hingeline.ingest.recording.LiftReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a recording through the pipeline as fast as it goes. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    header = "Analyses a recording and writes what it found.",
    description = {
      "",
      "Runs the recording through the same analysis as live sensors, as fast as it goes.",
      ""
    },
    footerHeading = "%nFiles:%n",
    footer = {
      "  FILE    CSV, gzip when it ends in .gz, rows in time order:",
      "            time_us,sensor,gyr_x_radps,gyr_y_radps,gyr_z_radps,acc_x_mps2,acc_y_mps2,"
          + "acc_z_mps2",
      "          sensor is trunk, pelvis, thigh or shank; a marker is time_us,@mark,LABEL,,,,, such"
          + " as",
      "          calibration.still or set.start hinge.",
      "  EVENTS  one JSON object a line, type calibration, set or rep; times in seconds on the clock",
      "          of the recording, null for what was not measured. With --review the first line",
      "          has type session and mode review.",
      "  ANGLES  CSV at 100 Hz, degrees, flexion positive; an empty cell was not measured.",
      "",
      "Example:",
      "  hingeline replay recordings/simulated/romanian_8reps.csv.gz \\",
      "      --events events.jsonl --angles angles.csv"
    })
final class ReplayCommand implements Callable<Integer> {

  /** Rows between two looks at the progress. */
  private static final int PROGRESS_ROWS = 2_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path file;

  @Mixin private ResultOptions results;

  @Option(
      names = "--exercise",
      paramLabel = "EXERCISE",
      description = {
        "hinge, deadlift, squat or bend: what a recording without set markers shows.",
        "Without it, squat when the legs move most, otherwise bend."
      })
  private String exercise;

  @Option(
      names = "--mounting",
      paramLabel = "SEGMENT=FORM",
      description = {
        "How a sensor sits: its axis that points up, a stroke, its axis that points forward,",
        "such as thigh=+x/-z. Its axes when the recording brings no calibration; with one, a",
        "sensor worn otherwise is named. Goes over mounting.SEGMENT of the settings."
      })
  private Map<String, String> mountings = Map.of();

  @Option(
      names = "--config",
      paramLabel = "CONFIG",
      description = "Settings in YAML; mounting and cues are heeded.")
  private Path config;

  @Override
  public Integer call() {
    ReplaySummary summary = new ReplaySummary();
    AnalysisConfig live = analysis();
    Uncalibrated uncalibrated = new Uncalibrated(file, exercise, live);
    SurveyResult survey = uncalibrated.survey();
    try (LiftReader reader = LiftReader.open(file);
        EventsFile events = results.openEvents();
        AnglesFile angles = results.openAngles()) {
      uncalibrated.remarks().forEach(this::note);
      ReplayListener listener = new ReplayListener(events, angles);
      MotionPipeline pipeline =
          new MotionPipeline(
              results.review() ? live.forReview() : live, new SummedUp(listener, summary));
      if (survey != null) {
        pipeline.assume(survey);
      }
      run(reader, pipeline);
      listener.complete();
      reader.remarks().forEach(remark -> note(file.getFileName() + " " + remark));
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(file.getFileName() + ": " + summary.text());
    out.flush();
    return 0;
  }

  private AnalysisConfig analysis() {
    return DeclaredMountings.over(ServerOptions.settings(config, System.getenv()), mountings)
        .settings(ServerOptions.home())
        .analysis();
  }

  private void run(LiftReader reader, MotionPipeline pipeline) throws IOException {
    long lastNs = 0;
    try (Progress progress = Progress.of("replay", reader.rows().totalBytes())) {
      for (long rows = 0; reader.next(pipeline, pipeline::mark); rows++) {
        lastNs = reader.timeNs();
        if (rows % PROGRESS_ROWS == 0) {
          progress.at(reader.rows().bytesRead());
        }
      }
      pipeline.finish(lastNs);
      progress.at(reader.rows().totalBytes());
    }
  }

  private void note(String line) {
    spec.commandLine().getErr().println("hingeline: " + line);
    spec.commandLine().getErr().flush();
  }
}
