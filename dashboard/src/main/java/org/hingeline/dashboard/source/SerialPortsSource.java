package org.hingeline.dashboard.source;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.link.SerialLink;

/** Every serial port that is plugged in, now or later. */
final class SerialPortsSource extends LinkGroupSource {

  private static final long LOOK_EVERY_MS = 500;

  private final Supplier<List<String>> ports;
  private final int baud;
  private ScheduledExecutorService looking;

  /**
   * @param ports tells which there are
   */
  SerialPortsSource(Supplier<List<String>> ports, int baud, IngestConfig config) {
    super(config);
    this.ports = ports;
    this.baud = baud;
  }

  @Override
  public void start(Receiver receiver) {
    listen(receiver);
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
      if (!links().has(port)) {
        links().add(SerialLink.to(new SerialAddress(port, baud), config()), LinkHint.NONE);
      }
    }
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.shutdownNow();
    }
    super.close();
  }
}
