package org.hingeline.ingest.replay;

import java.io.IOException;

/** Frames of a device that is not there: a recording, or a virtual wearable. */
@FunctionalInterface
public interface FrameStream {

  /** Hands over frame by frame, with the times of the stream, to its end or until told enough. */
  void play(FrameReceiver receiver) throws IOException;
}
