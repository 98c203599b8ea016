package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.series.influx.InfluxCheck;
import org.hingeline.storage.series.influx.InfluxConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A history from the data folder to a server and back. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    header = "Copies samples and angles of every session to an InfluxDB server, or back.",
    description = {
      "",
      "One place is a data folder, the other a server. Counts and checksums of every session are"
          + " compared afterwards; nothing is removed. Broken off, the same command goes on where"
          + " it was. End the server of this data folder first. Names of people stay here.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline storage copy --from data --to http://clinic:8086",
      "  hingeline storage copy --from http://clinic:8086 --to data"
    })
final class StorageCopyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      required = true,
      description = "A data folder, or the address of an InfluxDB server.")
  private String from;

  @Option(names = "--to", paramLabel = "PLACE", required = true, description = "The other one.")
  private String to;

  @Override
  public Integer call() {
    boolean back = InfluxConfig.isUrl(from);
    if (back == InfluxConfig.isUrl(to)) {
      throw new UserError(
          "storage copy: from=%s, to=%s, expected a data folder and http://HOST:PORT"
              .formatted(from, to));
    }
    Path folder = Path.of(back ? to : from).toAbsolutePath();
    Settings settings =
        options
            .settings(System.getenv())
            .with("series.url", List.of(back ? from : to), back ? "--from" : "--to")
            .with("data.folder", List.of(folder.toString()), back ? "--to" : "--from")
            .settings(ServerOptions.home());
    InfluxConfig influx = settings.influx().orElseThrow();
    StorageConfig config = StorageConfig.in(settings.dataFolder());
    int[] copied = {0};
    try (SessionStore store = back ? SessionStore.open(config, influx) : SessionStore.open(config);
        Progress progress = Progress.of("sessions", 0)) {
      InfluxCheck.run(influx, InstantSource.system());
      store.copyTo(
          back ? Optional.empty() : Optional.of(influx),
          (sessions, total) -> {
            copied[0] = sessions;
            progress.at(sessions, total);
          });
    } catch (StorageException e) {
      throw new UserError(e.getMessage() + "; sessions copied: " + copied[0], e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d sessions are %s, counts and checksums compared.%n",
        copied[0], back ? "in data folder " + settings.dataFolder() : "on " + influx);
    out.flush();
    return 0;
  }
}
