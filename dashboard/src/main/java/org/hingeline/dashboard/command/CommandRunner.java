package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.StorageException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a command line and turns what stops it into one line on standard error and an exit code: 1
 * for something the person can set right, 2 for a command line that is not understood, 70 for
 * something nobody expected.
 */
public final class CommandRunner {

  private static final int USER_ERROR = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final int UNEXPECTED = 70;

  private CommandRunner() {}

  /** Runs the command and returns its exit code. */
  public static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new RootCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(CommandRunner::notUnderstood)
        .setExecutionExceptionHandler((e, command, parsed) -> stopped(e, command));
  }

  private static int notUnderstood(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    return say(
        command.getErr(),
        NOT_UNDERSTOOD,
        firstLine(e) + "; see " + command.getCommandSpec().qualifiedName() + " --help");
  }

  private static int stopped(Exception e, CommandLine command) {
    LoggerFactory.getLogger(CommandRunner.class).debug("The command ended early", e);
    if (e instanceof UserError || e instanceof StorageException) {
      return say(command.getErr(), USER_ERROR, firstLine(e));
    }
    return say(
        command.getErr(),
        UNEXPECTED,
        "stopped unexpectedly: " + e.getClass().getSimpleName() + ", " + firstLine(e));
  }

  private static int say(PrintWriter err, int exitCode, String message) {
    err.println("hingeline: " + message);
    err.flush();
    return exitCode;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
