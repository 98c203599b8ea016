package org.hingeline.ingest.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hingeline.ingest.maker.VirtualMaker.Kind;
import org.hingeline.ingest.reading.StreamCounters;

/** What holds for every maker's decoder, however the bytes come. */
class AnyStreamTest {
  private static final int READINGS = 60;

  @Property(tries = 150)
  void howTheBytesAreCutMakesNoDifference(
      @ForAll Kind kind, @ForAll @IntRange(min = 1, max = 300) int piece) {
    byte[] stream = VirtualMaker.stream(kind, READINGS);

    Found whole = Found.in(kind.maker, stream);
    Found cut = Found.in(kind.maker, stream, piece);

    assertThat(cut.readings).hasSize(READINGS).isEqualTo(whole.readings);
    assertThat(cut.counters).hasToString(whole.counters.toString());
    assertThat(cut.counters.skippedBytes() + cut.counters.partialBytes()).isZero();
  }

  @Property(tries = 150)
  void noisyStreamsAreCutWithoutDifferenceToo(
      @ForAll Kind kind, @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int piece) {
    byte[] stream = noisy(kind, new Random(seed));

    assertThat(Found.in(kind.maker, stream, piece).readings)
        .isEqualTo(Found.in(kind.maker, stream).readings);
  }

  /** Noise with a line feed behind it: what ends a message of an x-IMU3, and means nothing else. */
  private static byte[] noisy(Kind kind, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> cycles = VirtualMaker.cycles(kind, READINGS);
    for (int i = 0; i < READINGS; i++) {
      if (i % 10 == 9) {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        out.writeBytes(noise);
        out.write('\n');
      }
      out.writeBytes(cycles.get(i));
    }
    return out.toByteArray();
  }

  @Property(tries = 300)
  void afterNoiseTheNextReadingsAreFoundAgain(@ForAll Kind kind, @ForAll long seed) {
    Found found = Found.in(kind.maker, noisy(kind, new Random(seed)));

    // Noise may look like the begin of a frame and cost the one that follows.
    assertThat(found.readings.size()).isBetween(READINGS - 13, READINGS + 1);
  }

  @Property(tries = 300)
  void countersAddUp(@ForAll Kind kind, @ForAll long seed) {
    StreamCounters seen = Found.in(kind.maker, noisy(kind, new Random(seed))).counters;

    assertThat(seen.bytes())
        .isEqualTo(
            seen.frameBytes() + seen.skippedBytes() + seen.partialBytes() + seen.pendingBytes());
    assertThat(seen.frames())
        .isEqualTo(seen.types().values().stream().mapToLong(Long::longValue).sum());
  }
}
