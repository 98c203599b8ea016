package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What a link said, and waiting for it to say something. */
public final class Heard implements LinkListener {
  private static final long LIMIT_MS = 20_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<LinkStatus> statuses = new ArrayList<>();
  private long lastArrivalNs = Long.MIN_VALUE;
  private boolean arrivalsInOrder = true;

  @Override
  public synchronized void onBytes(byte[] buffer, int offset, int length, long arrivalNs) {
    bytes.write(buffer, offset, length);
    arrivalsInOrder &= arrivalNs >= lastArrivalNs;
    lastArrivalNs = arrivalNs;
    notifyAll();
  }

  @Override
  public synchronized void onStatus(LinkStatus status) {
    statuses.add(status);
    notifyAll();
  }

  public synchronized byte[] bytes() {
    assertThat(arrivalsInOrder).isTrue();
    return bytes.toByteArray();
  }

  public synchronized List<LinkState> states() {
    return statuses.stream().map(LinkStatus::state).toList();
  }

  /** Why the link was lost, each time. */
  public synchronized List<String> losses() {
    return statuses.stream()
        .filter(s -> s.state() == LinkState.LOST)
        .map(LinkStatus::reason)
        .toList();
  }

  public synchronized LinkStatus last() {
    return statuses.get(statuses.size() - 1);
  }

  public synchronized LinkStatus last(LinkState state) {
    return statuses.stream().filter(s -> s.state() == state).reduce((a, b) -> b).orElseThrow();
  }

  public synchronized LinkStatus first(LinkState state) {
    return statuses.stream().filter(s -> s.state() == state).findFirst().orElseThrow();
  }

  public void awaitBytes(int count) {
    await(() -> bytes.size() >= count);
  }

  public void await(LinkState state) {
    await(() -> !statuses.isEmpty() && last().state() == state);
  }

  /** After this many statuses a state came. */
  public void await(LinkState state, int after) {
    await(() -> statuses.stream().skip(after).anyMatch(s -> s.state() == state));
  }

  /** A status that fits was or is said. */
  public void await(Predicate<LinkStatus> fits) {
    await(() -> statuses.stream().anyMatch(fits));
  }

  private synchronized void await(BooleanSupplier condition) {
    long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MS);
    while (!condition.getAsBoolean()) {
      long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
      if (leftMs <= 0) {
        throw new AssertionError("waited in vain; bytes=" + bytes.size() + " states=" + statuses);
      }
      try {
        wait(leftMs);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
