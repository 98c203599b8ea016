package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.storage.Person;

/**
 * Who trains from now on.
 *
 * @param session number in this process of the open session that becomes theirs, 0 when only what
 *     follows does
 * @param person empty for nobody in particular
 */
public record PersonChoice(int session, Optional<Person> person) {

  static final int NEXT_SESSION = 0;
}
