package org.hingeline.protocol.message;

import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.MessageType;

/** Takes samples without objects and every other message as a record. */
public interface MessageListener {

  /**
   * Samples arrived.
   *
   * @param frame who sent them and when; valid only during this call
   * @param samples valid only during this call
   */
  void onSamples(Frame frame, ImuView samples);

  /**
   * Any other message arrived.
   *
   * @param frame who sent it and when; valid only during this call
   * @param message may be kept
   */
  void onMessage(Frame frame, Message message);

  /** The sink for a decoder that feeds this listener. */
  static FrameSink sink(MessageListener listener) {
    ImuView view = new ImuView();
    return frame -> {
      if (frame.type() == MessageType.IMU_BATCH) {
        listener.onSamples(frame, view.wrap(frame));
      } else {
        listener.onMessage(frame, Messages.read(frame));
      }
    };
  }
}
