package org.hingeline.dashboard.problem;

/**
 * Something the person at the keyboard can set right: the message names the thing in one line, and
 * no stack trace is shown.
 */
public final class UserError extends RuntimeException {

  /** Creates an error from one line that names the thing. */
  public UserError(String message) {
    super(message);
  }

  /** The same with what it came from, for the log. */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
