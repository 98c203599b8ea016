package org.hingeline.dashboard.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.link.SerialLink;

/** Every serial port that is plugged in, now or later. */
final class SerialPortsSource implements SampleSource {

  private static final long LOOK_EVERY_MS = 500;

  private final Supplier<List<String>> ports;
  private final int baud;
  private IngestConfig config;
  private ScheduledExecutorService looking;
  private LinkGroup links;

  /**
   * @param ports tells which there are
   */
  SerialPortsSource(Supplier<List<String>> ports, int baud, IngestConfig config) {
    this.ports = ports;
    this.baud = baud;
    this.config = config;
  }

  @Override
  public void start(Receiver receiver) {
    links = new LinkGroup(config, receiver);
    looking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "serial ports");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    for (String port : ports.get()) {
      if (!links.has(port)) {
        links.add(SerialLink.to(new SerialAddress(port, baud), config), LinkHint.NONE);
      }
    }
  }

  @Override
  public List<SensorReport.Entry> sensors() {
    return links == null ? List.of() : links.sensors();
  }

  @Override
  public void remember(Map<String, Segment> places) {
    config = config.withSegments(places);
  }

  @Override
  public void assign(String serial, Optional<Segment> segment) {
    if (links != null) {
      links.assign(serial, segment);
    }
  }

  @Override
  public boolean cue(Segment segment) {
    return links != null && links.cue(segment);
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.shutdownNow();
      links.close();
    }
  }
}
