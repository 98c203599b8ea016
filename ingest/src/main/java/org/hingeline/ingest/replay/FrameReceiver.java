package org.hingeline.ingest.replay;

import java.io.IOException;

/** Takes encoded frames one by one. */
@FunctionalInterface
public interface FrameReceiver {

  /**
   * One or more whole frames.
   *
   * @param timeNs when they are sent, on the clock of whoever calls
   * @param bytes valid only during this call, from index 0
   * @return false when no more are wanted
   */
  boolean frame(long timeNs, byte[] bytes, int length) throws IOException;

  /**
   * Nothing is due at this moment of the host's clock; called many times a second by a player that
   * waits.
   *
   * @return false when no more are wanted
   */
  default boolean idle(long nowNs) {
    return true;
  }
}
