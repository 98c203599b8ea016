package org.hingeline.storage;

import org.hingeline.storage.series.AngleSeries;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;

/** A series store that can be told to refuse, before or after it has written. */
final class RefusingSeriesStore implements SeriesStore {

  enum Mood {
    WILLING,
    REFUSES,
    AWAY,
    WRITES_AND_THEN_REFUSES
  }

  private final SeriesStore store;
  volatile Mood mood = Mood.WILLING;

  RefusingSeriesStore(SeriesStore store) {
    this.store = store;
  }

  private void here() {
    if (mood == Mood.AWAY) {
      throw new StorageException("The database is away");
    }
  }

  @Override
  public long lastBlock(String session) {
    here();
    return store.lastBlock(session);
  }

  @Override
  public void write(SeriesBatch batch) {
    here();
    if (mood != Mood.REFUSES) {
      store.write(batch);
    }
    if (mood != Mood.WILLING) {
      throw new StorageException("The database is away");
    }
  }

  @Override
  public void settle() {
    here();
    store.settle();
  }

  @Override
  public SeriesExtent extent(String session) {
    here();
    return store.extent(session);
  }

  @Override
  public void samples(String session, RawSampleSink sink) {
    here();
    store.samples(session, sink);
  }

  @Override
  public AngleSeries angles(String session, long fromNs, long toNs, int maxRows) {
    here();
    return store.angles(session, fromNs, toNs, maxRows);
  }

  @Override
  public void deleteSamples(String session) {
    here();
    store.deleteSamples(session);
  }

  @Override
  public void delete(String session) {
    here();
    store.delete(session);
  }

  @Override
  public void erase() {
    here();
    store.erase();
  }

  @Override
  public void close() {
    store.close();
  }
}
