package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.FolderCheck;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.series.influx.InfluxCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whether a session could be kept now. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Says in one line whether sessions can be kept, or what is in the way.",
    description = {
      "",
      "Looks at the data folder and, where one is set, at the InfluxDB server: whether it answers,"
          + " lets us read and write, is of a version we speak to, and has the same time. Makes"
          + " folder and database when they are missing, as serve would; leaves nothing else."
          + " Ends with 0 when all is ready, else with 1.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline storage check                               the data folder",
      "  hingeline storage check --influx http://clinic:8086   and the server"
    })
final class StorageCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  private final List<String> ready = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Override
  public Integer call() {
    Settings settings = options.settings(System.getenv()).settings(ServerOptions.home());
    check(() -> FolderCheck.run(settings.dataFolder()));
    settings
        .influx()
        .ifPresent(influx -> check(() -> InfluxCheck.run(influx, InstantSource.system())));
    if (!problems.isEmpty()) {
      throw new UserError(String.join("; ", problems));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Ready. " + String.join("; ", ready));
    out.flush();
    return 0;
  }

  private void check(Supplier<String> place) {
    try {
      ready.add(place.get());
    } catch (StorageException e) {
      problems.add(e.getMessage());
    }
  }
}
