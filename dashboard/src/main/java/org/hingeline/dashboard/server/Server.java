package org.hingeline.dashboard.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsJson;
import org.hingeline.dashboard.live.IngestVerticle;
import org.hingeline.dashboard.live.LocalCodec;
import org.hingeline.dashboard.live.RecorderVerticle;
import org.hingeline.dashboard.live.RetentionVerticle;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.WentOn;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.web.DashboardVerticle;
import org.hingeline.storage.GoingOn;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system: links, analysis, recorder and pages, from start to stop. It stops in the order of the
 * data, so that whatever came in is analysed and kept before the store closes.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final SessionStore store;
  private final Deque<String> deployments = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private IngestVerticle ingest;
  private boolean closing;
  private int port;

  private Server(Vertx vertx, SessionStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  /**
   * Starts everything and returns when the pages can be asked for.
   *
   * @param links where the samples come from
   * @param softwareVersion goes into every session
   * @throws UserError when the data folder, the port or a link cannot be used
   */
  public static Server start(
      Settings settings, SessionMode mode, List<SampleSource> links, String softwareVersion) {
    makeFolder(settings.dataFolder());
    ServerLog.open(settings.log());
    Server server = new Server(vertx(), open(settings, mode == SessionMode.LIVE));
    try {
      server.deploy(settings, mode, links, softwareVersion);
      LOG.info("Listening on port {}", server.port);
      return server;
    } catch (UserError e) {
      server.close();
      throw e;
    }
  }

  private static Vertx vertx() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
    vertx.eventBus().registerCodec(new LocalCodec());
    return vertx;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (java.io.IOException e) {
      throw new UserError(folder + ": cannot be made a data folder", e);
    }
  }

  /**
   * Opens the store where the settings say that it is.
   *
   * @throws UserError when it cannot be opened
   */
  public static SessionStore open(Settings settings) {
    return open(settings, false);
  }

  private static SessionStore open(Settings settings, boolean goesOn) {
    long sinceMs = System.currentTimeMillis() - settings.goOnWithin().toMillis();
    GoingOn goingOn = new GoingOn(sinceMs, goesOn);
    StorageConfig config = StorageConfig.in(settings.dataFolder()).with(settings.keeping().disk());
    try {
      SessionStore store =
          settings
              .influx()
              .map(influx -> SessionStore.open(config, influx, goingOn))
              .orElseGet(() -> SessionStore.open(config, goingOn));
      settings.influx().ifPresent(influx -> LOG.info("Series go to {}", influx));
      store.recovered().forEach(id -> LOG.warn("Session {} had been interrupted", id));
      return store;
    } catch (StorageException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private void deploy(
      Settings settings, SessionMode mode, List<SampleSource> links, String softwareVersion) {
    String configuration = SettingsJson.of(settings).encode();
    Optional<Person> wearer = wearer(settings);
    Optional<WentOn> wentOn = wentOn(settings, wearer);
    deploy(
        vertx.deployVerticle(
            new RecorderVerticle(store, softwareVersion, configuration),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
    if (settings.keeping().rawDays().isPresent()) {
      deploy(
          vertx.deployVerticle(
              new RetentionVerticle(
                  store, settings.keeping().rawDays().getAsInt(), System::currentTimeMillis),
              new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
    }
    DashboardVerticle dashboard = new DashboardVerticle(settings, store, mode);
    try {
      deploy(vertx.deployVerticle(dashboard));
    } catch (UserError e) {
      if (e.getCause() instanceof BindException) {
        throw new UserError(
            "port " + settings.port() + " is in use; choose another with --port", e);
      }
      throw e;
    }
    port = dashboard.port();
    IngestVerticle verticle =
        new IngestVerticle(
            links,
            mode,
            settings.sessionSilence(),
            settings.analysis(),
            settings.calibrationS(),
            settings.cuesFelt(),
            store.sensorPlaces(),
            wentOn.isPresent() ? wentOn.get().person(store) : wearer,
            wentOn);
    deploy(vertx.deployVerticle(verticle));
    verticle.begin();
    ingest = verticle;
  }

  /** The session that was interrupted lately, unless it was another kind, or somebody else's. */
  private Optional<WentOn> wentOn(Settings settings, Optional<Person> wearer) {
    Optional<WentOn> wentOn =
        store
            .interrupted()
            .filter(before -> before.detail().summary().mode() == SessionMode.LIVE)
            .filter(
                before ->
                    wearer.isEmpty()
                        || wearer.get().id().equals(before.detail().summary().personId()))
            .map(before -> WentOn.from(before, settings.analysis(), settings.calibrationS()));
    if (wentOn.isEmpty()) {
      store.leaveInterrupted();
    }
    return wentOn;
  }

  private Optional<Person> wearer(Settings settings) {
    if (settings.patient().isEmpty()) {
      return Optional.empty();
    }
    int number = settings.patient().getAsInt();
    return Optional.of(
        store
            .people()
            .numbered(number)
            .orElseThrow(() -> new UserError("patient " + number + ": there is no such patient")));
  }

  private void deploy(Future<String> deployment) {
    try {
      deployments.push(await(deployment, START_LIMIT));
    } catch (TimeoutException e) {
      throw new UserError("did not start within " + START_LIMIT.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserError known) {
        throw known;
      }
      throw new UserError("did not start: " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** The port of the pages. */
  public int port() {
    return port;
  }

  /** Where the pages are. */
  public String address() {
    return "http://" + DashboardVerticle.HOST + ":" + port + "/";
  }

  /** The store, for reading. */
  public SessionStore store() {
    return store;
  }

  /** Waits until somebody has closed it. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  /** Ends the set and the session, keeps everything and stops, within a bounded time. */
  @Override
  public void close() {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
    }
    if (ingest != null) {
      stopped(ingest.finish());
    }
    while (!deployments.isEmpty()) {
      stopped(vertx.undeploy(deployments.pop()));
    }
    try {
      store.close();
    } catch (StorageException e) {
      LOG.error("The store did not close: {}", e.getMessage());
    }
    stopped(vertx.close());
    closed.countDown();
  }

  private static void stopped(Future<?> stopping) {
    try {
      await(stopping, STOP_LIMIT);
    } catch (TimeoutException | ExecutionException e) {
      LOG.error("A part did not stop in time", e);
    }
  }

  private static <T> T await(Future<T> future, Duration limit)
      throws TimeoutException, ExecutionException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
