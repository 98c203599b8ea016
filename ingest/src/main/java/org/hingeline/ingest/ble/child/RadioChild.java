package org.hingeline.ingest.ble.child;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hingeline.ingest.ble.pipe.RadioOrder;
import org.hingeline.ingest.ble.pipe.RadioPipe;
import org.hingeline.ingest.ble.pipe.RadioReport;

/**
 * The program of the radio process. Orders come on standard input, and it ends with them; reports
 * go to standard output. Its argument chooses the library.
 */
public final class RadioChild {
  /** Argument for TinyB. */
  public static final String TINYB = "tinyb";

  /** Argument for bluez-dbus. */
  public static final String BLUEZ_DBUS = "bluez-dbus";

  /** Exit code when the native library does not load on this computer. */
  public static final int NO_LIBRARY = 3;

  private static final long AGAIN_MS = 500;

  private final ReportWriter reports;
  private volatile RadioLoop loop;

  private RadioChild(ReportWriter reports) {
    this.reports = reports;
  }

  /** Runs until standard input ends or the adapter goes. */
  public static void main(String[] args) {
    ReportWriter reports = new ReportWriter(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    RadioChild child = new RadioChild(reports);
    Thread radio =
        new Thread(
            () -> child.radio(args[0].equals(TINYB) ? TinybStack::open : BluezStack::open),
            "radio");
    radio.setDaemon(true);
    radio.start();
    child.orders(new BufferedInputStream(System.in));
    Runtime.getRuntime().halt(0);
  }

  private void radio(Stack.Opener opener) {
    int exitCode = 0;
    try {
      Stack stack = open(opener);
      RadioLoop running = new RadioLoop(stack, reports);
      loop = running;
      running.run();
    } catch (IOException | RuntimeException e) {
      reports.write(new RadioReport.Problem("the Bluetooth adapter has gone"));
    } catch (LinkageError e) {
      System.err.println(e);
      exitCode = NO_LIBRARY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }

  /** Waits until there is a radio; what is in the way is said whenever it changes. */
  private Stack open(Stack.Opener opener) throws InterruptedException {
    String told = null;
    while (true) {
      try {
        return opener.open();
      } catch (IOException e) {
        String problem = BluezState.problem();
        if (problem != null && !problem.equals(told)) {
          told = problem;
          reports.write(new RadioReport.Problem(problem));
        }
        reports.write(new RadioReport.Beat());
        Thread.sleep(AGAIN_MS);
      }
    }
  }

  private void orders(InputStream in) {
    try {
      for (RadioOrder order = RadioPipe.readOrder(in);
          order != null;
          order = RadioPipe.readOrder(in)) {
        RadioLoop running = loop;
        if (running != null) {
          running.obey(order);
        }
      }
    } catch (IOException e) {
      // The program has gone, or is not the one this was made for.
    }
    RadioLoop running = loop;
    if (running != null) {
      running.goodbye();
    }
  }
}
