package org.hingeline.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.ImuView;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageEncoder;
import org.hingeline.protocol.message.MessageListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The codec alone, in ns per frame of 64 bytes: four samples of a sensor that moves. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {
  private static final int FRAMES = 1000;
  private static final int FRAME_BYTES = 64;
  private static final int SAMPLES = 4;
  private static final int NOTIFICATION_BYTES = 20;
  private static final int FRAME_US = 40_000;
  private static final int INTERVAL_US = 10_000;

  private final short[] counts = new short[FRAMES * SAMPLES * Wire.SAMPLE_VALUES];
  private final byte[] stream = new byte[FRAMES * FRAME_BYTES];
  private final byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
  private final FrameDecoder decoder = new FrameDecoder();
  private final MessageEncoder encoder = new MessageEncoder(1);
  private final Checksum checksum = new Checksum();
  private final FrameSink samples = MessageListener.sink(checksum);
  private final FrameSink oriented = MessageListener.sink(new ThreeFilters());
  private final FrameSink frames = frame -> checksum.sum += frame.timeUs();

  /** Slow rotation with noise of the last digits, so zeros are as frequent as in life. */
  @Setup
  public void writeStream() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < counts.length; i++) {
      double swing = 3000 * Math.sin(i * 1e-3 + i % Wire.SAMPLE_VALUES);
      counts[i] = (short) (swing + random.nextInt(-8, 9));
    }
    for (int i = 0; i < FRAMES; i++) {
      int written = encode(i, stream, i * FRAME_BYTES);
      if (written != FRAME_BYTES) {
        throw new IllegalStateException("frame bytes: value=" + written + ", needed=64");
      }
    }
  }

  /** Bytes to checked frames. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public long decodeFrames() {
    decoder.feed(stream, frames);
    return checksum.sum;
  }

  /** Bytes to the values of every sample. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public long decodeSamples() {
    decoder.feed(stream, samples);
    return checksum.sum;
  }

  /** The same in notifications of 20 bytes, so that every frame is cut. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public long decodeInPieces() {
    for (int at = 0; at < stream.length; at += NOTIFICATION_BYTES) {
      decoder.feed(stream, at, Math.min(NOTIFICATION_BYTES, stream.length - at), samples);
    }
    return checksum.sum;
  }

  /** Bytes to samples, and three updates of an orientation filter with those of each frame. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public void decodeAndOrientThree() {
    decoder.feed(stream, oriented);
  }

  /** Samples to bytes. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public int encodeFrames() {
    int bytes = 0;
    for (int i = 0; i < FRAMES; i++) {
      bytes += encode(i, out, 0);
    }
    return bytes;
  }

  /**
   * What a plain decoder takes that looks at one byte after the other: the measure for the rest.
   */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public int plainDecodeFrames() {
    return PlainDecoder.intactFrames(stream, out);
  }

  private int encode(int frame, byte[] target, int offset) {
    int first = frame * SAMPLES * Wire.SAMPLE_VALUES;
    return encoder.encodeSamples(
        (long) frame * FRAME_US, INTERVAL_US, counts, first, SAMPLES, target, offset);
  }

  private static final class Checksum implements MessageListener {
    private long sum;

    @Override
    public void onSamples(Frame frame, ImuView view) {
      for (int i = 0; i < view.sampleCount(); i++) {
        sum += view.sampleTimeUs(i);
        sum += view.gyrX(i) + view.gyrY(i) + view.gyrZ(i);
        sum += view.accX(i) + view.accY(i) + view.accZ(i);
      }
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      throw new IllegalStateException("only samples are in the stream: " + message);
    }
  }

  /** A filter for each of three sensors; the sensor turns slowly and stands nearly upright. */
  private static final class ThreeFilters implements MessageListener {
    private static final double SCALE = 1e-4;
    private static final double GRAVITY = 9.81;

    private final OrientationFilter[] filters = new OrientationFilter[3];

    ThreeFilters() {
      for (int i = 0; i < filters.length; i++) {
        filters[i] = new OrientationFilter(VqfParameters.worn(), INTERVAL_US * 1e-6);
      }
    }

    @Override
    public void onSamples(Frame frame, ImuView view) {
      for (int i = 0; i < filters.length; i++) {
        filters[i].update(
            SCALE * view.gyrX(i),
            SCALE * view.gyrY(i),
            SCALE * view.gyrZ(i),
            SCALE * view.accX(i),
            SCALE * view.accY(i),
            GRAVITY + SCALE * view.accZ(i));
      }
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      throw new IllegalStateException("only samples are in the stream: " + message);
    }
  }

  /** Unstuffs and sums up byte by byte, with a table of 256 entries. */
  private static final class PlainDecoder {
    private static final int[] TABLE = new int[256];

    static {
      for (int value = 0; value < TABLE.length; value++) {
        int crc = value << 8;
        for (int bit = 0; bit < 8; bit++) {
          crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
        }
        TABLE[value] = crc & 0xFFFF;
      }
    }

    private PlainDecoder() {}

    static int intactFrames(byte[] stream, byte[] raw) {
      int intact = 0;
      int length = 0;
      int left = 0;
      boolean first = true;
      for (byte b : stream) {
        if (b == 0) {
          intact += checked(raw, length) ? 1 : 0;
          length = 0;
          left = 0;
          first = true;
        } else if (left == 0) {
          left = (b & 0xFF) - 1;
          if (!first) {
            raw[length++] = 0;
          }
          first = false;
        } else {
          raw[length++] = b;
          left--;
        }
      }
      return intact;
    }

    private static boolean checked(byte[] raw, int length) {
      int crc = 0xFFFF;
      int end = length - Wire.CRC_BYTES;
      for (int i = 0; i < end; i++) {
        crc = ((crc << 8) ^ TABLE[(crc >>> 8) ^ (raw[i] & 0xFF)]) & 0xFFFF;
      }
      return crc == ((raw[end] & 0xFF) | (raw[end + 1] & 0xFF) << 8);
    }
  }
}
