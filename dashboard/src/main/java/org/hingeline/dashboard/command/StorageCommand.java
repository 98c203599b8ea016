package org.hingeline.dashboard.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hingeline storage} without a command explains itself. */
@Command(
    name = "storage",
    mixinStandardHelpOptions = true,
    header = "Looks after the places where sessions are kept.",
    subcommands = {StorageCheckCommand.class, StorageCopyCommand.class})
final class StorageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}
