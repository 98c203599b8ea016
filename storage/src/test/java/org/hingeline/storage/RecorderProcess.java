package org.hingeline.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that records three sensors at 100 Hz in real time until it is killed, and says on its
 * standard output after every instant how many samples were accepted so far.
 */
final class RecorderProcess {

  private RecorderProcess() {}

  public static void main(String[] args) {
    StorageConfig config =
        new StorageConfig(
            Path.of(args[0]), Duration.ofMillis(250), Duration.ofMillis(300), 64 << 20);
    SessionStore store;
    try {
      store = SessionStore.open(config);
    } catch (StorageException e) {
      System.out.println("refused " + e.getMessage());
      return;
    }
    SessionRecorder recorder = store.record(Examples.start(Long.parseLong(args[1])));
    System.out.println("session " + recorder.sessionId());
    long startNs = System.nanoTime();
    int instant = 0;
    while (true) {
      int due = (int) ((System.nanoTime() - startNs) / 10_000_000);
      while (instant <= due) {
        Examples.samples(recorder, 3 * instant, 3 * instant + 3);
        Examples.angles(recorder, instant, instant + 1);
        if (instant % 20 == 0) {
          recorder.onRepetition(Examples.repetition(1, instant / 20 + 1, true, 0.5));
        }
        instant++;
      }
      System.out.println("accepted " + 3 * instant);
      LockSupport.parkNanos(10_000_000);
    }
  }
}
