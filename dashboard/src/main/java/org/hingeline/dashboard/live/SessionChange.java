package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionMode;

/** A session begins or ends. */
public sealed interface SessionChange {

  /** Number of the session in this process, from 1. */
  int session();

  /**
   * Samples have begun to stream.
   *
   * @param startedAtMs wall clock, milliseconds since 1970 UTC, at session time 0
   * @param person who trains; empty when nobody was chosen
   */
  record Opened(int session, long startedAtMs, SessionMode mode, Optional<Person> person)
      implements SessionChange {}

  /** Everything of the session has been told. */
  record Closed(int session) implements SessionChange {}
}
