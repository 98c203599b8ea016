package org.hingeline.ingest.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.recording.RecordingHandler;
import org.hingeline.protocol.frame.DecodeCounters;
import org.hingeline.protocol.frame.DecodeError;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.ImuView;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageListener;

/**
 * A capture of our own protocol: several sensors with one clock. It is read twice, because a sensor
 * may say what its numbers mean after it has sent the first.
 */
final class WearableCapture {
  private static final long NS_PER_US = 1_000;
  private static final long WRAP_US = 1L << Wire.TIME_BITS;
  private static final long BACK_US = 2_000_000;
  private static final long AFTER_RESTART_US = 10_000;

  private final CaptureFile file;
  private final String unplaced;
  private final DeviceInfo[] infos = new DeviceInfo[Wire.SOURCES];
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Long> types = new TreeMap<>();
  private final FrameDecoder decoder = new FrameDecoder();

  private long lastUs;
  private long offsetUs;
  private boolean begun;
  private long samples;
  private long cutOffBytes;
  private long cutOffChecksums;
  private long withoutInfo;

  /** A row of the recording: a sample, or a marker with a label. */
  private record Row(
      long timeUs,
      String sensor,
      String label,
      double gx,
      double gy,
      double gz,
      double ax,
      double ay,
      double az) {}

  WearableCapture(CaptureFile file, String unplaced) {
    this.file = file;
    this.unplaced = unplaced;
  }

  CaptureSummary decode(RecordingHandler recording) throws IOException {
    FrameDecoder first = new FrameDecoder();
    file.read((b, n) -> feed(first, b, n, MessageListener.sink(new Introductions())));
    file.read((b, n) -> feed(decoder, b, n, MessageListener.sink(new Rows())));
    decoder.reconnect();
    rows.sort(Comparator.comparingLong(Row::timeUs));
    long zeroUs = rows.isEmpty() ? 0 : rows.get(0).timeUs();
    for (Row row : rows) {
      write(row, (row.timeUs() - zeroUs) * NS_PER_US, recording);
    }
    return new CaptureSummary(
        Maker.HINGELINE,
        samples,
        rateHz(),
        RateSource.SENSOR_CLOCK,
        Double.NaN,
        counters(decoder.counters()));
  }

  private static boolean feed(FrameDecoder decoder, byte[] b, int n, FrameSink sink) {
    decoder.feed(b, 0, n, sink);
    return true;
  }

  private static void write(Row row, long timeNs, RecordingHandler recording) throws IOException {
    if (row.label() != null) {
      recording.onMarker(timeNs, row.label());
    } else {
      recording.onSample(
          row.sensor(), timeNs, row.gx(), row.gy(), row.gz(), row.ax(), row.ay(), row.az());
    }
  }

  private double rateHz() {
    double sum = 0;
    int sensors = 0;
    for (DeviceInfo info : infos) {
      sum += info == null ? 0 : info.rateHz();
      sensors += info == null ? 0 : 1;
    }
    return sensors == 0 ? Double.NaN : sum / sensors;
  }

  private String counters(DecodeCounters seen) {
    StringBuilder line = new StringBuilder(120).append("frames=").append(seen.frames());
    types.forEach((type, count) -> line.append(' ').append(type).append('=').append(count));
    return line.append(" samples=")
        .append(samples)
        .append(" without_info=")
        .append(withoutInfo)
        .append(" bad_checksums=")
        .append(seen.errors(DecodeError.CHECKSUM) - cutOffChecksums)
        .append(" skipped_bytes=")
        .append(seen.errorBytes() - cutOffBytes)
        .append(" partial_bytes=")
        .append(seen.abandonedBytes() + cutOffBytes)
        .toString();
  }

  /** One chunk that is no frame before the first frame is what the begin of the capture cut off. */
  private void count(MessageType type) {
    DecodeCounters seen = decoder.counters();
    if (types.isEmpty() && seen.errors() == 1) {
      cutOffBytes = seen.errorBytes();
      cutOffChecksums = seen.errors(DecodeError.CHECKSUM);
    }
    types.merge(type.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  /** Device time continued over wraps; where the device began anew, its times go on. */
  private long continued(long timeUs) {
    if (!begun) {
      begun = true;
      lastUs = timeUs;
      return timeUs;
    }
    long ahead = timeUs + offsetUs - lastUs & (WRAP_US - 1);
    long signed = ahead >= WRAP_US / 2 ? ahead - WRAP_US : ahead;
    if (signed < -BACK_US) {
      offsetUs = lastUs + AFTER_RESTART_US - timeUs;
      signed = AFTER_RESTART_US;
    }
    long result = lastUs + signed;
    lastUs = Math.max(lastUs, result);
    return result;
  }

  /** A sensor without a place takes the given name; a second one its number. */
  private String sensor(int source) {
    Optional<Segment> placed = Segment.labelled(infos[source].placement().label());
    if (placed.isPresent()) {
      return placed.get().label();
    }
    for (int other = 0; other < source; other++) {
      if (infos[other] != null && Segment.labelled(infos[other].placement().label()).isEmpty()) {
        return "sensor" + source;
      }
    }
    return unplaced;
  }

  private final class Introductions implements MessageListener {
    @Override
    public void onSamples(Frame frame, ImuView view) {
      // Read the second time.
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      if (message instanceof DeviceInfo info && infos[frame.source()] == null) {
        infos[frame.source()] = info;
      }
    }
  }

  private final class Rows implements MessageListener {
    @Override
    public void onSamples(Frame frame, ImuView view) {
      count(frame.type());
      DeviceInfo info = infos[frame.source()];
      if (info == null) {
        withoutInfo += view.sampleCount();
        return;
      }
      long firstUs = continued(frame.timeUs());
      String sensor = sensor(frame.source());
      for (int i = 0; i < view.sampleCount(); i++) {
        samples++;
        rows.add(
            new Row(
                firstUs + view.sampleOffsetUs(i),
                sensor,
                null,
                view.gyrX(i) * info.gyrScaleRadps(),
                view.gyrY(i) * info.gyrScaleRadps(),
                view.gyrZ(i) * info.gyrScaleRadps(),
                view.accX(i) * info.accScaleMps2(),
                view.accY(i) * info.accScaleMps2(),
                view.accZ(i) * info.accScaleMps2()));
      }
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      count(frame.type());
      if (message instanceof DeviceInfo info) {
        infos[frame.source()] = info;
      } else if (message instanceof Message.Marker marker) {
        rows.add(new Row(continued(frame.timeUs()), null, marker.label(), 0, 0, 0, 0, 0, 0));
      }
    }
  }
}
