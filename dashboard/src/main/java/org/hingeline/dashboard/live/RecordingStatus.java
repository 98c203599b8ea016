package org.hingeline.dashboard.live;

import java.util.Optional;

/**
 * Whether the session is being kept.
 *
 * @param sessionId its id in the store; empty without a session
 * @param message what a person should know about it
 * @param reason why, for whoever looks after the computer
 */
public record RecordingStatus(
    Optional<String> sessionId, Optional<String> message, Optional<String> reason) {

  /** Nothing is being recorded. */
  public static RecordingStatus idle() {
    return new RecordingStatus(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
