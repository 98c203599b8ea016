package org.hingeline.ingest.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two real pseudo-terminals joined by socat: a cable that can be pulled and put back. */
final class PtyPair implements AutoCloseable {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(20);

  private final Path device;
  private final Path host;
  private Process socat;

  PtyPair(Path folder) throws IOException {
    this.device = folder.resolve("device");
    this.host = folder.resolve("host");
    plugIn();
  }

  /** The wearable's end. */
  SerialAddress device() {
    return new SerialAddress(device.toString(), SerialAddress.DEFAULT_BAUD);
  }

  /** The computer's end. */
  SerialAddress host() {
    return new SerialAddress(host.toString(), SerialAddress.DEFAULT_BAUD);
  }

  void plugIn() throws IOException {
    socat =
        new ProcessBuilder("socat", "pty,raw,echo=0,link=" + device, "pty,raw,echo=0,link=" + host)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long deadlineNs = System.nanoTime() + LIMIT_NS;
    while (!Files.exists(device) || !Files.exists(host)) {
      if (System.nanoTime() > deadlineNs || !socat.isAlive()) {
        throw new IOException("socat made no pseudo-terminals: " + device + ", " + host);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  void pullOut() {
    socat.destroy();
    try {
      if (!socat.waitFor(LIMIT_NS, TimeUnit.NANOSECONDS)) {
        socat.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    pullOut();
  }
}
