package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.ble.pipe.GattProfile;
import org.hingeline.ingest.ble.pipe.RadioReport;

/** One connection to one sensor, from the search for it to its end. */
final class SensorTask implements Runnable {
  private static final long NEAR_WITHIN_NS = 8_000_000_000L;
  private static final long ANSWERS_WITHIN_NS = 7_500_000_000L;
  private static final long RESOLVED_WITHIN_NS = 6_000_000_000L;
  private static final long STEP_MS = 30;
  private static final String UNANSWERED = "does not answer; is it near, charged and switched on?";

  /** How far it has come. */
  enum Step {
    LOOKING,
    CONNECTING,
    CONNECTED,
    ENDED
  }

  private final int connection;
  private final String address;
  private final Stack stack;
  private final ReportWriter reports;
  private final BlockingQueue<ByteBuffer> outgoing = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Step step = Step.LOOKING;
  private volatile long connectingNs;
  private volatile boolean cancelled;
  private volatile Peripheral peripheral;
  private volatile GattProfile profile;

  SensorTask(int connection, String address, Stack stack, ReportWriter reports) {
    this.connection = connection;
    this.address = address;
    this.stack = stack;
    this.reports = reports;
  }

  /** Ends it, also before it began. */
  void refuse(String reason) {
    step = Step.ENDED;
    ended.countDown();
    reports.write(new RadioReport.Ended(connection, reason));
  }

  String address() {
    return address;
  }

  Step step() {
    return step;
  }

  @Override
  public void run() {
    String reason = "disconnected";
    try {
      connect();
      while (!cancelled && peripheral.connected()) {
        ByteBuffer next = outgoing.poll(STEP_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          write(next);
        }
      }
      reason = cancelled ? reason : "the radio connection broke";
    } catch (IOException e) {
      reason = words(e.getMessage());
    } catch (RuntimeException e) {
      reason = "stopped by " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (peripheral != null) {
        peripheral.disconnect();
        peripheral.close();
      }
      refuse(reason);
    }
  }

  private void connect() throws IOException, InterruptedException {
    peripheral = near();
    connectingNs = System.nanoTime();
    step = Step.CONNECTING;
    if (!cancelled) {
      peripheral.connect();
    }
    long deadlineNs = System.nanoTime() + RESOLVED_WITHIN_NS;
    boolean connected = false;
    while (!cancelled && !(connected && peripheral.resolved())) {
      // The library hears of the connection a little after it was made.
      boolean now = peripheral.connected();
      if (connected && !now) {
        throw new IOException("the radio connection broke at its begin");
      } else if (System.nanoTime() > deadlineNs) {
        throw new IOException("connected, but does not say what it offers");
      } else if (connected == now) {
        pause();
      }
      connected = now;
    }
    if (cancelled) {
      throw new IOException("disconnected");
    }
    Optional<GattProfile> found = GattProfile.of(peripheral.services());
    profile = found.orElseThrow(() -> new IOException("is not a sensor that is understood"));
    peripheral.listen(profile, this::heard);
    step = Step.CONNECTED;
    reports.write(new RadioReport.Connected(connection, profile, peripheral.mtu()));
  }

  /** Waits until the sensor is known to the library. */
  private Peripheral near() throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + NEAR_WITHIN_NS;
    while (!cancelled && System.nanoTime() < deadlineNs) {
      Peripheral found = null;
      for (Peripheral candidate : stack.peripherals()) {
        if (found == null && candidate.address().equalsIgnoreCase(address)) {
          found = candidate;
        } else {
          candidate.close();
        }
      }
      if (found != null) {
        return found;
      }
      pause();
    }
    throw new IOException("not near; is it charged and switched on?");
  }

  private void heard(byte[] bytes) {
    reports.write(new RadioReport.Received(connection, System.nanoTime(), ByteBuffer.wrap(bytes)));
  }

  /** Takes what is to be written to the sensor; without a connection it is not written. */
  void send(ByteBuffer bytes) {
    if (step == Step.CONNECTED) {
      outgoing.add(bytes);
    }
  }

  private void write(ByteBuffer bytes) {
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    try {
      peripheral.send(profile, array);
    } catch (IOException e) {
      // A command is given again by whoever misses its answer.
    }
  }

  /** Waits for its end; false when it does not come until then. */
  boolean awaitEnd(long deadlineNs) {
    try {
      return ended.await(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Whether it waits for an answer longer than a sensor that is there needs. */
  boolean waitsInVain(long nowNs) {
    return step == Step.CONNECTING && nowNs - connectingNs > ANSWERS_WITHIN_NS;
  }

  /** Ends it soon; also an attempt that waits for the sensor to answer. */
  void cancel() {
    cancelled = true;
    Peripheral target = peripheral;
    if (step == Step.CONNECTING && target != null) {
      target.disconnect();
    }
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(STEP_MS);
  }

  /** What the Bluetooth daemon calls it, in words for people. */
  private String words(String message) {
    String text = message == null ? "did not connect" : message;
    if (cancelled) {
      return UNANSWERED;
    } else if (text.contains("NotReady")) {
      return "Bluetooth is switched off";
    } else if (text.contains("le-connection-abort") || text.contains("ConnectionAttemptFailed")) {
      return UNANSWERED;
    } else if (text.contains("InProgress")) {
      return "Bluetooth is still busy with it";
    }
    return text.replaceFirst("^.*?Error\\.[\\w.]+: ?", "");
  }
}
