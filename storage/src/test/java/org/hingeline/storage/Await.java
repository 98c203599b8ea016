package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what other threads or processes do. */
final class Await {

  private static final long LIMIT_NS = 120_000_000_000L;

  private Await() {}

  static void until(BooleanSupplier done) throws InterruptedException {
    long until = System.nanoTime() + LIMIT_NS;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within two minutes").isLessThan(until);
      Thread.sleep(5);
    }
  }
}
