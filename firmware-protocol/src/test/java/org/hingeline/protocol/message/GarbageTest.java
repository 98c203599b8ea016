package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hingeline.protocol.frame.DecodeCounters;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.Message.Marker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random, mutated and truncated bytes among real frames. */
class GarbageTest {
  private static final int MARKER_SOURCE = 7;

  private final FrameDecoder decoder = new FrameDecoder();
  private final byte[] input = new byte[4 * Wire.MAX_ENCODED_BYTES];
  private final byte[] frame = new byte[Wire.MAX_ENCODED_BYTES];

  @Test
  void aMillionInputsNeverThrowAndLeaveEveryByteAccountedFor() {
    survive(1_000_000, 11);
  }

  @Test
  @Tag("long")
  void fiftyMillionInputsNeverThrowAndLeaveEveryByteAccountedFor() {
    survive(50_000_000, 12);
  }

  @Test
  void everyIntactFrameBehindADelimiterIsFoundAmongGarbage() {
    SplittableRandom random = new SplittableRandom(13);
    MessageEncoder encoder = new MessageEncoder(MARKER_SOURCE);
    List<String> sent = new ArrayList<>();
    List<String> found = new ArrayList<>();
    FrameSink sink =
        received -> {
          if (received.source() == MARKER_SOURCE && Messages.read(received) instanceof Marker m) {
            found.add(received.sequence() + " " + m.label());
          }
        };

    for (int i = 0; i < 100_000; i++) {
      int garbage = garbage(random);
      input[garbage] = Wire.DELIMITER;
      String label = "note " + i;
      sent.add(encoder.nextSequence() + " " + label);
      int length = garbage + 1 + encoder.encode(i * 10L, new Marker(label), input, garbage + 1);
      feedInPieces(random, length, sink);
    }

    assertThat(found).isEqualTo(sent);
  }

  @Test
  void noiseWithoutADelimiterCostsTheFrameItTouchesAndNoMore() {
    MessageEncoder encoder = new MessageEncoder(MARKER_SOURCE);
    List<Received> found = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      input[0] = (byte) (1 + i % 255);
      int touched = 1 + encoder.encode(0, new Marker("touched"), input, 1);
      int length = touched + encoder.encode(0, new Marker("next"), input, touched);
      decoder.feed(input, 0, length, Received.into(found));
    }

    assertThat(found).filteredOn(r -> r.message().equals(new Marker("next"))).hasSize(1000);
    assertThat(found).hasSize(1000);
    assertThat(decoder.counters().errors()).isEqualTo(1000);
    assertThat(decoder.counters().lostFrames()).isEqualTo(999);
  }

  private void survive(int inputs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MessageEncoder encoder = new MessageEncoder(2);
    long[] handed = new long[1];
    FrameSink sink =
        received -> {
          handed[0]++;
          assertThat(Messages.read(received)).isNotNull();
        };
    long bytes = 0;
    for (int i = 0; i < inputs; i++) {
      int length = (i & 1) == 0 ? garbage(random) : mutated(random, encoder, i);
      bytes += length;
      feedInPieces(random, length, sink);
      if (i % 1000 == 0) {
        assertAccounted(decoder.counters(), bytes, handed[0]);
      }
    }
    assertAccounted(decoder.counters(), bytes, handed[0]);
    assertThat(handed[0]).isGreaterThan(inputs / 10);
    assertThat(decoder.counters().errors()).isGreaterThan(inputs / 10);
  }

  private static void assertAccounted(DecodeCounters c, long bytes, long handed) {
    if (c.bytes() != bytes
        || c.frames() != handed
        || c.delimiters() != c.frames() + c.errors() + c.idleDelimiters()
        || c.bytes()
            != c.frameBytes()
                + c.errorBytes()
                + c.idleDelimiters()
                + c.abandonedBytes()
                + c.pendingBytes()) {
      throw new AssertionError("bytes fed=" + bytes + ", frames handed=" + handed + ", " + c);
    }
  }

  /** Random bytes, half of the time with many zeros; returns how many. */
  private int garbage(SplittableRandom random) {
    int length = random.nextInt(60);
    boolean zeros = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      input[i] = (byte) (zeros && random.nextInt(4) == 0 ? 0 : random.nextInt(256));
    }
    return length;
  }

  /**
   * Frames of which some are changed, cut, doubled or have bytes put in; returns how many bytes.
   */
  private int mutated(SplittableRandom random, MessageEncoder encoder, int i) {
    int length = encodeAny(random, encoder, i);
    int at = random.nextInt(length);
    switch (random.nextInt(5)) {
      case 0 -> frame[at] = (byte) random.nextInt(256);
      case 1 -> length = at;
      case 2 -> {
        System.arraycopy(frame, 0, input, 0, at);
        input[at] = (byte) random.nextInt(256);
        System.arraycopy(frame, at, input, at + 1, length - at);
        return length + 1;
      }
      case 3 -> {
        System.arraycopy(frame, 0, input, length, length);
        System.arraycopy(frame, 0, input, 0, length);
        return 2 * length;
      }
      default -> {}
    }
    System.arraycopy(frame, 0, input, 0, length);
    return length;
  }

  private int encodeAny(SplittableRandom random, MessageEncoder encoder, int i) {
    short[] counts = new short[3 * Wire.SAMPLE_VALUES];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = (short) (random.nextInt() >> random.nextInt(32));
    }
    return switch (random.nextInt(4)) {
      case 0 -> encoder.encodeSamples(i * 100L, 10_000, counts, 0, 3, frame, 0);
      case 1 -> encoder.encodeCompactSample(i * 100L, counts, 0, frame, 0);
      case 2 -> encoder.encode(i * 100L, new Marker("note " + i), frame, 0);
      default -> encoder.encode(i * 100L, new Message.TimeSyncRequest(i), frame, 0);
    };
  }

  private void feedInPieces(SplittableRandom random, int length, FrameSink sink) {
    int at = 0;
    while (at < length) {
      int piece = Math.min(1 + random.nextInt(100), length - at);
      decoder.feed(input, at, piece, sink);
      at += piece;
    }
  }
}
