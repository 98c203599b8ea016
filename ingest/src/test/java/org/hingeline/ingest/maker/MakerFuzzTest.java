package org.hingeline.ingest.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.hingeline.ingest.maker.VirtualMaker.Kind;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.SensorDecoder;
import org.hingeline.ingest.reading.StreamCounters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No bytes make a decoder throw, hand over a number that is none, or miscount. An input is a piece
 * of a real stream with bytes changed, left out or put in, or noise alone.
 */
class MakerFuzzTest {
  private static final int SHORT_RUN = 40_000;
  private static final int LONG_RUN = 10_000_000;
  private static final int INPUT_MAX = 64;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anyInputIsSurvived(Kind kind) {
    run(kind, SHORT_RUN);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(Kind.class)
  void tenMillionInputsAreSurvived(Kind kind) {
    run(kind, LONG_RUN);
  }

  private static void run(Kind kind, int inputs) {
    SplittableRandom random = new SplittableRandom(kind.ordinal() + 1L);
    List<byte[]> cycles = VirtualMaker.cycles(kind, 200);
    SensorDecoder decoder = kind.maker.decoder();
    byte[] input = new byte[INPUT_MAX];
    for (int i = 0; i < inputs; i++) {
      int length = input(cycles.get(random.nextInt(cycles.size())), input, random);
      decoder.feed(input, 0, length, i, MakerFuzzTest::check);
      if (random.nextInt(64) == 0) {
        decoder.reconnected();
      }
    }
    decoder.finish(MakerFuzzTest::check);
    StreamCounters seen = decoder.counters();
    assertThat(seen.bytes())
        .isEqualTo(
            seen.frameBytes() + seen.skippedBytes() + seen.partialBytes() + seen.pendingBytes());
    assertThat(seen.readings()).isPositive();
  }

  private static int input(byte[] cycle, byte[] input, SplittableRandom random) {
    int length = Math.min(cycle.length, INPUT_MAX);
    System.arraycopy(cycle, 0, input, 0, length);
    int changes = random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(length);
      switch (random.nextInt(3)) {
        case 0 -> input[at] = (byte) random.nextInt();
        case 1 -> System.arraycopy(input, at, input, 0, length - at);
        default -> length = Math.max(1, at);
      }
    }
    return length;
  }

  private static void check(Reading r) {
    double sum = r.gyrX() + r.gyrY() + r.gyrZ() + r.accX() + r.accY() + r.accZ();
    if (!Double.isFinite(sum) || r.step() < 1) {
      throw new AssertionError(r.toString());
    }
  }
}
