package org.hingeline.dashboard.live;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes raw samples that are older than is kept, when the server starts and once a day. */
public final class RetentionVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionVerticle.class);
  private static final long INTERVAL_MS = Duration.ofDays(1).toMillis();
  private static final String ACTOR = "retention";

  private final SessionStore store;
  private final int rawDays;
  private final LongSupplier nowMs;

  /**
   * Creates it.
   *
   * @param rawDays how many days raw samples are kept
   * @param nowMs wall clock, milliseconds since 1970 UTC
   */
  public RetentionVerticle(SessionStore store, int rawDays, LongSupplier nowMs) {
    this.store = store;
    this.rawDays = rawDays;
    this.nowMs = nowMs;
  }

  @Override
  public Future<?> start() {
    context.runOnContext(now -> remove());
    vertx.setPeriodic(INTERVAL_MS, timer -> remove());
    return Future.succeededFuture();
  }

  private void remove() {
    try {
      int sessions = store.removeRawSamples(rawDays, ACTOR, nowMs.getAsLong());
      if (sessions > 0) {
        LOG.info("Raw samples of {} sessions were older than {} days", sessions, rawDays);
      }
    } catch (StorageException e) {
      LOG.warn("Raw samples older than {} days are removed later: {}", rawDays, e.getMessage());
    }
  }
}
