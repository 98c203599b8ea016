package org.hingeline.exports.session;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** The sessions of one export, read one after the other. */
public final class ExportBatch {

  private final SessionSource source;
  private final List<String> ids;
  private final IntConsumer progress;

  /** What is done with each session. */
  @FunctionalInterface
  public interface Action {
    void take(ExportSession session) throws IOException;
  }

  /**
   * These sessions in this order.
   *
   * @param progress is told how many sessions are done
   */
  public ExportBatch(SessionSource source, List<String> ids, IntConsumer progress) {
    this.source = source;
    this.ids = List.copyOf(ids);
    this.progress = progress;
  }

  public int size() {
    return ids.size();
  }

  /** Reads all sessions. One that was deleted meanwhile is passed over. */
  public void each(Action action) throws IOException {
    for (int done = 0; done < ids.size(); ) {
      var session = source.session(ids.get(done));
      if (session.isPresent()) {
        action.take(session.get());
      }
      progress.accept(++done);
    }
  }
}
