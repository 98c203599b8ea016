package org.hingeline.storage.series.influx;

import java.util.List;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.SampleRows;
import org.hingeline.storage.series.SeriesBatch;

/** Writes the batches of one session: rows first, the mark of how far they reach after them. */
final class SessionWriter {

  private final String session;
  private final SessionTime time;
  private final InfluxServer server;
  private final SetAside setAside;
  private final Twins twins = new Twins();
  private long lastBlock;

  /** Whether the database may have rows of an attempt whose outcome is not known. */
  private boolean attempted = true;

  SessionWriter(String session, long lastBlock, InfluxServer server, SetAside setAside) {
    this.session = session;
    this.time = SessionTime.of(session);
    this.lastBlock = lastBlock;
    this.server = server;
    this.setAside = setAside;
  }

  synchronized void write(SeriesBatch batch) {
    if (batch.lastBlock() <= lastBlock) {
      return;
    }
    server.ready();
    PointWriter writer = new PointWriter(server);
    writer.write(lines(batch));
    Lines mark = new Lines();
    InfluxSeriesStore.mark(session, batch.lastBlock(), time, mark);
    new PointWriter(server).write(mark.all());
    writer.refused().forEach((reason, lines) -> setAside.add(session, reason, lines));
    lastBlock = batch.lastBlock();
    // An attempt that reached further than this batch has written its last sample too.
    attempted = attempted && twins.lastWasThere();
    twins.follow(batch.samples());
  }

  private List<String> lines(SeriesBatch batch) {
    Lines lines = new Lines();
    SampleRows samples = batch.samples();
    int[] numbers = numbers(samples);
    for (int row = 0; row < samples.size(); row++) {
      SampleTable.write(session, time, samples, row, numbers[row], lines);
    }
    AngleRows angles = batch.angles();
    for (int row = 0; row < angles.size(); row++) {
      AngleTable.write(session, time, angles, row, lines);
    }
    batch.repetitions().forEach(rep -> ResultTable.write(session, time, rep, lines));
    batch.events().forEach(event -> ResultTable.write(session, time, event, lines));
    return lines.all();
  }

  private int[] numbers(SampleRows samples) {
    if (samples.size() == 0 || (!attempted && twins.inOrder(samples))) {
      return new int[samples.size()];
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < samples.size(); row++) {
      first = Math.min(first, samples.timeNs(row));
      last = Math.max(last, samples.timeNs(row));
    }
    server.stream(
        SampleTable.query(session, time.between(first, last)),
        0,
        row -> {
          SampleTable.read(row, time, twins.written());
          twins.has(SampleTable.twin(row));
        });
    return twins.number(samples, attempted);
  }
}
