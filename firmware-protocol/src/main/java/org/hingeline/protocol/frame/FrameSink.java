package org.hingeline.protocol.frame;

/** Takes intact frames in the order of their arrival. */
@FunctionalInterface
public interface FrameSink {
  /**
   * One intact frame of a known type with a complete payload.
   *
   * @param frame valid only during this call; the decoder uses it again
   */
  void onFrame(Frame frame);
}
