package org.hingeline.ingest.link;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.Pace;

/** A link to a device that is not there: plays a recording or a virtual wearable, once. */
public final class ReplayLink implements Link {
  private static final long NS_PER_MS = 1_000_000;

  private final String name;
  private final FrameStream stream;
  private final Pace pace;
  private final IngestConfig config;
  private final LongSupplier clockNs;

  /** Guards the watch, and is held while the listener is called. */
  private final Object monitor = new Object();

  private final LinkWatch watch;
  private LinkListener listener;
  private Thread player;
  private volatile boolean closing;

  /** A link that plays this stream; nothing happens before it is opened. */
  public ReplayLink(String name, FrameStream stream, Pace pace, IngestConfig config) {
    this(name, stream, pace, config, System::nanoTime);
  }

  /** The same with arrival times of another clock of the host. */
  public ReplayLink(
      String name, FrameStream stream, Pace pace, IngestConfig config, LongSupplier clockNs) {
    this.name = name;
    this.stream = stream;
    this.pace = pace;
    this.config = config;
    this.clockNs = clockNs;
    this.watch = new LinkWatch(name, config, clockNs.getAsLong());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open(LinkListener listener) {
    synchronized (monitor) {
      if (player != null || closing) {
        throw new IllegalStateException(name + ": a link is opened once");
      }
      this.listener = listener;
      player = new Thread(this::play, "play " + name);
      player.setDaemon(true);
      player.start();
    }
  }

  private void play() {
    String reason = "the end was reached";
    try {
      synchronized (monitor) {
        watch.connecting(clockNs.getAsLong());
        listener.onStatus(watch.status());
        watch.connected(clockNs.getAsLong());
        listener.onStatus(watch.status());
      }
      FramePlayer.play(stream, pace, clockNs, new Delivery());
    } catch (IOException e) {
      reason = e.getMessage();
    } catch (RuntimeException e) {
      reason = "stopped by " + e;
    }
    synchronized (monitor) {
      watch.finished(closing ? "closed" : reason, clockNs.getAsLong());
      listener.onStatus(watch.status());
    }
  }

  @Override
  public LinkStatus status() {
    synchronized (monitor) {
      return watch.status();
    }
  }

  /** What is played does not listen. */
  @Override
  public boolean send(byte[] bytes, int offset, int length) {
    return false;
  }

  @Override
  public void close() {
    closing = true;
    Thread running;
    synchronized (monitor) {
      running = player;
    }
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    try {
      running.join(config.closeWithinNs() / NS_PER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Delivery implements FrameReceiver {
    @Override
    public boolean frame(long timeNs, byte[] bytes, int length) {
      synchronized (monitor) {
        if (watch.data(timeNs)) {
          listener.onStatus(watch.status());
        }
        listener.onBytes(bytes, 0, length, timeNs);
      }
      return !closing;
    }

    @Override
    public boolean idle(long nowNs) {
      synchronized (monitor) {
        if (watch.tick(nowNs)) {
          listener.onStatus(watch.status());
        }
      }
      return !closing;
    }
  }
}
