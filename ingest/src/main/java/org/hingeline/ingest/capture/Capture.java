package org.hingeline.ingest.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.maker.MakerProbe;
import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.SensorDecoder;
import org.hingeline.ingest.recording.RecordingHandler;

/** The bytes that one sensor, or one hub of ours, sent into a file. */
public final class Capture {
  private static final int PROBE_LEAST = 4 << 10;
  private static final int PROBE_MOST = 1 << 20;

  private final CaptureFile file;
  private final Maker maker;

  private Capture(CaptureFile file, Maker maker) {
    this.file = file;
    this.maker = maker;
  }

  /**
   * Looks at a file.
   *
   * @param given who made the sensor; empty to find out
   * @throws CaptureException when nothing tells whose bytes these are
   */
  public static Capture of(Path path, Optional<Maker> given) throws IOException {
    CaptureFile file = new CaptureFile(path);
    if (given.isPresent()) {
      return new Capture(file, given.get());
    }
    MakerProbe probe = new MakerProbe();
    long[] seen = new long[1];
    file.read(
        (buffer, length) -> {
          probe.feed(buffer, 0, length);
          seen[0] += length;
          return seen[0] < (probe.found().isPresent() ? PROBE_LEAST : PROBE_MOST);
        });
    probe.finish();
    return new Capture(
        file,
        probe
            .found()
            .orElseThrow(
                () ->
                    new CaptureException(
                        path,
                        "no frames of a known sensor in its "
                            + seen[0]
                            + " bytes; if you know the maker, name it with --device ("
                            + Maker.labels()
                            + ")")));
  }

  /** Who made the sensor. */
  public Maker maker() {
    return maker;
  }

  /**
   * Hands every complete reading to the recording.
   *
   * @param sensor name of the sensor in the recording; our own sensors know theirs
   * @param rateHz readings a second; empty to find out
   */
  public CaptureSummary decode(String sensor, OptionalDouble rateHz, RecordingHandler recording)
      throws IOException {
    return maker == Maker.HINGELINE
        ? new WearableCapture(file, sensor).decode(recording)
        : decodeForeign(sensor, rateHz, recording);
  }

  private CaptureSummary decodeForeign(
      String sensor, OptionalDouble rateHz, RecordingHandler recording) throws IOException {
    CaptureSurvey survey = new CaptureSurvey(maker);
    pass(survey);
    CaptureSurvey.Rate rate = survey.rate(rateHz);
    CaptureTimes times = new CaptureTimes(rate.source() == RateSource.SENSOR_CLOCK, rate.hz());
    Writer writer = new Writer(sensor, times, recording);
    SensorDecoder decoder = pass(writer);
    if (writer.failure != null) {
      throw writer.failure;
    }
    return new CaptureSummary(
        maker,
        decoder.counters().readings(),
        rate.hz(),
        rate.source(),
        writer.tilt.differenceDeg(),
        decoder.counters().toString());
  }

  private SensorDecoder pass(ReadingSink sink) throws IOException {
    SensorDecoder decoder = maker.decoder();
    file.read(
        (buffer, length) -> {
          decoder.feed(buffer, 0, length, 0, sink);
          return true;
        });
    decoder.finish(sink);
    return decoder;
  }

  private static final class Writer implements ReadingSink {
    private final String sensor;
    private final CaptureTimes times;
    private final RecordingHandler recording;
    private final RestTilt tilt = new RestTilt();
    private IOException failure;

    private Writer(String sensor, CaptureTimes times, RecordingHandler recording) {
      this.sensor = sensor;
      this.times = times;
      this.recording = recording;
    }

    @Override
    public void onReading(Reading r) {
      tilt.reading(r);
      try {
        if (failure == null) {
          recording.onSample(
              sensor, times.next(r), r.gyrX(), r.gyrY(), r.gyrZ(), r.accX(), r.accY(), r.accZ());
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    @Override
    public void onAttitude(Attitude attitude) {
      tilt.attitude(attitude);
    }
  }
}
