package org.hingeline.dashboard.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.IngestConfig;

/** Links that are found while it listens; how they are found is each source's own. */
abstract class LinkGroupSource implements SampleSource {

  private IngestConfig config;
  private LinkGroup links;

  LinkGroupSource(IngestConfig config) {
    this.config = config;
  }

  /** Begins with none. */
  final void listen(Receiver receiver) {
    links = new LinkGroup(config, receiver);
  }

  final IngestConfig config() {
    return config;
  }

  /** Once it listens. */
  final LinkGroup links() {
    return links;
  }

  @Override
  public final List<SensorReport.Entry> sensors() {
    return links == null ? List.of() : links.sensors();
  }

  @Override
  public final void remember(Map<String, Segment> places) {
    config = config.withSegments(places);
  }

  @Override
  public final void assign(String serial, Optional<Segment> segment) {
    if (links != null) {
      links.assign(serial, segment);
    }
  }

  @Override
  public final boolean cue(Segment segment) {
    return links != null && links.cue(segment);
  }

  @Override
  public void close() {
    if (links != null) {
      links.close();
    }
  }
}
