package org.hingeline.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hingeline.storage.history.Comparison;
import org.hingeline.storage.history.History;
import org.hingeline.storage.records.RecordStore;
import org.hingeline.storage.records.SensorPlaces;
import org.hingeline.storage.series.AngleSeries;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SeriesCopy;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.series.duck.DuckSeriesStore;
import org.hingeline.storage.series.influx.InfluxConfig;
import org.hingeline.storage.series.influx.InfluxSeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sessions in one data folder and gives them back. One process at a time owns the folder.
 * Whoever reads a session sees everything that was accepted before, of an open session too; only
 * the counts in a list of sessions may be one drain interval behind. Safe to use from several
 * threads; every method but those of a recorder may wait for the disk.
 */
public final class SessionStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

  private final StorageConfig config;
  private final DataFolder folder;
  private final SeriesStore series;
  private final RecordStore records;
  private final Deletions deletions;
  private final Removals removals;
  private final People people;
  private final List<String> recovered;
  private final Pump pump;
  private Optional<Interrupted> interrupted;
  private final DiskRoom room;
  private final SessionIds ids = new SessionIds();
  private final Map<String, SessionRecorder> recorders = new ConcurrentHashMap<>();

  private SessionStore(
      StorageConfig config,
      DataFolder folder,
      SeriesStore series,
      boolean seriesElsewhere,
      RecordStore records,
      GoingOn goingOn) {
    this.config = config;
    this.folder = folder;
    this.series = series;
    this.records = records;
    this.deletions = new Deletions(folder, series, seriesElsewhere, records);
    deletions.tryFinish();
    Recovery recovery = new Recovery(folder, series, records);
    recovery.run();
    this.recovered = recovery.interrupted();
    this.room = new DiskRoom(folder.spoolFolder(), config.disk());
    this.pump = new Pump(config, room::look, deletions::finish);
    this.removals = new Removals(records, deletions, pump, this::recording);
    this.people = new People(records, removals, ids, this);
    Optional<Interrupted> lately = Interrupted.among(recovery.left(), records, goingOn.sinceMs());
    this.interrupted = lately.filter(before -> goingOn.here());
    lately.filter(before -> !goingOn.here()).ifPresent(before -> before.recording().keepFile());
    pump.takeUp(
        recovery.left().stream()
            .filter(left -> interrupted.isEmpty() || interrupted.get().recording() != left)
            .toList());
    recovered.forEach(
        id -> LOG.info("Session {} was interrupted; it is kept as far as it went", id));
  }

  /**
   * Opens the data folder, makes it when missing, and closes as {@link SessionStatus#INTERRUPTED}
   * what an earlier process left open.
   *
   * @throws StorageException when the folder cannot be written, is in use, or cannot be read
   */
  public static SessionStore open(StorageConfig config) {
    return open(config, GoingOn.NEVER);
  }

  /** The same, with what becomes of a session that was interrupted lately. */
  public static SessionStore open(StorageConfig config, GoingOn goingOn) {
    return open(
        config,
        false,
        folder -> DuckSeriesStore.open(folder.seriesFile(), folder.spillFolder()),
        goingOn);
  }

  /**
   * The same with samples and angles on an InfluxDB server. The server is not needed to open: what
   * it does not take waits in the data folder.
   */
  public static SessionStore open(StorageConfig config, InfluxConfig influx) {
    return open(config, influx, GoingOn.NEVER);
  }

  /** The same, with what becomes of a session that was interrupted lately. */
  public static SessionStore open(StorageConfig config, InfluxConfig influx, GoingOn goingOn) {
    return open(
        config, true, folder -> InfluxSeriesStore.open(influx, folder.spoolFolder()), goingOn);
  }

  /** The same with another series store, which is opened once the folder is ours. */
  static SessionStore open(StorageConfig config, Function<DataFolder, SeriesStore> backend) {
    return open(config, false, backend, GoingOn.NEVER);
  }

  private static SessionStore open(
      StorageConfig config,
      boolean elsewhere,
      Function<DataFolder, SeriesStore> backend,
      GoingOn goingOn) {
    Opened opened = new Opened();
    try {
      DataFolder folder = opened.add(DataFolder.open(config.dataFolder()));
      SeriesStore series = opened.add(backend.apply(folder));
      RecordStore records = opened.add(RecordStore.open(folder.recordsFile()));
      return new SessionStore(config, folder, series, elsewhere, records, goingOn);
    } catch (RuntimeException e) {
      opened.closeAfter(e);
      throw e;
    }
  }

  /** Is told how far a copy is. */
  public interface CopyProgress {
    /** A session is there, of a number of them. */
    void copied(int sessions, int total);
  }

  /**
   * Copies samples and angles of every session to an InfluxDB server, or from the one this store
   * uses into the data folder, and compares counts and checksums. What is there already stays; a
   * copy that was broken off goes on where it was.
   *
   * @param influx where to; empty for the data folder
   * @throws StorageException when sessions still wait for the place they are copied from, when a
   *     place does not take part, or when a copy differs
   */
  public void copyTo(Optional<InfluxConfig> influx, CopyProgress progress) {
    try (SeriesStore to =
        influx.isPresent()
            ? InfluxSeriesStore.open(influx.get(), folder.spoolFolder())
            : DuckSeriesStore.open(folder.seriesFile(), folder.spillFolder())) {
      List<SessionSummary> all = records.list(SessionFilter.all(), 0, Integer.MAX_VALUE).sessions();
      for (int i = 0; i < all.size(); i++) {
        String id = all.get(i).id();
        pump.settle(id);
        SessionDetail detail = session(id).orElseThrow();
        SeriesCopy.copy(id, series, to, detail.reps(), detail.events());
        progress.copied(i + 1, all.size());
      }
    }
  }

  /** Ids of the sessions that were closed as interrupted at this opening. */
  public List<String> recovered() {
    return recovered;
  }

  /** Begins a session; nobody's, when the person has been deleted meanwhile. */
  public synchronized SessionRecorder record(SessionStart start) {
    String id = ids.next(start.startedAtMs());
    records.begin(id, start);
    SessionRecorder recorder;
    try {
      Recording recording =
          Recording.begin(id, folder, config.pendingLimitBytes(), pump::wake, series, records);
      recorder = new SessionRecorder(recording, pump, room, start);
      recorder.flush();
      pump.add(recording);
    } catch (StorageException e) {
      deletions.takeBack(id);
      throw e;
    }
    recorders.values().removeIf(SessionRecorder::ended);
    recorders.put(id, recorder);
    return recorder;
  }

  /** The session that is held ready to go on, if any. */
  public synchronized Optional<Interrupted> interrupted() {
    return interrupted;
  }

  /** Goes on with the session that is held ready: the same session, and its numbers go on. */
  public synchronized SessionRecorder goOn() {
    Interrupted before = interrupted.orElseThrow();
    interrupted = Optional.empty();
    Recording recording =
        before.recording().goOn(folder, config.pendingLimitBytes(), pump::wake, series, records);
    String id = recording.session();
    records.reopen(id);
    SessionRecorder recorder = new SessionRecorder(recording, pump, room, before.detail());
    pump.add(recording);
    recorders.put(id, recorder);
    return recorder;
  }

  /** Leaves the session that is held ready, if any, as it is: interrupted. */
  public synchronized void leaveInterrupted() {
    interrupted.ifPresent(left -> pump.takeUp(List.of(left.recording())));
    interrupted = Optional.empty();
  }

  /** Sessions, newest first. */
  public SessionPage sessions(SessionFilter filter, int offset, int limit) {
    SessionPage page = records.list(filter, offset, limit);
    return new SessionPage(page.sessions().stream().map(this::withExtent).toList(), page.total());
  }

  /** Sessions together: what became of each exercise and layout over them. */
  public History history(SessionFilter filter) {
    return records.history(filter);
  }

  /** Repetitions of many sessions, counted or not, oldest first. */
  public RepetitionPage repetitions(RepetitionFilter filter, int offset, int limit) {
    return records.repetitions(filter, offset, limit);
  }

  /** What two sessions have in common, compared; empty where that is nothing. */
  public List<Comparison> compare(String earlier, String later) {
    pump.settleRecords(earlier);
    pump.settleRecords(later);
    return records.compare(earlier, later);
  }

  /** Whether there is such a session. */
  public boolean has(String id) {
    return records.has(id);
  }

  /** One session with its results. */
  public Optional<SessionDetail> session(String id) {
    pump.settleRecords(id);
    return records
        .detail(id)
        .map(
            detail ->
                new SessionDetail(
                    withExtent(detail.summary()),
                    detail.calibrations(),
                    detail.sets(),
                    detail.reps(),
                    detail.cues(),
                    detail.events()));
  }

  /**
   * The angles of a stretch of a session; empty for a session that is not known.
   *
   * @param fromNs session time, inclusive
   * @param toNs session time, inclusive
   * @param maxRows largest number of rows, at least 2
   */
  public AngleSeries angles(String id, long fromNs, long toNs, int maxRows) {
    if (maxRows < 2) {
      throw new IllegalArgumentException("max rows: value=%d, limit=2".formatted(maxRows));
    }
    pump.settle(id);
    return series.angles(id, fromNs, toNs, maxRows);
  }

  /** What a person should know of the room on the disk; empty while there is plenty. */
  public Optional<String> diskMessage() {
    return Optional.ofNullable(room.words());
  }

  /** What has not arrived in the series store; never waits for it. */
  public Waiting waiting() {
    int sessions = 0;
    double seconds = 0;
    long bytes = 0;
    String problem = null;
    for (Recording recording : pump.waiting()) {
      if (recording.spooledBytes() > 0) {
        sessions++;
        seconds += recording.waitingS();
        bytes += recording.spooledBytes();
      }
      problem = problem != null ? problem : recording.seriesProblem();
    }
    return new Waiting(sessions, seconds / 60, bytes, series.rowsSetAside(), problem);
  }

  /** How much of a session is kept: counts of raw samples and angles, first and last instant. */
  public SeriesExtent extent(String id) {
    pump.settle(id);
    return series.extent(id);
  }

  /** Hands every raw sample of a session over, in order of session time, then segment. */
  public void samples(String id, RawSampleSink sink) {
    pump.settle(id);
    series.samples(id, sink);
  }

  /**
   * Removes a session from every database and file, and says so in the audit.
   *
   * @param actor who asked for it
   * @param nowMs wall clock, milliseconds since 1970 UTC
   * @return false when there is no such session
   * @throws StorageException when it is being recorded
   */
  public boolean delete(String id, String actor, long nowMs) {
    return removals.session(id, actor, nowMs);
  }

  /** People who train, and whose sessions are whose. */
  public People people() {
    return people;
  }

  /**
   * Removes the raw samples of sessions that ended long ago; their angles and results stay. A
   * session that is open, or still on its way into the series store, keeps them.
   *
   * @param keptDays how many days raw samples are kept
   * @param actor who asked for it
   * @param nowMs wall clock, milliseconds since 1970 UTC
   * @return how many sessions lost them
   */
  public int removeRawSamples(int keptDays, String actor, long nowMs) {
    return removals.rawSamples(keptDays, actor, nowMs);
  }

  /** When the raw samples of a session were removed as too old; empty when they were not. */
  public Optional<Instant> rawSamplesRemoved(String id) {
    return records.rawRemovedAtMs(id).map(Instant::ofEpochMilli);
  }

  /**
   * Keeps another analysis of a session beside those there are.
   *
   * @param results one JSON object each, in the order in which they came
   * @return the run with its number
   */
  public AnalysisRun addRun(String id, AnalysisRun run, List<String> results) {
    return records.runs().add(id, run, results);
  }

  /** The analyses of a session, as recorded first; empty when there is no such session. */
  public List<AnalysisRun> runs(String id) {
    return session(id).stream()
        .flatMap(
            detail ->
                Stream.concat(
                    Stream.of(AnalysisRun.recorded(detail)), records.runs().all(id).stream()))
        .toList();
  }

  /** What a run after the first found, one JSON object each. */
  public List<String> runResults(String id, int run) {
    return records.runs().results(id, run);
  }

  /** Where sensors are worn, from one session to the next. */
  public SensorPlaces sensorPlaces() {
    return records.places();
  }

  /** The audit, newest first. */
  public List<AuditEntry> audit(int limit) {
    return records.audit(limit);
  }

  /** Ends every open session at the time its data end, and closes the databases. */
  @Override
  public void close() {
    leaveInterrupted();
    Opened opened = new Opened();
    opened.add(folder);
    opened.add(records);
    opened.add(series);
    opened.add(pump);
    recorders.values().forEach(opened::add);
    opened.close();
  }

  private boolean recording(String id) {
    SessionRecorder recorder = recorders.get(id);
    return recorder != null && !recorder.ended();
  }

  private SessionSummary withExtent(SessionSummary summary) {
    SessionRecorder recorder = recorders.get(summary.id());
    if (recorder == null || summary.status() != SessionStatus.OPEN) {
      return summary;
    }
    return summary.reaching(recorder.firstNs(), recorder.lastNs());
  }
}
