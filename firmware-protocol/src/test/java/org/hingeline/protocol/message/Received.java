package org.hingeline.protocol.message;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;

/** One frame with its message, kept for comparison. */
record Received(
    int source, int sequence, long timeUs, boolean compact, int lostBefore, Message message) {

  static Received of(Frame frame) {
    return new Received(
        frame.source(),
        frame.sequence(),
        frame.timeUs(),
        frame.compact(),
        frame.lostBefore(),
        Messages.read(frame));
  }

  static FrameSink into(List<Received> list) {
    return frame -> list.add(of(frame));
  }

  static List<Received> decode(byte[] bytes) {
    List<Received> list = new ArrayList<>();
    new FrameDecoder().feed(bytes, into(list));
    return list;
  }
}
