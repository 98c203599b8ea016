package org.hingeline.dashboard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.SensorId;
import org.hingeline.ingest.device.SensorStatus;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.link.LinkStatus;
import org.hingeline.protocol.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A link and the sensors on it, for the ingest. */
final class LinkSource implements SampleSource {

  private static final Logger LOG = LoggerFactory.getLogger(LinkSource.class);
  private static final long OPEN_WITHIN_S = 5;

  /** Two short pulses: noticed in a lift, over before it ends. */
  private static final Message CUE = new Message.Vibrate(120, 70, 2);

  private final Link link;
  private final IngestConfig config;
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile LinkStatus refused;
  private DeviceSession session;

  LinkSource(Link link, IngestConfig config) {
    this.link = link;
    this.config = config;
  }

  /** A link that cannot be opened at the start is said at once; later it is a state. */
  @Override
  public void start(Receiver receiver) {
    session = DeviceSession.open(link, config, new Ear(receiver), this::changed);
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
    if (session == null) {
      return List.of();
    }
    List<SensorReport.Entry> entries = new ArrayList<>();
    for (SensorStatus status : session.sensors(System.nanoTime())) {
      entries.add(
          new SensorReport.Entry(
              status.sensor().segment().map(Segment::label).orElse("unassigned"),
              status.sensor().toString(),
              link.name(),
              shown(status.state()),
              status.rateHz(),
              status.lossPercent(),
              status.batteryPercent().isPresent()
                  ? OptionalDouble.of(status.batteryPercent().getAsInt())
                  : OptionalDouble.empty(),
              status.up()));
    }
    if (entries.isEmpty()) {
      entries.add(nothingYet(link.status()));
    }
    return entries;
  }

  private SensorReport.Entry nothingYet(LinkStatus status) {
    return new SensorReport.Entry(
        "unassigned",
        link.name(),
        link.name(),
        shown(status.state()),
        0,
        0,
        OptionalDouble.empty(),
        "ok");
  }

  private static String shown(LinkState state) {
    return switch (state) {
      case DISCOVERED, CONNECTING, CONNECTED_SILENT -> "CONNECTING";
      case STREAMING, STALE, LOST -> state.name();
    };
  }

  @Override
  public boolean cue(Segment segment) {
    return session != null && session.send(CUE, segment);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      LOG.info("{}: {}", link.name(), session.frameCounters());
    }
  }

  /** Gives every sample the frame it came in. */
  private static final class Ear implements DeviceListener {

    private static final long NS_PER_US = 1_000;

    private final Receiver receiver;
    private boolean first;
    private int sequence;
    private long firstDeviceUs;
    private long firstHostNs;
    private long arrivalNs;

    private Ear(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void onReceived(
        SensorId sensor, int frame, long deviceTimeUs, long frameArrivalNs, int samples) {
      first = true;
      sequence = frame;
      firstDeviceUs = deviceTimeUs;
      arrivalNs = frameArrivalNs;
    }

    @Override
    public void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      if (first) {
        first = false;
        firstHostNs = timeNs;
      }
      // Within one frame the two clocks differ by far less than a microsecond.
      long deviceTimeUs = firstDeviceUs + Math.round((timeNs - firstHostNs) / (double) NS_PER_US);
      receiver.sample(
          segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      receiver.mark(timeNs, marker);
    }

    @Override
    public void onClockRestart(String link, String reason, long restartArrivalNs) {
      LOG.warn("{}: {}", link, reason);
    }
  }
}
