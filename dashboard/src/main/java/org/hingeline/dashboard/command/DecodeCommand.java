package org.hingeline.dashboard.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.capture.Capture;
import org.hingeline.ingest.capture.CaptureException;
import org.hingeline.ingest.capture.CaptureSummary;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.recording.RecordingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Captured bytes of a sensor become a recording. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    header = "Turns the captured bytes of a sensor into a recording.",
    description = {
      "",
      "A capture is what a sensor sent, byte for byte, as a terminal program or a radio logger kept"
          + " it. Whose sensor it was is found out from the bytes. Every complete reading, which is"
          + " specific force and angular rate of the same moment, becomes one row.",
      ""
    },
    footerHeading = "%nMakers:%n",
    footer = {
      "  hingeline    our own protocol (PROTOCOL.md), several sensors with their places",
      "  witmotion    WitMotion, serial (11 bytes a frame) and Bluetooth (20 or 28 bytes)",
      "  bno085-rvc   BNO085/080/086 in UART-RVC mode; no gyroscope, turning from its angles",
      "  ximu3        x-IMU3, ASCII or binary",
      "  xsens-mti    Xsens MTi, MTData2",
      "",
      "Times: the sensor's clock where it sends one that runs; else the count over the rate, which is"
          + " --rate,",
      "or fixed by the sensor, or found from how far it turned and how fast, or assumed to be 100 Hz,"
          + " which is said.",
      "",
      "The last line counts: frames of each type, bad_checksums, skipped_bytes (in no frame) and",
      "partial_bytes (of a frame that the begin or the end of the capture cut off).",
      "",
      "Example, a WitMotion sensor on a serial port, ten seconds of it:",
      "  stty -F /dev/ttyUSB0 115200 raw && timeout 10 cat /dev/ttyUSB0 > lift.bin",
      "  hingeline decode lift.bin --segment pelvis --out pelvis.csv.gz",
      "  hingeline orientation pelvis.csv.gz --out orientation.csv",
      "",
      "What to buy and how to connect it: docs/sensors/README.md."
    })
final class DecodeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CAPTURE", description = "The bytes; gzip when it ends in .gz.")
  private Path file;

  @Option(names = "--out", required = true, paramLabel = "RECORDING", description = "Recording.")
  private Path out;

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "Name of the sensor: trunk, pelvis, thigh, shank or any. Default: trunk.")
  private String segment = "trunk";

  @Option(
      names = "--device",
      paramLabel = "MAKER",
      description = "The maker, when it is not to be found out.")
  private String device;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "Readings a second; comes before what the sensor says.")
  private Double rate;

  @Override
  public Integer call() {
    Optional<Maker> maker = Optional.ofNullable(device).map(DecodeCommand::maker);
    if (out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
      throw new UserError("--out " + out + ": is the capture itself");
    }
    CaptureSummary summary;
    try {
      Capture capture = Capture.of(file, maker);
      try (RecordingWriter recording = openRecording()) {
        summary = capture.decode(segment, rateHz(), recording);
      }
    } catch (CaptureException e) {
      throw new UserError(e.getMessage(), e);
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
    PrintWriter text = spec.commandLine().getOut();
    describe(summary, text);
    text.println(summary.maker().label() + " " + summary.counters());
    text.flush();
    return 0;
  }

  private void describe(CaptureSummary found, PrintWriter text) {
    text.printf(
        Locale.ROOT,
        "%s: %s, %d samples at %.4g Hz (%s)%n",
        file.getFileName(),
        found.maker().title(),
        found.samples(),
        found.rateHz(),
        found.rateSource().words());
    if (found.maker().withoutGyroscope()) {
      text.println("no gyroscope: turning is worked out from its angles and provisional");
    }
    if (!Double.isNaN(found.tiltDifferenceDeg())) {
      text.printf(
          Locale.ROOT,
          "at rest, its accelerometer and its own orientation differ by %.2f°%n",
          found.tiltDifferenceDeg());
    }
    if (found.samples() == 0) {
      text.println("no complete readings: let the sensor send acceleration and angular rate");
    }
  }

  private OptionalDouble rateHz() {
    if (rate == null) {
      return OptionalDouble.empty();
    } else if (!(rate > 0 && rate <= 10_000)) {
      throw new UserError("--rate " + rate + ": expected a number from 0 to 10000 Hz");
    }
    return OptionalDouble.of(rate);
  }

  static Maker maker(String label) {
    return Maker.labelled(label.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () -> new UserError("device " + label + ": unknown, expected " + Maker.labels()));
  }

  private RecordingWriter openRecording() {
    try {
      return RecordingWriter.create(out);
    } catch (IOException e) {
      throw new UserError(Problems.cannotWrite(out, e), e);
    }
  }
}
