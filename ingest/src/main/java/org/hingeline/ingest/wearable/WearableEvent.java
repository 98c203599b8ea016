package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;

/** What the virtual wearable sends, in order of time. */
public sealed interface WearableEvent {
  /** When it happens, from the begin of the scenario. */
  long timeNs();

  /** A sensor was read. */
  record Reading(Sample sample) implements WearableEvent {
    @Override
    public long timeNs() {
      return sample.timeNs();
    }
  }

  /** Something was said about the stream. */
  record Said(long timeNs, Marker marker) implements WearableEvent {}
}
