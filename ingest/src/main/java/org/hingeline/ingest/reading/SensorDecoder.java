package org.hingeline.ingest.reading;

/**
 * Turns the bytes of one sensor into readings. No bytes make it throw. Not for several threads at
 * once.
 */
public interface SensorDecoder {

  /**
   * Takes in the next bytes, cut anywhere: a serial read, a notification, a piece of a file.
   *
   * @param arrivalNs when they reached the host, never decreasing
   */
  void feed(byte[] buffer, int offset, int length, long arrivalNs, ReadingSink sink);

  /** No more bytes will come: decides what a following frame would have confirmed. */
  void finish(ReadingSink sink);

  /** The connection was opened anew: what was cut off is dropped. */
  void reconnected();

  /** What was found so far; the same object for the life of the decoder. */
  StreamCounters counters();
}
