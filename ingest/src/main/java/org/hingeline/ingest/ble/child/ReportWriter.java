package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.io.OutputStream;
import org.hingeline.ingest.ble.pipe.RadioPipe;
import org.hingeline.ingest.ble.pipe.RadioReport;

/** The pipe to the program. Without a reader this process has no reason to be. */
final class ReportWriter {
  private final OutputStream out;

  ReportWriter(OutputStream out) {
    this.out = out;
  }

  synchronized void write(RadioReport report) {
    try {
      RadioPipe.write(out, report);
    } catch (IOException e) {
      Runtime.getRuntime().halt(0);
    }
  }
}
