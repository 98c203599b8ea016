package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;
import org.hingeline.dashboard.report.OrientationFile;
import org.hingeline.ingest.recording.RecordingReader;

/** One orientation filter for each sensor of a recording. */
final class SensorOrientations {

  /** A step this much longer than usual means that samples are missing. */
  private static final double GAP_FACTOR = 1.5;

  private static final class Track {
    private final OrientationFilter filter;
    private final double intervalS;
    private long lastNs;
    private long samples;

    private Track(double intervalS) {
      this.intervalS = intervalS;
      this.filter = new OrientationFilter(VqfParameters.defaults(), intervalS);
    }
  }

  private final Map<String, Double> intervalsS;
  private final Map<String, Track> tracks = new LinkedHashMap<>();

  SensorOrientations(Path file) throws IOException {
    this.intervalsS = SampleIntervals.of(file);
  }

  /** Takes the sample the reader is on and writes the orientation at it. */
  void update(RecordingReader row, OrientationFile output) {
    Track track = tracks.computeIfAbsent(row.sensor(), sensor -> new Track(intervalsS.get(sensor)));
    double sinceLastS = (row.timeNs() - track.lastNs) / 1e9;
    boolean gap = track.samples > 0 && sinceLastS > GAP_FACTOR * track.intervalS;
    track.lastNs = row.timeNs();
    track.samples++;
    track.filter.update(
        gap ? sinceLastS : track.intervalS,
        row.gyr(0),
        row.gyr(1),
        row.gyr(2),
        row.acc(0),
        row.acc(1),
        row.acc(2));
    output.add(
        row.timeNs(),
        row.sensor(),
        track.filter.w(),
        track.filter.x(),
        track.filter.y(),
        track.filter.z());
  }

  /** What was computed, in one line. */
  String text() {
    return tracks.entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s %d samples at %.4g Hz",
                    entry.getKey(),
                    entry.getValue().samples,
                    1 / entry.getValue().intervalS))
        .collect(Collectors.joining(", "));
  }
}
