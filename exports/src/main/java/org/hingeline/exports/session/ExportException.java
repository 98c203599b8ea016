package org.hingeline.exports.session;

import java.io.IOException;

/** A session does not hold what a format needs; one sentence for the person who asked. */
public final class ExportException extends IOException {

  private static final long serialVersionUID = 1;

  public ExportException(String message) {
    super(message);
  }
}
