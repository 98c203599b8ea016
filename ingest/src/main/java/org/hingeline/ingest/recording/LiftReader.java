package org.hingeline.ingest.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.MarkerSink;

/** Reads a recording of a lift: every sensor is named after the segment that carries it. */
public final class LiftReader implements Closeable {
  /** The names that sensors of a lift may have. */
  public static final List<String> SEGMENTS =
      Arrays.stream(Segment.values()).map(Segment::label).toList();

  private static final int REMARKS_MAX = 20;

  private final RecordingReader rows;
  private final Map<String, Segment> segments = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private LiftReader(RecordingReader rows) {
    this.rows = rows;
    for (Segment segment : Segment.values()) {
      segments.put(segment.label(), segment);
    }
  }

  /** Opens a recording; a sensor that is not named after a segment ends the reading. */
  public static LiftReader open(Path file) throws IOException {
    return new LiftReader(RecordingReader.open(file, SEGMENTS));
  }

  /** Gives the next row to one of the two; false at the end of the file. */
  public boolean next(Sample.Sink samples, MarkerSink markers) throws IOException {
    if (!rows.next()) {
      return false;
    }
    if (rows.isMarker()) {
      mark(markers);
    } else {
      samples.accept(
          segments.get(rows.sensor()),
          rows.timeNs(),
          rows.gyr(0),
          rows.gyr(1),
          rows.gyr(2),
          rows.acc(0),
          rows.acc(1),
          rows.acc(2));
    }
    return true;
  }

  /** Gives every remaining row to one of the two. */
  public void readAll(Sample.Sink samples, MarkerSink markers) throws IOException {
    while (next(samples, markers)) {}
  }

  private void mark(MarkerSink markers) {
    Optional<Marker> marker = Marker.labelled(rows.label());
    if (marker.isPresent()) {
      markers.mark(rows.timeNs(), marker.get());
    } else if (remarks.size() < REMARKS_MAX) {
      remarks.add(
          "line "
              + rows.line()
              + ": marker "
              + RecordingException.quoted(rows.label())
              + " is not known and was passed over");
    }
  }

  /** What was passed over, one line each, the first {@value #REMARKS_MAX}. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** Time of the row read last, on the clock of the recording. */
  public long timeNs() {
    return rows.timeNs();
  }

  /** The rows underneath: progress and position. */
  public RecordingReader rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
