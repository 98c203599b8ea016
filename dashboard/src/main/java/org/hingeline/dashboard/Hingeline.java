package org.hingeline.dashboard;

import org.hingeline.dashboard.command.CommandRunner;

/** The program: {@code hingeline COMMAND}. */
public final class Hingeline {

  private Hingeline() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(CommandRunner.run(arguments));
  }
}
