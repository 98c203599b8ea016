package org.hingeline.dashboard.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hingeline.analysis.orientation.ReviewOrientation;
import org.hingeline.analysis.orientation.ReviewedMotion;
import org.hingeline.analysis.orientation.VqfParameters;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.report.OrientationFile;
import org.hingeline.ingest.recording.RecordingReader;

/** The orientations of all sensors of a recording, each instant from the whole of it. */
final class ReviewedOrientations {

  private static final class Track {
    private final String sensor;
    private long[] timesNs = new long[1_024];
    private double[] samples = new double[6 * 1_024];
    private int count;
    private double[] quaternions;
    private int written;

    private Track(String sensor) {
      this.sensor = sensor;
    }

    private void add(RecordingReader row) {
      if (count == timesNs.length) {
        timesNs = Arrays.copyOf(timesNs, 2 * count);
        samples = Arrays.copyOf(samples, 12 * count);
      }
      timesNs[count] = row.timeNs();
      for (int axis = 0; axis < 3; axis++) {
        samples[6 * count + axis] = row.gyr(axis);
        samples[6 * count + 3 + axis] = row.acc(axis);
      }
      count++;
    }

    private void orient(ReviewOrientation orientation) {
      double[] timeS = new double[count];
      for (int i = 0; i < count; i++) {
        timeS[i] = (timesNs[i] - timesNs[0]) / 1e9;
      }
      ReviewedMotion motion = orientation.review(timeS, Arrays.copyOf(samples, 6 * count));
      quaternions = motion.quaternions();
    }

    private void writeNext(OrientationFile output) {
      int at = 4 * written;
      output.add(
          timesNs[written],
          sensor,
          quaternions[at],
          quaternions[at + 1],
          quaternions[at + 2],
          quaternions[at + 3]);
      written++;
    }
  }

  private final Path file;
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final List<Track> order = new ArrayList<>();

  ReviewedOrientations(Path file) {
    this.file = file;
  }

  /** Takes the sample the reader is on. */
  void add(RecordingReader row) {
    Track track = tracks.computeIfAbsent(row.sensor(), Track::new);
    if (track.count > 0 && row.timeNs() <= track.timesNs[track.count - 1]) {
      throw new UserError(
          String.format(
              "%s: sensor \"%s\" has two samples at %.6f s",
              file.getFileName(), row.sensor(), row.timeNs() / 1e9));
    }
    track.add(row);
    order.add(track);
  }

  /** Orients everything and writes it in the order of the recording. */
  void write(OrientationFile output) {
    ReviewOrientation orientation = new ReviewOrientation(VqfParameters.defaults());
    tracks.values().forEach(track -> track.orient(orientation));
    order.forEach(track -> track.writeNext(output));
  }

  /** What was computed, in one line. */
  String text() {
    return tracks.values().stream()
        .map(track -> track.sensor + " " + track.count + " samples")
        .collect(Collectors.joining(", ", "", ", reviewed"));
  }
}
