package org.hingeline.dashboard.config;

import java.util.List;
import org.hingeline.dashboard.problem.UserError;

/**
 * One setting as it was written.
 *
 * @param values its text; several for a list, none when it was left empty
 * @param origin where it was written, for messages: {@code my.yaml line 12}
 */
record Source(List<String> values, String origin) {

  /** The error of a value that does not fit. */
  UserError unfit(String key, String expected) {
    return new UserError(
        String.format("%s: %s=%s, expected %s", origin, key, String.join(" ", values), expected));
  }
}
