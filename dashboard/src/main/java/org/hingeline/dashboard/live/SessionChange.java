package org.hingeline.dashboard.live;

import org.hingeline.storage.SessionMode;

/** A session begins or ends. */
public sealed interface SessionChange {

  /** Number of the session in this process, from 1. */
  int session();

  /**
   * Samples have begun to stream.
   *
   * @param startedAtMs wall clock, milliseconds since 1970 UTC, at session time 0
   */
  record Opened(int session, long startedAtMs, SessionMode mode) implements SessionChange {}

  /** Everything of the session has been told. */
  record Closed(int session) implements SessionChange {}
}
