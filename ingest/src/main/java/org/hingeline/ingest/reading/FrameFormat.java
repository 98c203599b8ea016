package org.hingeline.ingest.reading;

/** The frames of one maker: how they are told from anything else, and what they mean. */
public interface FrameFormat {

  /** {@link #look} cannot tell yet. */
  int MORE = 0;

  /**
   * Whether a frame begins here.
   *
   * @param to end of the bytes known so far
   * @param inStep whether a frame ended right before
   * @param last whether nothing follows these bytes
   * @return the length of an intact frame; {@link #MORE}; or {@link #no} with the reason
   */
  int look(byte[] bytes, int from, int to, boolean inStep, boolean last);

  /**
   * Takes an intact frame.
   *
   * @return its type as the counters name it; always the same object for a type
   */
  String take(byte[] bytes, int from, int length, ReadingSink sink);

  /** The longest frame, bytes, with what must be seen behind it. */
  int maxBytes();

  /** The most bytes of a frame that was cut off before the first one, which had this length. */
  default int maxCutOff(int firstLength) {
    return firstLength - 1;
  }

  /** The connection was opened anew: readings that lie apart are not put together. */
  void restart();

  /** The answer of {@link #look} that no intact frame begins here. */
  static int no(StreamError reason) {
    return -1 - reason.ordinal();
  }
}
