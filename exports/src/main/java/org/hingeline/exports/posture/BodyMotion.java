package org.hingeline.exports.posture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.orientation.ReviewOrientation;
import org.hingeline.exports.session.ExportException;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/**
 * How the segments were turned in space: segment axes (x forward, y up the segment, z to the right)
 * to earth axes (x the way the person faces, z up). From the raw samples of every sensor, each
 * instant from the whole session, and the calibrated axes; where the raw samples are no longer
 * kept, from the recorded inclinations, in the sagittal plane.
 *
 * <p>The heading is not measured: the mediolateral axis of every segment points to the right at
 * every instant, so that turning on the spot and twisting are not shown.
 */
public final class BodyMotion {

  /** Time between two frames. */
  public static final long STEP_NS = 10_000_000;

  /** Segment→earth in upright standing. */
  public static final Turn STANDING = Turn.about(1, 0, 0, Math.PI / 2);

  private final Map<Segment, SegmentTrack> tracks;
  private final boolean measured;

  private BodyMotion(Map<Segment, SegmentTrack> tracks, boolean measured) {
    this.tracks = tracks;
    this.measured = measured;
  }

  /** Of a session that has a calibration and samples, or angles. */
  public static BodyMotion of(ExportSession session) throws ExportException {
    Map<Segment, SegmentTrack> tracks = fromSamples(session);
    boolean measured = !tracks.isEmpty();
    if (!measured) {
      tracks = fromAngles(session.angles());
    }
    if (tracks.isEmpty()) {
      throw new ExportException(
          "Session %s has neither calibrated samples nor angles; nothing can be shown as postures"
              .formatted(session.id()));
    }
    return new BodyMotion(tracks, measured);
  }

  /** Segments that a sensor was worn on. */
  public Set<Segment> segments() {
    return tracks.keySet();
  }

  /** Whether this rests on raw samples; otherwise it shows the sagittal plane only. */
  public boolean measured() {
    return measured;
  }

  /** First instant, on a whole multiple of {@link #STEP_NS}. */
  public long firstNs() {
    long first = tracks.values().stream().mapToLong(SegmentTrack::firstNs).max().orElse(0);
    return -Math.floorDiv(-first, STEP_NS) * STEP_NS;
  }

  /** Last instant. */
  public long lastNs() {
    return tracks.values().stream().mapToLong(SegmentTrack::lastNs).min().orElse(0);
  }

  /** The longest stretch without data around an instant, over all segments. */
  public long gapNs(long timeNs) {
    return tracks.values().stream().mapToLong(track -> track.gapNs(timeNs)).max().orElse(0);
  }

  /** Segment→earth at an instant, interpolated. */
  public Turn at(Segment segment, long timeNs) {
    return tracks.get(segment).at(timeNs);
  }

  private static Map<Segment, SegmentTrack> fromSamples(ExportSession session) {
    Map<Segment, SensorSamples> samples = new EnumMap<>(Segment.class);
    session.samples(
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          if (session.sensor(segment, timeNs).isPresent()) {
            samples
                .computeIfAbsent(segment, s -> new SensorSamples())
                .add(timeNs, gx, gy, gz, ax, ay, az);
          }
        });
    ReviewOrientation orientation = new ReviewOrientation(AnalysisConfig.defaults().orientation());
    Map<Segment, SegmentTrack> tracks = new EnumMap<>(Segment.class);
    samples.forEach(
        (segment, rows) ->
            tracks.put(
                segment,
                rows.orient(orientation, timeNs -> session.sensor(segment, timeNs).orElseThrow())));
    return tracks;
  }

  private static Map<Segment, SegmentTrack> fromAngles(AngleRows angles) {
    Map<Segment, SegmentTrack> tracks = new EnumMap<>(Segment.class);
    for (Segment segment : Segment.values()) {
      AngleColumn column = inclination(segment);
      long[] timesNs = new long[angles.size()];
      Turn[] turns = new Turn[angles.size()];
      int count = 0;
      for (int row = 0; row < angles.size(); row++) {
        double deg = angles.valueDeg(row, column);
        if (!Double.isNaN(deg)) {
          timesNs[count] = angles.timeNs(row);
          turns[count++] = Turn.about(0, 1, 0, Math.toRadians(deg)).after(STANDING);
        }
      }
      if (count > 0) {
        tracks.put(
            segment,
            new SegmentTrack(
                java.util.Arrays.copyOf(timesNs, count), java.util.Arrays.copyOf(turns, count)));
      }
    }
    return tracks;
  }

  private static AngleColumn inclination(Segment segment) {
    return switch (segment) {
      case TRUNK -> AngleColumn.TRUNK_INCLINATION;
      case PELVIS -> AngleColumn.PELVIS_INCLINATION;
      case THIGH -> AngleColumn.THIGH_INCLINATION;
      case SHANK -> AngleColumn.SHANK_INCLINATION;
    };
  }
}
