package org.hingeline.storage;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.spool.SpoolEncoder;

/**
 * The append side of one session. May be called from several threads; a call encodes into memory
 * and returns. What was accepted is on disk at most one flush interval later. Session time is not
 * negative. What comes after the end of the session is counted as left out.
 */
public final class SessionRecorder implements MotionListener, AutoCloseable {

  private final Recording recording;
  private final Pump pump;
  private final DiskRoom room;
  private final SpoolEncoder encoder = new SpoolEncoder();
  private DiskRoom.State toldRoom = DiskRoom.State.PLENTY;
  private boolean ended;
  private int calibrations;
  private int cues;
  private int events;
  private long acceptedSamples;
  private long acceptedAngles;
  private long leftOutSamples;
  private long leftOutAngles;
  private long firstNs = -1;
  private long lastNs = -1;

  SessionRecorder(Recording recording, Pump pump, DiskRoom room, SessionStart start) {
    this.recording = recording;
    this.pump = pump;
    this.room = room;
    recording.writer().result(encoder.start(recording.session(), start));
  }

  /** Goes on with a session; numbers go on, too. */
  SessionRecorder(Recording recording, Pump pump, DiskRoom room, SessionDetail before) {
    this.recording = recording;
    this.pump = pump;
    this.room = room;
    this.calibrations = before.calibrations().size();
    this.cues = before.cues().size();
    this.events = before.events().stream().mapToInt(SessionEvent::number).max().orElse(0);
    this.firstNs = before.summary().firstNs();
    this.lastNs = before.summary().lastNs();
  }

  /** Id of the session. */
  public String sessionId() {
    return recording.session();
  }

  /** One raw sample as received; units as in {@link org.hingeline.storage.series.RawSampleSink}. */
  public synchronized void sample(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    tellRoom(timeNs);
    boolean accepted =
        !ended
            && toldRoom != DiskRoom.State.RAW_STOPS
            && recording
                .writer()
                .sample(
                    segment,
                    timeNs,
                    deviceTimeUs,
                    arrivalNs,
                    sequence,
                    (float) gyrX,
                    (float) gyrY,
                    (float) gyrZ,
                    (float) accX,
                    (float) accY,
                    (float) accZ);
    if (accepted) {
      acceptedSamples++;
      extend(timeNs);
    } else {
      leftOutSamples++;
    }
  }

  @Override
  public synchronized void onAngles(
      long timeNs,
      double trunkInclinationDeg,
      double pelvisInclinationDeg,
      double thighInclinationDeg,
      double shankInclinationDeg,
      double lumbarFlexionDeg,
      double hipFlexionDeg,
      double kneeFlexionDeg,
      Phase phase,
      boolean provisional) {
    tellRoom(timeNs);
    boolean accepted =
        !ended
            && recording
                .writer()
                .angles(
                    timeNs,
                    (float) trunkInclinationDeg,
                    (float) pelvisInclinationDeg,
                    (float) thighInclinationDeg,
                    (float) shankInclinationDeg,
                    (float) lumbarFlexionDeg,
                    (float) hipFlexionDeg,
                    (float) kneeFlexionDeg,
                    phase,
                    provisional);
    if (accepted) {
      acceptedAngles++;
      extend(timeNs);
    } else {
      leftOutAngles++;
    }
  }

  @Override
  public void onAngles(JointAngles angles) {
    onAngles(
        angles.timeNs(),
        angles.trunkInclinationDeg(),
        angles.pelvisInclinationDeg(),
        angles.thighInclinationDeg(),
        angles.shankInclinationDeg(),
        angles.lumbarFlexionDeg(),
        angles.hipFlexionDeg(),
        angles.kneeFlexionDeg(),
        angles.phase(),
        angles.provisional());
  }

  /** Passed over: a passing state of the page; the repetition itself is what is kept. */
  @Override
  public void onProgress(
      long timeNs,
      int set,
      int number,
      Phase phase,
      double phaseS,
      double depthFraction,
      double hipShare) {}

  @Override
  public void onProgress(RepInProgress progress) {}

  @Override
  public synchronized void onRepetition(Repetition repetition) {
    result(encoder.repetition(repetition));
  }

  @Override
  public synchronized void onSet(SetSummary set) {
    result(encoder.set(set));
  }

  @Override
  public synchronized void onCalibration(CalibrationResult calibration) {
    result(encoder.calibration(++calibrations, calibration));
  }

  @Override
  public synchronized void onCue(Cue cue) {
    result(encoder.cue(++cues, cue));
  }

  /** Kept as an event of the notice's own kind, in its words. */
  @Override
  public void onNotice(Notice notice) {
    event(notice.timeNs(), notice.kind(), notice.words());
  }

  /** Something said about the stream; notes come this way too. */
  public void marker(long timeNs, Marker marker) {
    event(timeNs, SessionEvent.MARKER, marker.label());
  }

  /** Anything else worth keeping, e.g. of kind {@link SessionEvent#SENSOR}. */
  public synchronized void event(long timeNs, String kind, String text) {
    result(encoder.event(new SessionEvent(++events, timeNs, kind, text)));
  }

  /** The sensors worn are known, or have changed. */
  public synchronized void layout(Layout layout) {
    result(encoder.layout(layout));
  }

  /** How well it keeps up. */
  public synchronized RecorderHealth health() {
    return new RecorderHealth(
        acceptedSamples,
        acceptedAngles,
        leftOutSamples,
        leftOutAngles,
        recording.writer().pendingBytes(),
        recording.spooledBytes(),
        recording.problem());
  }

  /**
   * Returns when everything accepted so far is on disk.
   *
   * @throws StorageException when the disk takes no data; they wait in memory and are tried again
   */
  public void flush() {
    recording.flush();
  }

  /**
   * Ends the session and moves it into the databases. What a database does not take now stays on
   * disk and is moved later.
   *
   * @param endedAtMs wall clock, milliseconds since 1970 UTC
   * @throws StorageException when the disk takes no data; they wait in memory and are tried again
   */
  public void close(long endedAtMs) {
    synchronized (this) {
      if (ended) {
        return;
      }
      result(encoder.end(endedAtMs));
      ended = true;
    }
    recording.flush();
    pump.end(recording);
  }

  /** Ends the session at the time its data end; does nothing when it has ended already. */
  @Override
  public void close() {
    close(-1);
  }

  /** Whether the session is over. */
  synchronized boolean ended() {
    return ended;
  }

  /** Session time of the first sample or angle so far; -1 without any. */
  synchronized long firstNs() {
    return firstNs;
  }

  /** Session time of the last sample or angle so far; -1 without any. */
  synchronized long lastNs() {
    return lastNs;
  }

  private void tellRoom(long timeNs) {
    if (room.state() != toldRoom) {
      toldRoom = room.state();
      event(timeNs, SessionEvent.DISK, room.eventWords());
    }
  }

  private void result(byte[] entry) {
    if (!ended) {
      recording.writer().result(entry);
    }
  }

  private void extend(long timeNs) {
    firstNs = firstNs < 0 ? timeNs : Math.min(firstNs, timeNs);
    lastNs = Math.max(lastNs, timeNs);
  }
}
