package org.hingeline.ingest.wearable;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.ImuBatch;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageEncoder;
import org.hingeline.protocol.message.Placement;

/** The frames of one sensor: samples gathered into batches, everything else as it comes. */
final class SourceFrames {
  private static final double BATCH_S = 0.04;
  private static final double FULL_HOURS = 18;

  private final DeviceInfo info;
  private final int source;
  private final ByteArrayOutputStream out;
  private final double intervalUs;
  private final int batchSize;
  private final short[] counts;
  private final byte[] frame = new byte[Wire.MAX_ENCODED_BYTES];
  private MessageEncoder encoder;
  private int batched;
  private long batchUs;
  private long lastUs = Long.MIN_VALUE;

  SourceFrames(
      Segment segment, int source, WearableSetup setup, long seed, ByteArrayOutputStream out) {
    double rateHz = setup.ratesHz().get(segment);
    this.source = source;
    this.out = out;
    this.intervalUs = 1e6 / rateHz;
    this.batchSize =
        (int) Math.max(1, Math.min(ImuBatch.MAX_SAMPLES, Math.round(BATCH_S * rateHz)));
    this.counts = new short[batchSize * Wire.SAMPLE_VALUES];
    this.encoder = new MessageEncoder(source);
    this.info =
        new DeviceInfo(
            Wire.MINOR_VERSION,
            Placement.valueOf(segment.name()),
            1,
            new DeviceInfo.Firmware(1, 0, 0),
            1,
            Math.round(setup.gyroStepRadps() * 1e9),
            Math.round(setup.accStepMps2() * 1e9),
            (int) Math.round(setup.gyroRangeDps()),
            (int) Math.round(setup.accRangeG() * 1000),
            Math.round(rateHz * 1000),
            String.format(Locale.ROOT, "VIRTUAL-%04X-%d", seed & 0xFFFF, source),
            "virtual " + segment.label());
  }

  /** Adds a sample; the batch goes out when it is full or when samples are missing behind it. */
  void sample(Sample sample) {
    long timeUs = sample.timeNs() / 1000;
    if (lastUs != Long.MIN_VALUE) {
      long missing = Math.round((timeUs - lastUs) / intervalUs) - 1;
      if (missing > 0) {
        flush();
        long framesLost = (missing + batchSize - 1) / batchSize;
        encoder = new MessageEncoder(source, (int) (encoder.nextSequence() + framesLost));
      }
    }
    lastUs = timeUs;
    if (batched == 0) {
      batchUs = timeUs;
    }
    int at = batched * Wire.SAMPLE_VALUES;
    counts[at] = count(sample.gyrX(), info.gyrScaleRadps());
    counts[at + 1] = count(sample.gyrY(), info.gyrScaleRadps());
    counts[at + 2] = count(sample.gyrZ(), info.gyrScaleRadps());
    counts[at + 3] = count(sample.accX(), info.accScaleMps2());
    counts[at + 4] = count(sample.accY(), info.accScaleMps2());
    counts[at + 5] = count(sample.accZ(), info.accScaleMps2());
    batched++;
    if (batched == batchSize) {
      flush();
    }
  }

  /** Sends the samples gathered so far. */
  void flush() {
    if (batched > 0) {
      int interval = (int) Math.round(intervalUs);
      out.write(frame, 0, encoder.encodeSamples(batchUs, interval, counts, 0, batched, frame, 0));
      batched = 0;
    }
  }

  void info(long timeNs) {
    send(timeNs, info);
  }

  /** A battery that lasts {@value #FULL_HOURS} hours and was nearly full. */
  void battery(long timeNs) {
    double left = 0.96 - 0.01 * source - timeNs / 3.6e12 / FULL_HOURS;
    int percent = (int) Math.max(1, Math.round(100 * left));
    send(timeNs, new Message.Battery(percent, false, 3300 + 9 * percent));
  }

  void send(long timeNs, Message message) {
    out.write(frame, 0, encoder.encode(timeNs / 1000, message, frame, 0));
  }

  private static short count(double value, double scale) {
    long rounded = Math.round(value / scale);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
  }
}
