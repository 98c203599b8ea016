package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.report.OrientationFile;
import org.hingeline.ingest.recording.RecordingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the orientation of every sensor at every sample of a recording. */
@Command(
    name = "orientation",
    mixinStandardHelpOptions = true,
    header = "Computes the orientation of every sensor of a recording.",
    description = {
      "",
      "Gyroscope and accelerometer only: inclination is absolute, the heading starts anywhere.",
      "Sensors may have any name and any rate from 25 to 400 Hz.",
      ""
    },
    footerHeading = "%nOutput:%n",
    footer = {
      "  time_us,sensor,w,x,y,z   one row a sample: unit quaternion, scalar first, from sensor axes",
      "                           to earth axes with z up.",
      "",
      "Example:",
      "  hingeline orientation recordings/orientation/21_undisturbed_fast_combined.csv.gz \\",
      "      --out orientation.csv"
    })
final class OrientationCommand implements Callable<Integer> {

  private static final int PROGRESS_ROWS = 2_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path file;

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where to write.")
  private Path out;

  @Option(
      names = "--review",
      description = "Use the whole recording at every sample: more accurate, not live.")
  private boolean review;

  @Override
  public Integer call() {
    String found;
    try (RecordingReader reader = RecordingReader.open(file)) {
      found = review ? reviewed(reader) : live(reader);
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
    PrintWriter text = spec.commandLine().getOut();
    text.println(file.getFileName() + ": " + found);
    text.flush();
    return 0;
  }

  private String live(RecordingReader reader) throws IOException {
    SensorOrientations orientations = new SensorOrientations(file);
    try (OrientationFile output = openOutput()) {
      read(reader, row -> orientations.update(row, output));
      output.complete();
    }
    return orientations.text();
  }

  private String reviewed(RecordingReader reader) throws IOException {
    ReviewedOrientations orientations = new ReviewedOrientations(file);
    try (OrientationFile output = openOutput()) {
      read(reader, orientations::add);
      orientations.write(output);
      output.complete();
    }
    return orientations.text();
  }

  private static void read(RecordingReader reader, Consumer<RecordingReader> row)
      throws IOException {
    long rows = 0;
    try (Progress progress = Progress.of("orientation", reader.totalBytes())) {
      while (reader.next()) {
        if (!reader.isMarker()) {
          row.accept(reader);
        }
        if (++rows % PROGRESS_ROWS == 0) {
          progress.at(reader.bytesRead());
        }
      }
      progress.at(reader.totalBytes());
    }
  }

  private OrientationFile openOutput() {
    try {
      return new OrientationFile(out);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(out, e), e);
    }
  }
}
