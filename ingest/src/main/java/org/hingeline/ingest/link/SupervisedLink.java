package org.hingeline.ingest.link;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.hingeline.ingest.IngestConfig;

/**
 * A link that two threads keep: one, new for every attempt, opens the device and reads it and may
 * be held up by the system for ever; the other watches the data, gives such an attempt up, and
 * begins the next one.
 */
public final class SupervisedLink implements Link {
  private static final long TICK_NS = 100_000_000;
  private static final long NS_PER_MS = 1_000_000;

  private final String name;
  private final Connection.Opener opener;
  private final IngestConfig config;
  private final LongSupplier clockNs;

  /** Guards everything below, and is held while the listener is called. */
  private final Object monitor = new Object();

  private final LinkWatch watch;
  private LinkListener listener;
  private Attempt current;
  private boolean closing;
  private Thread supervisor;

  /** Read by senders, who must not wait for a listener. */
  private volatile Connection connection;

  /** Of the last connection there was. */
  private volatile String through = "";

  /**
   * A link that is not opened yet.
   *
   * @param opener opens its device afresh, for every attempt
   * @param clockNs the host's clock
   */
  public SupervisedLink(
      String name, Connection.Opener opener, IngestConfig config, LongSupplier clockNs) {
    this.name = name;
    this.opener = opener;
    this.config = config;
    this.clockNs = clockNs;
    this.watch = new LinkWatch(name, config, clockNs.getAsLong());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String through() {
    return through;
  }

  @Override
  public void open(LinkListener listener) {
    synchronized (monitor) {
      if (supervisor != null || closing) {
        throw new IllegalStateException(name + ": a link is opened once");
      }
      this.listener = listener;
      supervisor = new Thread(this::supervise, "link " + name);
      supervisor.setDaemon(true);
      supervisor.start();
    }
  }

  @Override
  public LinkStatus status() {
    synchronized (monitor) {
      return watch.status();
    }
  }

  @Override
  public boolean send(byte[] bytes, int offset, int length) {
    Connection open = connection;
    return open != null && open.write(bytes, offset, length);
  }

  @Override
  public void close() {
    Thread running;
    synchronized (monitor) {
      closing = true;
      running = supervisor;
      monitor.notifyAll();
    }
    if (running == null || running == Thread.currentThread() || Thread.holdsLock(monitor)) {
      return;
    }
    try {
      running.join(2 * config.closeWithinNs() / NS_PER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    long pauseNs = config.retryMinNs();
    synchronized (monitor) {
      try {
        while (!closing) {
          Attempt attempt = new Attempt();
          current = attempt;
          publish(watch.connecting(clockNs.getAsLong()));
          attempt.start();
          attend(attempt);
          giveUp(attempt);
          pauseNs = attempt.gaveData ? config.retryMinNs() : pauseNs;
          waitUntil(clockNs.getAsLong() + pauseNs, null);
          pauseNs = Math.min(2 * pauseNs, config.retryMaxNs());
        }
        publish(watch.finished("closed", clockNs.getAsLong()));
      } catch (InterruptedException e) {
        publish(watch.finished("interrupted", clockNs.getAsLong()));
      } finally {
        current = null;
        connection = null;
      }
    }
  }

  /** Watches an attempt until it fails, falls silent or the link is closed. */
  private void attend(Attempt attempt) throws InterruptedException {
    while (!closing && attempt.failure == null) {
      if (watch.tick(clockNs.getAsLong())) {
        publish(watch.status());
      }
      if (watch.status().state() == LinkState.LOST) {
        return;
      }
      monitor.wait(TICK_NS / NS_PER_MS);
    }
    if (!closing) {
      publish(watch.lost(attempt.failure, clockNs.getAsLong()));
    }
  }

  /** Waits a bounded time for an attempt to let go of its device. */
  private void giveUp(Attempt attempt) throws InterruptedException {
    current = null;
    connection = null;
    waitUntil(clockNs.getAsLong() + config.closeWithinNs(), attempt);
  }

  /** Until then, or until the attempt ended where there is one, or the link is being closed. */
  private void waitUntil(long deadlineNs, Attempt attempt) throws InterruptedException {
    while (attempt == null ? !closing : !attempt.ended) {
      long leftNs = deadlineNs - clockNs.getAsLong();
      if (leftNs <= 0) {
        return;
      }
      monitor.wait(Math.max(1, Math.min(TICK_NS, leftNs) / NS_PER_MS));
    }
  }

  private void publish(LinkStatus status) {
    listener.onStatus(status);
  }

  /** One opening of the device and the reading that follows. */
  private final class Attempt implements Runnable {
    private static final int BUFFER = 4096;

    private final byte[] buffer = new byte[BUFFER];
    private String failure;
    private boolean gaveData;
    private boolean ended;

    void start() {
      Thread reader = new Thread(this, "read " + name);
      reader.setDaemon(true);
      reader.start();
    }

    @Override
    public void run() {
      String reason = "ended";
      try {
        read(opener.open());
      } catch (IOException e) {
        reason = e.getMessage();
      } catch (RuntimeException | LinkageError e) {
        reason = "stopped by " + e;
      } finally {
        synchronized (monitor) {
          failure = reason;
          ended = true;
          monitor.notifyAll();
        }
      }
    }

    private void read(Connection opened) throws IOException {
      try {
        if (!connected(opened)) {
          return;
        }
        while (true) {
          int length = opened.read(buffer);
          long nowNs = clockNs.getAsLong();
          if (!arrived(length, nowNs, opened.arrivalNs(nowNs))) {
            return;
          }
        }
      } finally {
        opened.close();
      }
    }

    private boolean connected(Connection opened) {
      synchronized (monitor) {
        if (current != this || closing) {
          return false;
        }
        connection = opened;
        through = opened.through();
        publish(watch.connected(clockNs.getAsLong()));
        return true;
      }
    }

    /** Hands bytes over; false when the attempt was given up. */
    private boolean arrived(int length, long nowNs, long arrivalNs) {
      synchronized (monitor) {
        if (current != this || closing) {
          return false;
        }
        if (length > 0) {
          gaveData = true;
          if (watch.data(nowNs)) {
            publish(watch.status());
          }
          listener.onBytes(buffer, 0, length, arrivalNs);
        }
        return true;
      }
    }
  }
}
