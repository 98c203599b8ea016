package org.hingeline.analysis.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.align.GridAligner;
import org.hingeline.analysis.calibration.Mounting;

/**
 * Reads a recording once, before its analysis, for what a calibration would have told. It takes the
 * same samples and markers as the pipeline.
 */
public final class Survey implements Sample.Sink {
  /** Longest stretch that is looked at; an hour at 100 Hz. */
  private static final int INSTANTS_MAX = 360_000;

  private final AnalysisConfig config;
  private final SensorTrack[] tracks = new SensorTrack[Segment.COUNT];
  private final int[] filled = new int[Segment.COUNT];
  private final GridAligner aligner;
  private final List<Span> sets = new ArrayList<>();
  private long firstNs = Long.MIN_VALUE;
  private long lastNs;
  private long calibratedNs = Long.MIN_VALUE;
  private boolean functional;

  /** A set, by its markers. */
  record Span(Exercise exercise, long fromNs, long toNs) {}

  /** A survey that has seen nothing yet. */
  public Survey(AnalysisConfig config) {
    this.config = config;
    for (int i = 0; i < tracks.length; i++) {
      tracks[i] = new SensorTrack();
    }
    this.aligner =
        new GridAligner(
            config.align(),
            new GridAligner.Sink() {
              private final double[][] pending = new double[Segment.COUNT][];

              @Override
              public void cell(
                  int segment, double gx, double gy, double gz, double ax, double ay, double az) {
                pending[segment] = new double[] {gx, gy, gz, ax, ay, az};
              }

              @Override
              public void instant(long timeNs, int wornMask, int measuredMask) {
                keep(timeNs, pending);
              }
            });
  }

  private void keep(long timeNs, double[][] pending) {
    if (firstNs == Long.MIN_VALUE) {
      firstNs = timeNs;
    }
    lastNs = timeNs;
    int instant = (int) Math.min(INSTANTS_MAX, instant(timeNs));
    for (int i = 0; i < pending.length && instant < INSTANTS_MAX; i++) {
      double[] cell = pending[i];
      if (cell != null) {
        tracks[i].put(instant, cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
        filled[i]++;
        pending[i] = null;
      }
    }
  }

  private long instant(long timeNs) {
    return Math.floorDiv(timeNs - firstNs, config.align().periodNs());
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    aligner.accept(segment.ordinal(), timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  /** A marker, in time order with the samples. */
  public void mark(long timeNs, Marker marker) {
    if (marker instanceof Marker.SetStart start) {
      close(timeNs);
      sets.add(new Span(start.exercise(), timeNs, Long.MAX_VALUE));
    } else if (marker instanceof Marker.SetEnd) {
      close(timeNs);
    } else if (marker instanceof Marker.Calibration calibration) {
      close(timeNs);
      functional |= calibration.step() == CalibrationStep.BENDS;
      calibratedNs = timeNs;
    }
  }

  private void close(long timeNs) {
    int last = sets.size() - 1;
    if (last >= 0 && sets.get(last).toNs() == Long.MAX_VALUE) {
      sets.set(last, new Span(sets.get(last).exercise(), sets.get(last).fromNs(), timeNs));
    }
  }

  /** Whether the recording brings a calibration with movements, so that no survey is needed. */
  public boolean calibrated() {
    return functional;
  }

  /** Whether the recording has markers of a calibration, complete or not. */
  public boolean hasCalibrationMarkers() {
    return calibratedNs != Long.MIN_VALUE;
  }

  /** Whether the recording says where its sets are. */
  public boolean hasSets() {
    return !sets.isEmpty();
  }

  /**
   * Ends the reading.
   *
   * @param wanted the exercise of a recording without set markers, or {@code null} to guess it
   * @param mountings declared mountings; may be empty
   */
  public SurveyResult finish(Exercise wanted, Map<Segment, Mounting> mountings) {
    aligner.finish();
    long fromNs = Math.max(0, Math.max(firstNs, calibratedNs));
    List<Span> spans = sets.isEmpty() ? List.of(new Span(wanted, fromNs, Long.MAX_VALUE)) : sets;
    List<Stretch> stretches = new ArrayList<>();
    int end = (int) Math.min(INSTANTS_MAX, instant(lastNs) + 1);
    for (Span span : spans) {
      int from = (int) Math.max(0, instant(span.fromNs()));
      int to = span.toNs() == Long.MAX_VALUE ? end : (int) Math.min(end, instant(span.toNs()));
      if (to - from > 50) {
        stretches.add(new Stretch(span.exercise(), from, to));
      }
    }
    for (int i = 0; i < tracks.length; i++) {
      if (filled[i] < 100) {
        tracks[i] = null;
      }
    }
    return new SurveySolver(config, tracks, stretches, mountings)
        .solve(Math.max(0, firstNs), sets.isEmpty(), fromNs);
  }

  /** A set as instants of the grid; the exercise is null while it is to be guessed. */
  record Stretch(Exercise exercise, int from, int to) {}
}
