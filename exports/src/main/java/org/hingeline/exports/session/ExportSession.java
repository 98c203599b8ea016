package org.hingeline.exports.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.RawSampleSink;

/** One kept session as every format reads it. */
public final class ExportSession {

  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private final SessionStore store;
  private final SessionDetail detail;
  private final Participant participant;
  private AngleRows angles;

  ExportSession(SessionStore store, SessionDetail detail, Participant participant) {
    this.store = store;
    this.detail = detail;
    this.participant = participant;
  }

  public String id() {
    return detail.summary().id();
  }

  public SessionSummary summary() {
    return detail.summary();
  }

  public SessionDetail detail() {
    return detail;
  }

  public Participant participant() {
    return participant;
  }

  public Instant startedAt() {
    return Instant.ofEpochMilli(detail.summary().startedAtMs());
  }

  /** Begin in UTC as a part of a file name, e.g. {@code 20261128T051233120}. */
  public String fileTime() {
    return FILE_TIME.format(startedAt());
  }

  /** Name of a file of this session, without an ending. */
  public String fileStem() {
    return "patient-" + participant.label() + "_" + fileTime();
  }

  /** Wall clock of an instant of the session. */
  public Instant at(long timeNs) {
    return startedAt().plusNanos(timeNs);
  }

  /** Repetitions, the counted ones only. */
  public List<Repetition> counted() {
    return detail.reps().stream()
        .filter(repetition -> repetition.status() == Repetition.Status.COUNTED)
        .toList();
  }

  /** All angles as recorded. */
  public AngleRows angles() {
    if (angles == null) {
      angles = store.angles(id(), Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
    }
    return angles;
  }

  /** Every raw sample. */
  public void samples(RawSampleSink sink) {
    store.samples(id(), sink);
  }

  /** How a sensor sat on its segment at an instant: the calibration in force, or the first one. */
  public Optional<SensorCalibration> sensor(Segment segment, long timeNs) {
    SensorCalibration found = null;
    for (CalibrationResult calibration : detail.calibrations()) {
      for (SensorCalibration sensor : calibration.sensors()) {
        if (sensor.segment() == segment && (found == null || calibration.timeNs() <= timeNs)) {
          found = sensor;
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
