package org.hingeline.dashboard.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal; nothing at all in a pipe or a log. */
final class Progress implements AutoCloseable {

  /**
   * Set by the launcher, which can tell; newer Java versions cannot ask for standard error alone.
   */
  private static final String TERMINAL = "hingeline.terminal";

  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  static Progress of(String task, long total) {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100)
            .hideEta()
            .build());
  }

  void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  void at(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
