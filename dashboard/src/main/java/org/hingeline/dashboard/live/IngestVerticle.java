package org.hingeline.dashboard.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleChunk.Item;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.records.SensorPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The links' end on this side: collects what their threads bring, opens a session with the first
 * sample, closes it after a long silence, and tells everybody in small steady chunks.
 */
public final class IngestVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(IngestVerticle.class);
  private static final long CHUNK_INTERVAL_MS = 10;
  private static final long REPORT_INTERVAL_MS = 250;
  private static final long REPORT_AT_LEAST_NS = 1_000_000_000L;

  private final List<SampleSource> sources;
  private final SessionMode mode;
  private final long silenceNs;
  private final AnalysisConfig config;
  private final Map<CalibrationStep, Double> calibrationS;
  private final boolean cuesFelt;
  private final SensorPlaces places;
  private final Wearer wearer;
  private Optional<WentOn> wentOn;
  private Placing placing;
  private final Inbox inbox = new Inbox();

  /** Chunks that wait for the analysis to be deployed. */
  private final List<SampleChunk> waiting = new ArrayList<>();

  private int session;
  private boolean open;
  private boolean ready;
  private boolean finished;
  private long zeroNs;
  private long lastItemNs;
  private Future<String> analysis;
  private SensorReport told;
  private long toldNs;

  /**
   * Creates the ingest.
   *
   * @param silence without samples, after which a session is closed
   * @param calibrationS seconds of each calibration step
   * @param cuesFelt whether live cues go to the sensors too
   * @param places remembers where sensors are worn
   * @param person who trains, until somebody else is chosen
   * @param wentOn the session that goes on, if any; it is that person's
   */
  public IngestVerticle(
      List<SampleSource> sources,
      SessionMode mode,
      Duration silence,
      AnalysisConfig config,
      Map<CalibrationStep, Double> calibrationS,
      boolean cuesFelt,
      SensorPlaces places,
      Optional<Person> person,
      Optional<WentOn> wentOn) {
    this.sources = List.copyOf(sources);
    this.mode = mode;
    this.silenceNs = silence.toNanos();
    this.config = config;
    this.calibrationS = calibrationS;
    this.cuesFelt = cuesFelt;
    this.places = places;
    this.wearer = new Wearer(person);
    this.wentOn = wentOn;
  }

  @Override
  public Future<?> start() {
    placing = new Placing(sources, places, this::aside);
    vertx.setPeriodic(CHUNK_INTERVAL_MS, timer -> collect());
    vertx.setPeriodic(REPORT_INTERVAL_MS, timer -> report());
    if (cuesFelt) {
      Topic.MOTION.consume(vertx, this::passOnCues);
    }
    vertx.eventBus().localConsumer(Topic.SENSOR_COMMANDS, this::place);
    vertx.eventBus().localConsumer(Topic.PERSON_COMMANDS, this::choose);
    Topic.ANALYSIS.consume(vertx, this::follow);
    Topic.GONE.consume(vertx, this::forget);
    Topic.PERSON.publish(vertx, new PersonChoice(PersonChoice.NEXT_SESSION, wearer.chosen()));
    // Opening a port can take a while, and must not hold up the event loop.
    return vertx.executeBlocking(
        () -> {
          placing.recall();
          for (SampleSource source : sources) {
            source.start(inbox);
          }
          return null;
        });
  }

  /**
   * Begins to listen to what the links bring, with the session that goes on, if any. To be called
   * after the verticle is deployed: before, an analysis cannot be deployed with it.
   */
  public void begin() {
    context.runOnContext(
        now -> {
          wentOn.ifPresent(this::goOn);
          wentOn = Optional.empty();
        });
  }

  /**
   * Closes the links and then the session, in this order, so that what had arrived is analysed and
   * kept. To be called before the verticle is undeployed, which would end the analysis first.
   */
  public Future<?> finish() {
    Promise<Object> finished = Promise.promise();
    context.runOnContext(
        now ->
            vertx
                .executeBlocking(
                    () -> {
                      sources.forEach(SampleSource::close);
                      return null;
                    })
                .compose(closed -> lastChunk())
                .onComplete(done -> finished.complete()));
    return finished.future();
  }

  private Future<?> lastChunk() {
    collect();
    finished = true;
    return open ? closeSession() : Future.succeededFuture();
  }

  private void collect() {
    if (finished || wentOn.isPresent()) {
      return;
    }
    List<Inbox.Arrival> arrived = inbox.take();
    long nowNs = System.nanoTime();
    feelTaps(nowNs);
    if (!arrived.isEmpty()) {
      lastItemNs = nowNs;
      if (!open) {
        openSession(arrived.get(0).hostNs(), nowNs);
      }
    }
    if (!open) {
      return;
    }
    List<Item> items = new ArrayList<>(arrived.size());
    for (Inbox.Arrival arrival : arrived) {
      items.add(arrival.since(zeroNs));
    }
    SampleChunk chunk = new SampleChunk(session, nowNs - zeroNs, List.copyOf(items));
    if (ready) {
      Topic.SAMPLES.publish(vertx, chunk);
    } else {
      waiting.add(chunk);
    }
    if (ready && nowNs - lastItemNs > silenceNs) {
      LOG.info("No samples for {} s, the session ends", silenceNs / 1_000_000_000L);
      closeSession();
    }
  }

  private void openSession(long firstNs, long nowNs) {
    session++;
    open = true;
    ready = false;
    zeroNs = firstNs - Inbox.SLACK_NS;
    long startedAtMs = System.currentTimeMillis() - (nowNs - zeroNs) / 1_000_000;
    Topic.SESSIONS.publish(
        vertx, new SessionChange.Opened(session, startedAtMs, mode, wearer.begin()));
    deploy(new AnalysisVerticle(session, config, calibrationS));
  }

  /** What is past was analysed before; silence counts from now on. */
  private void goOn(WentOn before) {
    session++;
    open = true;
    ready = false;
    lastItemNs = System.nanoTime();
    long atNs = before.timeNs(System.currentTimeMillis());
    zeroNs = lastItemNs - atNs;
    wearer.begin();
    Topic.SESSIONS.publish(vertx, new SessionChange.WentOn(session, before.before(), atNs));
    deploy(new AnalysisVerticle(session, before.analysis()));
  }

  private void deploy(AnalysisVerticle verticle) {
    analysis =
        vertx
            .deployVerticle(verticle)
            .onSuccess(
                id -> {
                  ready = true;
                  waiting.forEach(chunk -> Topic.SAMPLES.publish(vertx, chunk));
                  waiting.clear();
                })
            .onFailure(cause -> LOG.error("The analysis did not start", cause));
  }

  /** The analysis finishes what it has and says that the session is closed. */
  private Future<?> closeSession() {
    open = false;
    placing.calibrating(false);
    return analysis.compose(vertx::undeploy);
  }

  /** A cue about the lumbar spine is felt there: on the pelvis, or the trunk where that is all. */
  private void passOnCues(MotionChunk chunk) {
    for (MotionChunk.Finding finding : chunk.findings()) {
      if (finding instanceof MotionChunk.Cued && !cue(Segment.PELVIS)) {
        cue(Segment.TRUNK);
      }
    }
  }

  private boolean cue(Segment segment) {
    boolean felt = false;
    for (SampleSource source : sources) {
      felt |= source.cue(segment);
    }
    return felt;
  }

  private void aside(Runnable writing) {
    var unused =
        vertx.executeBlocking(
            () -> {
              writing.run();
              return null;
            });
  }

  private void feelTaps(long nowNs) {
    inbox.takeTaps().forEach(tap -> placing.tap(tap.serial(), nowNs, tap.strengthMps2()));
    if (placing.advance(nowNs, System.currentTimeMillis())) {
      tellPlaces();
    }
  }

  private void place(Message<SensorCommand> message) {
    Optional<String> obstacle = placing.perform(message.body(), System.currentTimeMillis());
    tellPlaces();
    obstacle.ifPresentOrElse(
        reason -> message.fail(AnalysisVerticle.NOT_NOW, reason), () -> message.reply("done"));
  }

  private void follow(AnalysisStatus status) {
    if (open && status.session() == session && placing.calibrating(status.guide().isPresent())) {
      tellPlaces();
    }
  }

  private void choose(Message<Optional<Person>> message) {
    boolean theirs = open && wearer.takesOver(message.body());
    boolean another = open && !theirs && wearer.isAnother(message.body());
    if (another && !ready) {
      message.fail(AnalysisVerticle.NOT_NOW, "A session is just beginning; try again.");
      return;
    }
    wearer.choose(message.body(), theirs);
    if (another) {
      closeSession();
    }
    Topic.PERSON.publish(
        vertx, new PersonChoice(theirs ? session : PersonChoice.NEXT_SESSION, wearer.chosen()));
    message.reply("done");
  }

  private void forget(String personId) {
    if (wearer.chosen().filter(person -> person.id().equals(personId)).isPresent()) {
      wearer.choose(Optional.empty(), false);
      Topic.PERSON.publish(vertx, new PersonChoice(PersonChoice.NEXT_SESSION, wearer.chosen()));
    }
  }

  private void tellPlaces() {
    Topic.PLACES.publish(vertx, placing.status());
    report();
  }

  /**
   * A sensor on another segment has another calibration: what follows is another session. One that
   * is just being opened ends as soon as it has been.
   */
  private void endWhenMoved() {
    boolean opening = open && !ready;
    if (!opening && placing.takeMoved() && open) {
      closeSession();
    }
  }

  private void report() {
    List<SensorReport.Entry> entries = new ArrayList<>();
    sources.forEach(source -> entries.addAll(source.sensors()));
    placing.keepApart(entries);
    endWhenMoved();
    SensorReport report = new SensorReport(List.copyOf(entries));
    long nowNs = System.nanoTime();
    if (told == null || !report.sameStates(told) || nowNs - toldNs >= REPORT_AT_LEAST_NS) {
      told = report;
      toldNs = nowNs;
      Topic.SENSORS.publish(vertx, report);
    }
  }
}
