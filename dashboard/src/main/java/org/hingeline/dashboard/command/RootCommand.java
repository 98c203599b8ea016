package org.hingeline.dashboard.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hingeline} without a command explains itself. */
@Command(
    name = "hingeline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Movement analysis from sensors on trunk, pelvis and thigh.",
    description = {
      "",
      "Shows how much of a lift comes from the hips and how much from the lumbar spine, counts"
          + " repetitions and times their phases. Not a diagnosis.",
      ""
    },
    subcommands = {
      DemoCommand.class,
      DemoDataCommand.class,
      ServeCommand.class,
      SensorsCommand.class,
      PlacesCommand.class,
      PeopleCommand.class,
      StorageCommand.class,
      ReplayCommand.class,
      ReanalyseCommand.class,
      OrientationCommand.class,
      DecodeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      SimulateCommand.class
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  hingeline demo                         nothing needed: a simulated wearer, live",
      "  hingeline serve --serial /dev/ttyUSB0  your own sensors",
      "  hingeline serve --ble                  Bluetooth sensors; hingeline sensors lists them",
      "  hingeline replay lift.csv.gz --events events.jsonl --angles angles.csv",
      "",
      "Also: hingeline test [--long] runs all tests, hingeline bench measures the speed.",
      "Each command explains itself: hingeline COMMAND --help"
    })
final class RootCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}
