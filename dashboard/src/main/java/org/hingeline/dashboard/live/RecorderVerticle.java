package org.hingeline.dashboard.live;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Optional;
import org.hingeline.analysis.Layout;
import org.hingeline.dashboard.live.MotionChunk.Finding;
import org.hingeline.dashboard.live.SampleChunk.DeviceMarker;
import org.hingeline.dashboard.live.SampleChunk.Item;
import org.hingeline.dashboard.live.SampleChunk.RawSample;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is told of a session. It runs on a worker thread: a slow disk delays what is kept, and
 * never what is shown.
 */
public final class RecorderVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(RecorderVerticle.class);
  private static final long HEALTH_INTERVAL_MS = 1_000;
  private static final long MEASURE_EVERY_NS = 60_000_000_000L;

  private static final long SAID_FOR_NS = 60_000_000_000L;

  /** Kind of the event that tells that a session was interrupted and went on. */
  private static final String INTERRUPTION = "interruption";

  /** Kind of the events that tell how well a sensor did. */
  private static final String SENSOR_QUALITY = "sensor quality";

  private final SessionStore store;
  private final String softwareVersion;
  private final String configurationJson;
  private SessionRecorder recorder;
  private Optional<SessionChange.WentOn> wentOn = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private int session;
  private Layout layout;
  private SensorReport lastReport;
  private long nowNs;
  private long measuredNs;
  private RecordingStatus told = RecordingStatus.idle();

  /**
   * Creates the recorder.
   *
   * @param store where to; stays open when this ends
   * @param configurationJson everything that shapes the results
   */
  public RecorderVerticle(SessionStore store, String softwareVersion, String configurationJson) {
    this.store = store;
    this.softwareVersion = softwareVersion;
    this.configurationJson = configurationJson;
  }

  @Override
  public Future<?> start() {
    Topic.SESSIONS.consume(vertx, this::session);
    Topic.SAMPLES.consume(vertx, this::samples);
    Topic.MOTION.consume(vertx, this::motion);
    Topic.ANALYSIS.consume(vertx, this::analysis);
    Topic.SENSORS.consume(vertx, this::sensors);
    Topic.PERSON.consume(vertx, this::person);
    vertx.eventBus().localConsumer(Topic.KEPT_SO_FAR, message -> message.reply(""));
    vertx.setPeriodic(HEALTH_INTERVAL_MS, timer -> health());
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    close();
    return Future.succeededFuture();
  }

  private void session(SessionChange change) {
    if (change instanceof SessionChange.Opened opened) {
      close();
      refusal = Optional.empty();
      wentOn = Optional.empty();
      session = opened.session();
      layout = Layout.ONE;
      try {
        recorder =
            store.record(
                new SessionStart(
                    opened.person().map(Person::id).orElse(null),
                    opened.startedAtMs(),
                    opened.mode(),
                    layout,
                    softwareVersion,
                    configurationJson));
        LOG.info("Session {} is being recorded", recorder.sessionId());
        health();
      } catch (StorageException e) {
        LOG.error("The session is not being recorded: {}", e.getMessage());
        refusal = Optional.of(e.getMessage());
        health();
      }
    } else if (change instanceof SessionChange.WentOn on) {
      goOn(on);
    } else if (change.session() == session) {
      refusal = Optional.empty();
      close();
      health();
    }
  }

  private void goOn(SessionChange.WentOn change) {
    session = change.session();
    layout = change.before().summary().layout();
    nowNs = change.atNs();
    wentOn = Optional.of(change);
    try {
      recorder = store.goOn();
      recorder.event(change.atNs(), INTERRUPTION, KeepingWords.wentOn(change.gapS()));
      LOG.info("Session {} goes on", recorder.sessionId());
    } catch (StorageException e) {
      LOG.error("The session does not go on: {}", e.getMessage());
      refusal = Optional.of(e.getMessage());
    }
    health();
  }

  /** Said for a minute, so that somebody who comes back to the page sees it. */
  private Optional<String> wentOnWords() {
    return wentOn
        .filter(change -> recorder != null && nowNs - change.atNs() < SAID_FOR_NS)
        .map(change -> KeepingWords.wentOn(change.gapS()));
  }

  private void person(PersonChoice choice) {
    if (recorder != null && choice.session() == session) {
      try {
        store.people().assign(recorder.sessionId(), choice.person().map(Person::id).orElse(null));
      } catch (StorageException e) {
        LOG.error("Session {} stays nobody's: {}", recorder.sessionId(), e.getMessage());
      }
    }
  }

  private void samples(SampleChunk chunk) {
    nowNs = chunk.nowNs();
    if (recorder == null || chunk.session() != session) {
      return;
    }
    for (Item item : chunk.items()) {
      if (item instanceof RawSample s) {
        recorder.sample(
            s.segment(),
            s.timeNs(),
            s.deviceTimeUs(),
            s.arrivalNs(),
            s.sequence(),
            s.gyrX(),
            s.gyrY(),
            s.gyrZ(),
            s.accX(),
            s.accY(),
            s.accZ());
      } else if (item instanceof DeviceMarker marker) {
        recorder.marker(marker.timeNs(), marker.marker());
      }
    }
  }

  private void motion(MotionChunk chunk) {
    if (recorder == null || chunk.session() != session) {
      return;
    }
    for (Finding finding : chunk.findings()) {
      if (finding instanceof MotionChunk.Instant instant) {
        recorder.onAngles(instant.angles());
      } else if (finding instanceof MotionChunk.Rep rep) {
        recorder.onRepetition(rep.repetition());
      } else if (finding instanceof MotionChunk.Set set) {
        recorder.onSet(set.summary());
      } else if (finding instanceof MotionChunk.Calibrated calibrated) {
        recorder.onCalibration(calibrated.result());
      } else if (finding instanceof MotionChunk.Cued cued) {
        recorder.onCue(cued.cue());
      } else if (finding instanceof MotionChunk.Noticed noticed) {
        recorder.onNotice(noticed.notice());
      } else if (finding instanceof MotionChunk.Marked marked) {
        recorder.marker(marked.timeNs(), marked.marker());
      }
    }
  }

  private void analysis(AnalysisStatus status) {
    if (recorder != null && status.session() == session && status.layout() != layout) {
      layout = status.layout();
      recorder.layout(layout);
    }
  }

  private void sensors(SensorReport report) {
    if (recorder != null) {
      for (SensorReport.Entry sensor : report.sensors()) {
        if (!sensor.state().equals(stateBefore(sensor))) {
          recorder.event(
              nowNs,
              SessionEvent.SENSOR,
              "%s %s %s: %s"
                  .formatted(
                      sensor.segment(),
                      sensor.serial(),
                      sensor.state(),
                      sensor.connection().reason()));
        }
      }
    }
    lastReport = report;
    if (nowNs - measuredNs > MEASURE_EVERY_NS) {
      measure();
    }
  }

  /** Keeps how well the sensors did. */
  private void measure() {
    measuredNs = nowNs;
    if (recorder != null && lastReport != null) {
      lastReport.sensors().stream()
          .filter(sensor -> !Double.isNaN(sensor.connection().jitterMs()))
          .forEach(sensor -> recorder.event(nowNs, SENSOR_QUALITY, QualityWords.of(sensor)));
    }
  }

  private String stateBefore(SensorReport.Entry sensor) {
    return lastReport == null
        ? null
        : lastReport.sensors().stream()
            .filter(entry -> entry.serial().equals(sensor.serial()))
            .map(SensorReport.Entry::state)
            .findFirst()
            .orElse(null);
  }

  private void health() {
    if (refusal.isPresent()) {
      tell(new RecordingStatus(Optional.empty(), refusal, Optional.empty()));
      return;
    }
    Optional<SessionRecorder> current = Optional.ofNullable(recorder);
    tell(
        KeepingWords.status(
            current.map(SessionRecorder::sessionId),
            current.map(SessionRecorder::health),
            store.waiting(),
            store.diskMessage().or(this::wentOnWords)));
  }

  private void close() {
    if (recorder == null) {
      return;
    }
    measure();
    try {
      recorder.close();
      LOG.info("Session {} is closed", recorder.sessionId());
    } catch (StorageException e) {
      LOG.error("Session {}: {}", recorder.sessionId(), e.getMessage());
    }
    recorder = null;
    lastReport = null;
    measuredNs = 0;
    health();
  }

  private void tell(RecordingStatus status) {
    if (!status.equals(told)) {
      told = status;
      Topic.RECORDING.publish(vertx, status);
    }
  }
}
