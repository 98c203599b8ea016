package org.hingeline.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the recordings moving: one thread puts them on disk, another moves them into the databases,
 * so that a slow database never delays the disk.
 */
final class Pump implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
  private static final long END_WAIT_S = 30;

  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();
  private final ScheduledExecutorService flusher = thread("hingeline-spool");
  private final ScheduledExecutorService drainer = thread("hingeline-drain");
  private final Future<?> flushing;
  private final Future<?> draining;
  private final AtomicBoolean woken = new AtomicBoolean();

  Pump(StorageConfig config) {
    long flushMs = config.flushInterval().toMillis();
    long drainMs = config.drainInterval().toMillis();
    flushing =
        flusher.scheduleWithFixedDelay(this::flushAll, flushMs, flushMs, TimeUnit.MILLISECONDS);
    draining =
        drainer.scheduleWithFixedDelay(this::drainAll, drainMs, drainMs, TimeUnit.MILLISECONDS);
  }

  void add(Recording recording) {
    recordings.put(recording.session(), recording);
  }

  /** The recording of a session, or {@code null} when it is all in the databases. */
  Recording get(String session) {
    return recordings.get(session);
  }

  /** Flushes before the next interval; called when much is pending. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      flusher.execute(this::flushAll);
    }
  }

  /** Moves a session that has ended into the databases; what they refuse now is tried again. */
  void end(Recording recording) {
    drain(recording);
  }

  /** Puts a session on disk and into the databases, as far as they take it. */
  void settle(String session) {
    Recording recording = recordings.get(session);
    if (recording != null) {
      flush(recording);
      drain(recording);
    }
  }

  @Override
  public void close() {
    flushing.cancel(false);
    draining.cancel(false);
    stop(flusher);
    stop(drainer);
    flushAll();
    drainAll();
  }

  private void flushAll() {
    woken.set(false);
    recordings.values().forEach(this::flush);
  }

  private void drainAll() {
    recordings.values().forEach(this::drain);
  }

  private void flush(Recording recording) {
    guarded(recording, recording::flush);
  }

  private void drain(Recording recording) {
    guarded(
        recording,
        () -> {
          if (recording.drain()) {
            recordings.remove(recording.session(), recording);
          }
        });
  }

  /** One session's trouble must not stop the others', nor end the thread. */
  private static void guarded(Recording recording, Runnable work) {
    try {
      work.run();
    } catch (StorageException e) {
      LOG.debug("Session {} waits: {}", recording.session(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Session {} could not be moved on", recording.session(), e);
    }
  }

  private static void stop(ExecutorService thread) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(END_WAIT_S, TimeUnit.SECONDS)) {
        LOG.warn("Storage is still busy after {} s; what is left stays in the spool", END_WAIT_S);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
