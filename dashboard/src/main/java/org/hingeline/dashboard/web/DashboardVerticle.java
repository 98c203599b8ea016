package org.hingeline.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.ext.web.Router;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.live.MotionChunk;
import org.hingeline.dashboard.live.MotionChunk.Finding;
import org.hingeline.dashboard.live.SessionChange;
import org.hingeline.dashboard.live.Topic;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStore;

/** The pages, the live feed and the history, for this computer only. */
public final class DashboardVerticle extends VerticleBase {

  /** Reachable from this computer only, until there are accounts. */
  public static final String HOST = "127.0.0.1";

  private static final String LIVE_PATH = "/live";
  private static final long STATE_INTERVAL_MS = 1_000;

  private final Settings settings;
  private final SessionStore store;
  private final LiveFeed feed;
  private final LiveSockets sockets = new LiveSockets();
  private final long frameIntervalNs;
  private RepInProgress progress;
  private long nextFrameNs = Long.MIN_VALUE;
  private HttpServer server;
  private Future<?> readAhead = Future.succeededFuture();

  /**
   * Creates the server.
   *
   * @param mode where samples come from, until a session says so itself
   */
  public DashboardVerticle(Settings settings, SessionStore store, SessionMode mode) {
    this.settings = settings;
    this.store = store;
    this.feed = new LiveFeed(mode, settings.target());
    this.frameIntervalNs = Math.round(1e9 / settings.frameRateHz());
  }

  @Override
  public Future<?> start() {
    Topic.SESSIONS.consume(vertx, this::session);
    Topic.MOTION.consume(vertx, this::motion);
    Topic.SENSORS.consume(vertx, report -> sockets.event(feed.sensors(report)));
    Topic.ANALYSIS.consume(
        vertx,
        status -> {
          feed.analysis(status);
          sockets.event(feed.state());
        });
    Topic.PLACES.consume(
        vertx,
        status -> {
          feed.places(status);
          sockets.event(feed.state());
        });
    Topic.PERSON.consume(
        vertx,
        choice -> {
          feed.person(choice.person());
          sockets.event(feed.state());
        });
    Topic.RECORDING.consume(
        vertx,
        status -> {
          feed.recording(status);
          sockets.event(feed.state());
        });
    vertx.setPeriodic(STATE_INTERVAL_MS, timer -> tellStateOfSilence());

    return serve(routes(vertx, store));
  }

  /** The store must not close under what is read ahead of it. */
  @Override
  public Future<?> stop() {
    return readAhead.otherwiseEmpty();
  }

  /** Everything that is answered over HTTP. */
  static Router routes(Vertx vertx, SessionStore store) {
    Router router = Router.router(vertx);
    Pages.headers(router);
    OpenApi.mount(vertx, router);
    LiveCommands.mount(vertx, router);
    People.mount(vertx, router, store);
    Review.mount(vertx, router, store);
    Exports.mount(vertx, router, store);
    Pages.mount(router);
    return router;
  }

  private Future<?> serve(Router router) {
    return vertx
        .createHttpServer(
            new HttpServerOptions()
                .setHost(HOST)
                .setPort(settings.port())
                .setCompressionSupported(true))
        .webSocketHandshakeHandler(this::handshake)
        .webSocketHandler(this::join)
        .requestHandler(router)
        .listen()
        .onSuccess(
            listening -> {
              server = listening;
              readAhead = Review.readAhead(vertx, store);
            });
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  private void handshake(ServerWebSocketHandshake handshake) {
    // A page of another site must not look on: browsers say where a page comes from.
    String origin = handshake.headers().get("Origin");
    if (!handshake.path().equals(LIVE_PATH)) {
      handshake.reject(404);
    } else if (origin != null && !LocalOnly.allows(origin)) {
      handshake.reject(403);
    } else {
      handshake.accept();
    }
  }

  private void join(ServerWebSocket socket) {
    sockets.add(socket, feed.current());
  }

  private void session(SessionChange change) {
    if (change instanceof SessionChange.Opened opened) {
      feed.opened(opened.mode());
      nextFrameNs = Long.MIN_VALUE;
    } else if (change instanceof SessionChange.WentOn on) {
      feed.opened(on.before().summary().mode());
      nextFrameNs = Long.MIN_VALUE;
      feed.goOn(on.before()).forEach(sockets::event);
    } else {
      feed.closed();
    }
    progress = null;
    sockets.event(feed.state());
  }

  private void motion(MotionChunk chunk) {
    for (Finding finding : chunk.findings()) {
      if (finding instanceof MotionChunk.Instant instant) {
        frame(instant);
      } else if (finding instanceof MotionChunk.Progress latest) {
        progress = latest.repetition();
      } else if (finding instanceof MotionChunk.Rep rep) {
        sockets.event(feed.repetition(rep.repetition()));
      } else if (finding instanceof MotionChunk.Set set) {
        progress = null;
        sockets.event(feed.set(set.summary()));
      } else if (finding instanceof MotionChunk.Calibrated calibrated) {
        sockets.event(feed.calibration(EventJson.calibration(calibrated.result())));
      } else if (finding instanceof MotionChunk.Cued cued) {
        sockets.event(EventJson.cue(cued.cue()));
      } else if (finding instanceof MotionChunk.Noticed noticed) {
        sockets.event(feed.notice(noticed.notice()));
      }
    }
  }

  private void frame(MotionChunk.Instant instant) {
    long timeNs = instant.angles().timeNs();
    if (timeNs < nextFrameNs) {
      return;
    }
    nextFrameNs = (Math.floorDiv(timeNs, frameIntervalNs) + 1) * frameIntervalNs;
    if (!sockets.isEmpty()) {
      sockets.frame(LiveFeed.frame(instant.angles(), progress));
    }
  }

  /** While a session is open the analysis says every second where it stands. */
  private void tellStateOfSilence() {
    if (!feed.analysing()) {
      sockets.event(feed.state());
    }
  }
}
