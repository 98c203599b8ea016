package org.hingeline.ingest.ble;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.ble.pipe.GattProfile;
import org.hingeline.ingest.ble.pipe.RadioOrder;
import org.hingeline.ingest.ble.pipe.RadioReport;
import org.hingeline.ingest.link.Connection;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.SupervisedLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Bluetooth of this computer: keeps a radio process alive, and makes links to sensors through
 * it. All of a program's links share one.
 */
public final class Radio implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Radio.class);
  private static final String RESTARTED = "the Bluetooth process stopped and is started again";

  private final IngestConfig config;
  private final RadioKeeper keeper;
  private final List<Consumer<SensorSeen>> seen = new CopyOnWriteArrayList<>();

  /** Guards everything below. */
  private final Object monitor = new Object();

  private final Map<Integer, RadioConnection> connections = new HashMap<>();
  private int made;
  private boolean ready;
  private boolean searching;
  private String problem;

  private Radio(RadioConfig radio, IngestConfig config) {
    this.config = config;
    this.keeper = new RadioKeeper(radio, this::report, this::processEnded);
  }

  /** Starts it. */
  public static Radio start(RadioConfig radio, IngestConfig config) {
    Radio started = new Radio(radio, config);
    started.keeper.start();
    return started;
  }

  /** The library in use, for people. */
  public String stack() {
    return keeper.stack().map(BleStack::title).orElse("none");
  }

  /** How often the radio process was started again. */
  public int restarts() {
    return keeper.restarts();
  }

  /** Process id of the radio process; empty while there is none. */
  public Optional<Long> processId() {
    return keeper.processId();
  }

  /** Where its native code lies while it runs; empty before. */
  Optional<Path> folder() {
    return keeper.folder();
  }

  /**
   * Waits until it is known whether Bluetooth can be used.
   *
   * @return what is in the way, one line for people; empty when nothing is
   */
  public Optional<String> awaitUsable(long withinNs) throws InterruptedException {
    long deadlineNs = System.nanoTime() + withinNs;
    synchronized (monitor) {
      while (!ready && problem == null) {
        long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) {
          return Optional.of("Bluetooth does not answer");
        }
        monitor.wait(leftMs);
      }
      return Optional.ofNullable(problem);
    }
  }

  /** What is in the way of Bluetooth now, for people; empty when nothing is. */
  public Optional<String> problem() {
    synchronized (monitor) {
      return Optional.ofNullable(problem);
    }
  }

  /** Tells of sensors that are near, about once a second each, from now on. */
  public void search(Consumer<SensorSeen> listener) {
    seen.add(listener);
    synchronized (monitor) {
      searching = true;
      if (ready) {
        keeper.give(new RadioOrder.Search(true));
      }
    }
  }

  /** A link to the sensor with this address; nothing happens before it is opened. */
  public Link link(String address) {
    return link(address, System::nanoTime);
  }

  /** The same with arrival times of another clock of the host. */
  public Link link(String address, LongSupplier clockNs) {
    String upper = address.toUpperCase(Locale.ROOT);
    return new SupervisedLink(upper, () -> connect(upper), config, clockNs);
  }

  /** Waits for a radio process that is about to be replaced, and then for the sensor. */
  private Connection connect(String address) throws IOException {
    long deadlineNs = System.nanoTime() + config.connectWithinNs();
    RadioConnection connection;
    synchronized (monitor) {
      awaitReady(deadlineNs);
      connection = new RadioConnection(this, ++made, address);
      connections.put(connection.number(), connection);
      keeper.give(new RadioOrder.Connect(connection.number(), address));
    }
    try {
      GattProfile profile = connection.await(deadlineNs);
      LOG.info("{} is connected through {} and speaks {}", address, stack(), profile);
      return connection;
    } catch (IOException e) {
      release(connection);
      throw e;
    }
  }

  private void awaitReady(long deadlineNs) throws IOException {
    while (!ready) {
      if (problem != null) {
        throw new IOException(problem);
      }
      long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
      if (leftMs <= 0) {
        throw new IOException(RESTARTED);
      }
      try {
        monitor.wait(leftMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  boolean send(RadioConnection connection, ByteBuffer bytes) {
    return !connection.hasEnded() && keeper.give(new RadioOrder.Send(connection.number(), bytes));
  }

  /**
   * Lets go of a connection. One that was given up for its silence may not be at fault: when
   * nothing has come from any sensor either, the radio process is replaced.
   */
  void release(RadioConnection connection) {
    boolean stuck;
    synchronized (monitor) {
      if (connections.remove(connection.number()) == null) {
        return;
      }
      long nowNs = System.nanoTime();
      boolean silent = nowNs - connection.lastReceivedNs() > config.lostAfterNs();
      boolean othersHeard =
          connections.values().stream()
              .anyMatch(other -> nowNs - other.lastReceivedNs() < config.staleAfterNs());
      stuck = !connection.hasEnded() && silent && !othersHeard && !keeper.closing();
    }
    keeper.give(new RadioOrder.Disconnect(connection.number()));
    if (stuck) {
      LOG.warn(
          "{} fell silent and so did Bluetooth; its process is replaced", connection.address());
      keeper.replace();
    }
  }

  private void report(RadioReport report) {
    if (report instanceof RadioReport.Received received) {
      find(received.connection()).ifPresent(connection -> connection.received(received));
    } else if (report instanceof RadioReport.Connected connected) {
      find(connected.connection()).ifPresent(connection -> connection.connected(connected));
    } else if (report instanceof RadioReport.Ended ended) {
      find(ended.connection()).ifPresent(connection -> connection.ended(ended.reason()));
    } else if (report instanceof RadioReport.Seen s) {
      SensorSeen sensor = new SensorSeen(s.address(), s.name(), s.rssiDbm(), s.profile());
      seen.forEach(listener -> listener.accept(sensor));
    } else if (report instanceof RadioReport.Ready) {
      usable(null);
    } else if (report instanceof RadioReport.Problem p) {
      LOG.warn("Bluetooth: {}", p.words());
      usable(p.words());
    }
  }

  private Optional<RadioConnection> find(int number) {
    synchronized (monitor) {
      return Optional.ofNullable(connections.get(number));
    }
  }

  private void usable(String inTheWay) {
    List<RadioConnection> broken;
    synchronized (monitor) {
      problem = inTheWay;
      ready = inTheWay == null;
      if (ready && searching) {
        keeper.give(new RadioOrder.Search(true));
      }
      broken = ready ? List.of() : new ArrayList<>(connections.values());
      monitor.notifyAll();
    }
    broken.forEach(connection -> connection.ended(inTheWay));
  }

  /** The radio process is over; null when another one follows at once. */
  private void processEnded(String inTheWay) {
    List<RadioConnection> broken;
    synchronized (monitor) {
      ready = false;
      problem = inTheWay;
      broken = new ArrayList<>(connections.values());
      monitor.notifyAll();
    }
    broken.forEach(connection -> connection.ended(inTheWay == null ? RESTARTED : inTheWay));
  }

  /** Disconnects all sensors and ends, in a bounded time. */
  @Override
  public void close() {
    keeper.close();
    processEnded("closed");
  }
}
