package org.hingeline.ingest;

import org.hingeline.analysis.Marker;

/** Takes markers, in time order with the samples. */
@FunctionalInterface
public interface MarkerSink {
  /** A marker at a time of the session's clock. */
  void mark(long timeNs, Marker marker);
}
