package org.hingeline.storage;

import static java.util.Comparator.comparing;

import java.util.List;
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
  private final Backoff backoff = new Backoff();
  private final Runnable look;
  private final Runnable whenWilling;

  /**
   * Starts both threads.
   *
   * @param look what is to be looked at with every round
   * @param whenWilling what else is to be done as long as the series store takes data
   */
  Pump(StorageConfig config, Runnable look, Runnable whenWilling) {
    this.look = look;
    this.whenWilling = whenWilling;
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

  /** Moves on what an earlier process left; what the series store refuses waits. */
  void takeUp(List<Recording> left) {
    left.forEach(this::add);
    drainSeries();
  }

  /** Flushes before the next interval; called when much is pending. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      flusher.execute(this::flushAll);
    }
  }

  /** Sessions of which something may still wait, in order of start. */
  List<Recording> waiting() {
    return recordings.values().stream().sorted(comparing(Recording::session)).toList();
  }

  /** Whether something of a session may still wait. */
  boolean has(String session) {
    return recordings.containsKey(session);
  }

  /** Lets go of a session that is to be deleted. */
  void forget(String session) {
    Recording recording = recordings.remove(session);
    if (recording != null) {
      recording.abandon();
    }
  }

  /** Enters the end of a session; its series go on by themselves. */
  void end(Recording recording) {
    guarded(recording, recording::drainRecords);
    drainer.execute(() -> drainSeries(recording));
  }

  /** Puts a session on disk and its results into the records. */
  void settleRecords(String session) {
    Recording recording = recordings.get(session);
    if (recording != null) {
      flush(recording);
      guarded(recording, recording::drainRecords);
    }
  }

  /** The same, and its series into their store, as far as that takes them. */
  void settle(String session) {
    settleRecords(session);
    Recording recording = recordings.get(session);
    if (recording != null) {
      drainSeries(recording);
    }
  }

  @Override
  public void close() {
    flushing.cancel(false);
    draining.cancel(false);
    stop(flusher);
    stop(drainer);
    flushAll();
    waiting().forEach(recording -> guarded(recording, recording::drainRecords));
    drainSeries();
  }

  private void flushAll() {
    woken.set(false);
    look.run();
    recordings.values().forEach(this::flush);
  }

  private void drainAll() {
    waiting().forEach(recording -> guarded(recording, recording::drainRecords));
    if (backoff.over(System.nanoTime()) && drainSeries()) {
      try {
        whenWilling.run();
      } catch (StorageException e) {
        LOG.debug("What is left to do waits: {}", e.getMessage());
        backoff.refused(System.nanoTime());
      }
    }
  }

  /** Oldest first; one refusal speaks for all, so that none waits for a time-out in its turn. */
  private boolean drainSeries() {
    for (Recording recording : waiting()) {
      if (!drainSeries(recording)) {
        return false;
      }
    }
    return true;
  }

  private boolean drainSeries(Recording recording) {
    boolean willing =
        guarded(
            recording,
            () -> {
              if (recording.drainSeries()) {
                recordings.remove(recording.session(), recording);
              }
            });
    if (willing) {
      backoff.taken();
    } else {
      backoff.refused(System.nanoTime());
    }
    return willing;
  }

  private void flush(Recording recording) {
    guarded(recording, recording::flush);
  }

  /** One session's trouble must not stop the others', nor end the thread. */
  private static boolean guarded(Recording recording, Runnable work) {
    try {
      work.run();
      return true;
    } catch (StorageException e) {
      LOG.debug("Session {} waits: {}", recording.session(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Session {} could not be moved on", recording.session(), e);
    }
    return false;
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
