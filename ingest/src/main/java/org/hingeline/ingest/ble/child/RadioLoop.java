package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.ingest.ble.child.SensorTask.Step;
import org.hingeline.ingest.ble.pipe.GattProfile;
import org.hingeline.ingest.ble.pipe.RadioOrder;
import org.hingeline.ingest.ble.pipe.RadioReport;

/**
 * The heart of the radio process: shows that it lives, searches while a sensor is waited for, and
 * keeps one task for each sensor.
 */
final class RadioLoop {
  private static final long STEP_MS = 100;
  private static final long SEEN_EVERY_NS = 1_000_000_000L;
  private static final long OLD_TASK_NS = 2_000_000_000L;
  private static final long GOODBYE_NS = 1_500_000_000L;

  private final Stack stack;
  private final ReportWriter reports;
  private final Map<Integer, SensorTask> tasks = new HashMap<>();
  private volatile boolean searchOrdered;
  private boolean searching;
  private boolean told;
  private String problem;
  private long seenNs;

  RadioLoop(Stack stack, ReportWriter reports) {
    this.stack = stack;
    this.reports = reports;
  }

  /** Runs until the adapter has gone. */
  void run() throws IOException, InterruptedException {
    while (true) {
      boolean powered = stack.powered();
      tell(powered ? null : BluezState.SWITCHED_OFF);
      if (powered) {
        search();
        look();
        giveUp();
      } else {
        searching = false;
      }
      Thread.sleep(STEP_MS);
    }
  }

  private void tell(String now) {
    if (!told || (now == null) != (problem == null)) {
      told = true;
      problem = now;
      reports.write(now == null ? new RadioReport.Ready() : new RadioReport.Problem(now));
    }
    reports.write(new RadioReport.Beat());
  }

  /** Searching and connecting at the same time is what adapters are worst at. */
  private void search() {
    boolean wanted = isAny(Step.LOOKING) || (searchOrdered && !isAny(Step.CONNECTING));
    if (wanted != searching) {
      try {
        stack.search(wanted);
        searching = wanted;
      } catch (IOException e) {
        // Tried again at the next step; the daemon may be busy with the last search.
      }
    }
  }

  private synchronized boolean isAny(Step step) {
    return tasks.values().stream().anyMatch(task -> task.step() == step);
  }

  private void look() throws IOException {
    long nowNs = System.nanoTime();
    if (!searchOrdered || nowNs - seenNs < SEEN_EVERY_NS) {
      return;
    }
    seenNs = nowNs;
    for (Peripheral peripheral : stack.peripherals()) {
      int rssiDbm = peripheral.rssiDbm();
      String name = peripheral.name();
      Optional<GattProfile> profile = GattProfile.advertised(name, peripheral.advertised());
      if (profile.isPresent() && (rssiDbm != 0 || peripheral.connected())) {
        reports.write(new RadioReport.Seen(peripheral.address(), name, rssiDbm, profile.get()));
      }
      peripheral.close();
    }
  }

  /** A sensor that is known and not there would be waited for longer than its link waits. */
  private synchronized void giveUp() {
    long nowNs = System.nanoTime();
    for (SensorTask task : tasks.values()) {
      if (task.waitsInVain(nowNs) && !task.isCancelled()) {
        start("leave " + task.address(), task::cancel);
      }
    }
  }

  void obey(RadioOrder order) {
    if (order instanceof RadioOrder.Connect connect) {
      connect(connect.connection(), connect.address());
    } else if (order instanceof RadioOrder.Disconnect disconnect) {
      SensorTask task = task(disconnect.connection());
      if (task != null) {
        start("leave " + task.address(), task::cancel);
      }
    } else if (order instanceof RadioOrder.Send send) {
      SensorTask task = task(send.connection());
      if (task != null) {
        task.send(send.bytes());
      }
    } else if (order instanceof RadioOrder.Search search) {
      searchOrdered = search.on();
    }
  }

  private synchronized SensorTask task(int connection) {
    return tasks.get(connection);
  }

  private synchronized void connect(int connection, String address) {
    tasks.values().removeIf(task -> task.step() == Step.ENDED);
    List<SensorTask> before =
        tasks.values().stream().filter(task -> task.address().equals(address)).toList();
    SensorTask task = new SensorTask(connection, address, stack, reports);
    tasks.put(connection, task);
    start(
        "sensor " + address,
        () -> {
          before.forEach(SensorTask::cancel);
          if (allEnd(before, OLD_TASK_NS)) {
            task.run();
          } else {
            task.refuse("Bluetooth is still busy with the last attempt");
          }
        });
  }

  private static boolean allEnd(List<SensorTask> tasks, long withinNs) {
    long deadlineNs = System.nanoTime() + withinNs;
    boolean ended = true;
    for (SensorTask task : tasks) {
      ended &= task.awaitEnd(deadlineNs);
    }
    return ended;
  }

  /** Lets go of all sensors, in a bounded time, so that they can rest. */
  void goodbye() {
    List<SensorTask> running;
    synchronized (this) {
      running = List.copyOf(tasks.values());
    }
    running.forEach(task -> start("leave " + task.address(), task::cancel));
    allEnd(running, GOODBYE_NS);
  }

  private static void start(String name, Runnable what) {
    Thread thread = new Thread(what, name);
    thread.setDaemon(true);
    thread.start();
  }
}
