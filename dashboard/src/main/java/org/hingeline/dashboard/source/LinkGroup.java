package org.hingeline.dashboard.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource.Receiver;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links that are taken up as they appear, each under its name. */
final class LinkGroup implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkGroup.class);

  /** More than anybody wears; a room full of sensors must not be connected to. */
  private static final int MOST = 8;

  private record Member(DeviceSession session, SensorEntries entries) {}

  private final IngestConfig config;
  private final Receiver receiver;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Optional<Segment>> assigned = new HashMap<>();
  private boolean closed;

  LinkGroup(IngestConfig config, Receiver receiver) {
    this.config = config;
    this.receiver = receiver;
  }

  synchronized boolean has(String name) {
    return members.containsKey(name);
  }

  /** Opens a link, unless there is one of its name or there are many already. */
  synchronized void add(Link link, LinkHint hint) {
    if (closed || has(link.name()) || members.size() >= MOST) {
      return;
    }
    DeviceSession session =
        DeviceSession.open(
            link,
            config,
            hint,
            new SampleEar(receiver),
            status -> LOG.info("{} ({})", status, status.state()));
    assigned.forEach(session::assign);
    members.put(link.name(), new Member(session, new SensorEntries()));
  }

  private synchronized List<Member> members() {
    return List.copyOf(members.values());
  }

  List<SensorReport.Entry> sensors() {
    long nowNs = System.nanoTime();
    List<SensorReport.Entry> entries = new ArrayList<>();
    members().forEach(member -> entries.addAll(member.entries().of(member.session(), nowNs)));
    return entries;
  }

  /** A sensor of any link, also of one that is taken up later, is worn somewhere else. */
  synchronized void assign(String serial, Optional<Segment> segment) {
    assigned.put(serial, segment);
    members.values().forEach(member -> member.session().assign(serial, segment));
  }

  boolean cue(Segment segment) {
    boolean taken = false;
    for (Member member : members()) {
      taken |= member.session().send(SampleEar.CUE, segment);
    }
    return taken;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    // Each may take its time to end; together they take no longer than one.
    members().parallelStream()
        .forEach(
            member -> {
              member.session().close();
              LOG.info("{}: {}", member.session().link().name(), member.session().frameCounters());
            });
  }
}
