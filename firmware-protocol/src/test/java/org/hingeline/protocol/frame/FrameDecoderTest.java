package org.hingeline.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {
  private static final int BATTERY_BYTES = MessageType.BATTERY.fixedBytes();

  private final FrameDecoder decoder = new FrameDecoder();
  private final List<String> seen = new ArrayList<>();
  private final FrameSink sink =
      frame ->
          seen.add(
              (frame.compact() ? "compact " : "full ")
                  + frame.sequence()
                  + " at "
                  + frame.timeUs()
                  + " lost "
                  + frame.lostBefore()
                  + (frame.restarted() ? " restarted" : ""));

  @Test
  void aFrameIsHandedOverWithItsDelimiterAndNotBefore() {
    byte[] frame = full(7, 1000);

    decoder.feed(frame, 0, frame.length - 1, sink);
    assertThat(seen).isEmpty();
    assertThat(decoder.counters().pendingBytes()).isEqualTo(frame.length - 1);

    decoder.feed(frame, frame.length - 1, 1, sink);
    assertThat(seen).containsExactly("full 7 at 1000 lost 0");
  }

  @Test
  void everyTruncatedFrameIsOneErrorAndTheNextFrameIsFound() {
    byte[] frame = full(1, 1000);
    for (int kept = 1; kept < frame.length - 1; kept++) {
      byte[] cut = Arrays.copyOf(frame, kept + 1);
      cut[kept] = 0;
      long errorsBefore = decoder.counters().errors();
      seen.clear();

      decoder.feed(cut, sink);
      decoder.feed(frame, sink);

      assertThat(decoder.counters().errors()).isEqualTo(errorsBefore + 1);
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void everySingleBitTurnedOverIsNoticed() {
    byte[] frame = full(1, 123_456);
    for (int bit = 0; bit < (frame.length - 1) * 8; bit++) {
      byte[] turned = frame.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      decoder.feed(turned, sink);
    }

    assertThat(seen).isEmpty();
    assertThat(decoder.counters().frames()).isZero();
  }

  @Test
  void aChunkOfAnyLengthIsOneErrorTooLong() {
    byte[] noise = new byte[1 << 20];
    Arrays.fill(noise, (byte) 0x55);
    decoder.feed(noise, sink);
    decoder.feed(noise, sink);
    decoder.feed(new byte[] {0}, sink);
    decoder.feed(full(3, 5), sink);

    assertThat(decoder.counters().errors(DecodeError.TOO_LONG)).isEqualTo(1);
    assertThat(decoder.counters().errors()).isEqualTo(1);
    assertThat(seen).containsExactly("full 3 at 5 lost 0");
  }

  @Test
  void theLargestFramePassesAndOneByteMoreDoesNotWhereverItIsCut() {
    byte[] largest = new byte[Wire.MAX_ENCODED_BYTES];
    Arrays.fill(largest, (byte) 0x5A);
    int length = FrameEncoder.seal(MessageType.STOP, 0, 0, 0, Wire.MAX_PAYLOAD_BYTES, largest, 0);
    byte[] longer = Arrays.copyOf(largest, length + 1);
    longer[length - 1] = 1;
    for (int cut = 0; cut <= length; cut++) {
      decoder.feed(largest, 0, cut, sink);
      decoder.feed(largest, cut, length - cut, sink);
      decoder.feed(longer, 0, cut, sink);
      decoder.feed(longer, cut, longer.length - cut, sink);
    }

    assertThat(length).isEqualTo(244);
    assertThat(seen).hasSize(length + 1);
    assertThat(decoder.counters().errors(DecodeError.TOO_LONG)).isEqualTo(length + 1);
    assertThat(decoder.counters().errors()).isEqualTo(length + 1);
  }

  @Test
  void aCompactFrameWaitsForATimeAndIsThenContinuedFromFrameToFrame() {
    decoder.feed(compact(10, 640), sink);
    decoder.feed(full(0x12FE, 0xFFFF_FFC0L), sink);
    decoder.feed(compact(0x12FF, 0xFFFF_FFC0L), sink);
    decoder.feed(compact(0x1300, 0x1_0000_0040L), sink);
    decoder.feed(compact(0x1302, 0x1_0030_0000L), sink);
    decoder.feed(compact(0x1303, 0x1_0060_0000L), sink);

    assertThat(decoder.counters().errors(DecodeError.NO_REFERENCE)).isEqualTo(1);
    assertThat(seen)
        .containsExactly(
            "full 4862 at 4294967232 lost 0",
            "compact 4863 at 4294967232 lost 0",
            "compact 4864 at 64 lost 0",
            "compact 4866 at 3145728 lost 1",
            "compact 4867 at 6291456 lost 0");
  }

  @Test
  void aForgottenTimeIsLearntFromTheNextFullFrame() {
    decoder.feed(full(1, 1_000_000), sink);
    decoder.forgetTime(2);
    decoder.feed(compact(2, 1_010_048), sink);
    decoder.feed(full(3, 9_000_000), sink);
    decoder.feed(compact(4, 9_010_048), sink);

    assertThat(seen)
        .containsExactly(
            "full 1 at 1000000 lost 0", "full 3 at 9000000 lost 1", "compact 4 at 9010048 lost 0");
  }

  @Test
  void missingNumbersAreLossARepeatedOneIsNotAndAFarJumpIsARestart() {
    for (int sequence : new int[] {65_534, 1, 1, 2, 4098, 4099, 10_000, 9_999}) {
      decoder.feed(full(sequence, 64), sink);
    }

    assertThat(seen)
        .containsExactly(
            "full 65534 at 64 lost 0",
            "full 1 at 64 lost 2",
            "full 1 at 64 lost 0",
            "full 2 at 64 lost 0",
            "full 4098 at 64 lost 4095",
            "full 4099 at 64 lost 0",
            "full 10000 at 64 lost 0 restarted",
            "full 9999 at 64 lost 0 restarted");
    assertThat(decoder.counters().lostFrames()).isEqualTo(4097);
    assertThat(decoder.counters().restarts()).isEqualTo(2);
  }

  @Test
  void aSkippedFrameIsNotALostOne() {
    decoder.feed(full(1, 64), sink);
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    int length = FrameEncoder.seal(0x3F, 2, 2, 128, 0, out, 0);
    decoder.feed(out, 0, length, sink);
    decoder.feed(full(3, 192), sink);

    assertThat(decoder.counters().errors(DecodeError.UNKNOWN_TYPE)).isEqualTo(1);
    assertThat(decoder.counters().lostFrames()).isZero();
  }

  @Test
  void aNewConnectionDropsWhatWasUnfinishedAndKnowsNoSource() {
    byte[] first = full(1, 64);
    decoder.feed(first, sink);
    decoder.feed(first, 0, 5, sink);
    decoder.reconnect();
    decoder.feed(compact(2, 128), sink);
    decoder.feed(full(900, 256), sink);

    assertThat(seen).containsExactly("full 1 at 64 lost 0", "full 900 at 256 lost 0");
    assertThat(decoder.counters().abandonedBytes()).isEqualTo(5);
    assertThat(decoder.counters().errors(DecodeError.NO_REFERENCE)).isEqualTo(1);
  }

  @Test
  void afterAnExceptionOfTheSinkTheDecoderIsInStep() {
    FrameSink failing =
        frame -> {
          throw new IllegalStateException("full");
        };

    assertThatThrownBy(() -> decoder.feed(full(1, 64), failing))
        .isInstanceOf(IllegalStateException.class);
    decoder.feed(full(2, 128), sink);

    assertThat(seen).containsExactly("full 2 at 128 lost 0");
  }

  @Test
  void theLineOfCountersNamesOnlyWhatOccurred() {
    decoder.feed(full(1, 64), sink);
    decoder.feed(new byte[] {1, 1, 0, 0}, sink);

    assertThat(decoder.counters()).hasToString("bytes=20 frames=1 lost=0 too_short=1");
  }

  private static byte[] full(int sequence, long timeUs) {
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    Arrays.fill(out, FrameEncoder.payloadAt(0), FrameEncoder.payloadAt(BATTERY_BYTES), (byte) 9);
    int length = FrameEncoder.seal(MessageType.BATTERY, 2, sequence, timeUs, BATTERY_BYTES, out, 0);
    return Arrays.copyOf(out, length);
  }

  private static byte[] compact(int sequence, long timeUs) {
    byte[] out = new byte[20];
    assertThat(FrameEncoder.sealCompact(2, sequence, timeUs, out, 0)).isEqualTo(20);
    return out;
  }
}
