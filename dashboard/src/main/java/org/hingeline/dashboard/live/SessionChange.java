package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionDetail;
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

  /**
   * A session that was interrupted goes on.
   *
   * @param before the session as far as it went
   * @param atNs session time at which it goes on
   */
  record WentOn(int session, SessionDetail before, long atNs) implements SessionChange {

    /** Length of the interruption. */
    public double gapS() {
      return (atNs - Math.max(0, before.summary().lastNs())) * 1e-9;
    }
  }

  /** Everything of the session has been told. */
  record Closed(int session) implements SessionChange {}
}
