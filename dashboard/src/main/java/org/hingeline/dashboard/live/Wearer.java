package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.storage.Person;

/**
 * Whose the sessions are. Somebody chosen during a session that is nobody's gets that one too;
 * where it is somebody else's already it ends, because another body needs another calibration.
 */
final class Wearer {

  private Optional<Person> chosen;
  private Optional<Person> ofSession = Optional.empty();

  Wearer(Optional<Person> chosen) {
    this.chosen = chosen;
  }

  Optional<Person> chosen() {
    return chosen;
  }

  /** A session begins; says whose it is. */
  Optional<Person> begin() {
    ofSession = chosen;
    return chosen;
  }

  /** Whether the open session, nobody's so far, becomes theirs. */
  boolean takesOver(Optional<Person> person) {
    return ofSession.isEmpty() && person.isPresent();
  }

  /** Whether the open session is not theirs. */
  boolean isAnother(Optional<Person> person) {
    return !ofSession.equals(person);
  }

  void choose(Optional<Person> person, boolean ofOpenSession) {
    chosen = person;
    if (ofOpenSession) {
      ofSession = person;
    }
  }
}
