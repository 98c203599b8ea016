package org.hingeline.dashboard.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.link.LinkStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A link and the sensors on it, for the ingest. */
final class LinkSource implements SampleSource {

  private static final Logger LOG = LoggerFactory.getLogger(LinkSource.class);
  private static final long OPEN_WITHIN_S = 5;

  private final Link link;
  private IngestConfig config;
  private final LinkHint hint;
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile LinkStatus refused;
  private final SensorEntries sensors = new SensorEntries();
  private DeviceSession session;

  LinkSource(Link link, IngestConfig config, LinkHint hint) {
    this.hint = hint;
    this.link = link;
    this.config = config;
  }

  /** A link that cannot be opened at the start is said at once; later it is a state. */
  @Override
  public void start(Receiver receiver) {
    session = DeviceSession.open(link, config, hint, new SampleEar(receiver), this::changed);
    try {
      if (!decided.await(OPEN_WITHIN_S, TimeUnit.SECONDS)) {
        LOG.warn("{} is slow to open", link.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (refused != null) {
      link.close();
      throw new UserError(refused.toString());
    }
  }

  private void changed(LinkStatus status) {
    LOG.info("{} ({})", status, status.state());
    if (decided.getCount() > 0) {
      if (status.state() == LinkState.LOST) {
        refused = status;
        decided.countDown();
      } else if (status.state() != LinkState.CONNECTING) {
        decided.countDown();
      }
    }
  }

  @Override
  public List<SensorReport.Entry> sensors() {
    return session == null ? List.of() : sensors.of(session, System.nanoTime());
  }

  @Override
  public void remember(Map<String, Segment> places) {
    config = config.withSegments(places);
  }

  @Override
  public void assign(String serial, Optional<Segment> segment) {
    if (session != null) {
      session.assign(serial, segment);
    }
  }

  @Override
  public boolean cue(Segment segment) {
    return session != null && session.send(SampleEar.CUE, segment);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      LOG.info("{}: {}", link.name(), session.frameCounters());
    }
  }
}
