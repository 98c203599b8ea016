package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.wearable.Preset;
import org.hingeline.storage.SessionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The system with a virtual wearable. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Shows everything with a simulated wearer; needs no sensors.",
    description = {
      "",
      "A virtual wearable with three sensors (trunk, pelvis, thigh) performs the calibration and then"
          + " sets of good, rounded and squat lifts, over and over. What it sends are the bytes a"
          + " device would send, and they take the same way.",
      "",
      "Sessions go into a temporary folder that is removed at the end, unless --data names one.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline demo                      then open the address it prints",
      "  hingeline demo --port 0             any free port",
      "  hingeline demo --data my-demo       keep the sessions for the next time"
    })
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws the simulated person. Default: 1.")
  private long seed = 1;

  @Override
  public Integer call() {
    if (options.dataFolderGiven()) {
      return run(options.settings(System.getenv()), () -> {});
    }
    Path folder = temporary();
    SettingsReader reader = options.settings(System.getenv());
    try {
      return run(
          reader.with("data.folder", List.of(folder.toString()), "demo"), () -> remove(folder));
    } catch (UserError e) {
      remove(folder);
      throw e;
    }
  }

  private int run(SettingsReader reader, Runnable afterwards) {
    Settings settings = reader.settings(ServerOptions.home());
    Server server =
        Server.start(
            settings,
            SessionMode.DEMO,
            List.of(Sources.wearable(Preset.MIXED.scenario(), seed)),
            Version.current());
    return ServerRun.untilStopped(server, spec.commandLine().getOut(), afterwards);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("hingeline-demo");
    } catch (IOException e) {
      throw new UserError("no temporary folder can be made; name one with --data", e);
    }
  }

  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A temporary folder that stays behind is the system's to clean up.
    }
  }
}
