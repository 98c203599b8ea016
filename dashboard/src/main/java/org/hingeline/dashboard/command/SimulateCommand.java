package org.hingeline.dashboard.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.link.SerialOutput;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.replay.RecordingFrames;
import org.hingeline.ingest.wearable.Preset;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A device that is not there, writing to a port or a file. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Plays a wearable: writes what its sensors would send to a serial port or a file.",
    description = {
      "",
      "The bytes are protocol frames (PROTOCOL.md) of a hub with one sensor for each segment, from"
          + " a recording or from a simulated person.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A pair of virtual ports, a recording played into one end, the system at the other:",
      "    socat -d -d pty,raw,echo=0,link=/tmp/sensor pty,raw,echo=0,link=/tmp/host &",
      "    hingeline serve --serial /tmp/host &",
      "    hingeline simulate --from recordings/real/stand_sit_stand.csv.gz --to /tmp/sensor",
      "",
      "  The frames of a simulated session in a file:",
      "    hingeline simulate --scenario rounded --fast --to rounded.bin"
    })
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PORT|FILE",
      description = "A serial port, PORT or PORT,BAUD, or else a file.")
  private String target;

  @Option(
      names = "--from",
      paramLabel = "RECORDING",
      description = "Play this recording (CSV, see hingeline replay --help).")
  private Path recording;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description =
          "Without --from: good, rounded, squat, deadlift, fatigue, daily-life, tempo,"
              + " interrupted, or mixed, which goes on until Ctrl-C. Default: mixed, with --fast"
              + " good.")
  private String scenario;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws the simulated person and the errors of the sensors. Default: 1.")
  private long seed = 1;

  @Option(names = "--fast", description = "As fast as it is taken instead of in real time.")
  private boolean fast;

  @Override
  public Integer call() {
    FrameStream stream = stream();
    Counter counter;
    try (OutputStream out = open()) {
      counter = new Counter(out, !fast);
      FramePlayer.play(stream, fast ? Pace.FAST : Pace.REAL_TIME, System::nanoTime, counter);
    } catch (IOException e) {
      throw new UserError(e.getMessage(), e);
    }
    PrintWriter text = spec.commandLine().getOut();
    text.printf("%s: %d bytes sent%n", target, counter.bytes);
    text.flush();
    return 0;
  }

  private FrameStream stream() {
    if (recording != null) {
      try {
        return RecordingFrames.of(recording);
      } catch (IOException e) {
        throw Problems.file(recording, e);
      }
    }
    Preset preset = preset();
    if (fast && preset == Preset.MIXED) {
      throw new UserError("--scenario mixed never ends, so it cannot be written with --fast");
    }
    return new WearableFrames(
        new VirtualWearable(preset.scenario(), WearableSetup.standard(), seed));
  }

  private Preset preset() {
    if (scenario == null) {
      return fast ? Preset.GOOD : Preset.MIXED;
    }
    return Preset.labelled(scenario)
        .orElseThrow(
            () ->
                new UserError(
                    "--scenario "
                        + scenario
                        + ": unknown, expected one of "
                        + Arrays.stream(Preset.values())
                            .map(Preset::label)
                            .collect(Collectors.joining(", "))));
  }

  private OutputStream open() throws IOException {
    SerialAddress address;
    try {
      address = SerialAddress.parse(target);
    } catch (IllegalArgumentException e) {
      // A comma in the name of a file.
      return file();
    }
    return isPort(address.port()) ? SerialOutput.open(address) : file();
  }

  private static boolean isPort(String name) {
    Path path = Path.of(name);
    return Files.exists(path)
        ? !Files.isRegularFile(path) && !Files.isDirectory(path)
        : name.startsWith("/dev/") || name.matches("COM\\d+");
  }

  private OutputStream file() {
    Path path = Path.of(target);
    try {
      return new BufferedOutputStream(Files.newOutputStream(path));
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(path, e), e);
    }
  }

  /** Writes frames and counts them. */
  private static final class Counter implements FrameReceiver {
    private final OutputStream out;
    private final boolean flush;
    private long bytes;

    private Counter(OutputStream out, boolean flush) {
      this.out = out;
      this.flush = flush;
    }

    @Override
    public boolean frame(long timeNs, byte[] buffer, int length) throws IOException {
      out.write(buffer, 0, length);
      if (flush) {
        out.flush();
      }
      bytes += length;
      return true;
    }
  }
}
