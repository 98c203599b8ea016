package org.hingeline.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WrappingTest {

  @Property(seed = "2", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyValueFromAnEighthBeforeToSevenEighthsBehindIsRestored(
      @ForAll @LongRange(min = 1L << 40, max = 1L << 50) long reference,
      @ForAll @IntRange(min = 3, max = 32) int bits,
      @ForAll @LongRange(max = Integer.MAX_VALUE) long step) {
    long range = 1L << bits;
    long value = reference - range / 8 + step % range;

    assertThat(Wrapping.resolve(reference, value & (range - 1), bits)).isEqualTo(value);
    assertThat(Wrapping.resolve(reference, value, bits)).isEqualTo(value);
  }

  @Test
  void theEdgesOfTheWindowAreAsDocumented() {
    assertThat(Wrapping.distance(0, 223, 8)).isEqualTo(223);
    assertThat(Wrapping.distance(0, 224, 8)).isEqualTo(-32);
    assertThat(Wrapping.distance(0, 0xFFFF, 16)).isEqualTo(-1);
  }

  @Test
  void aDeviceClockIsContinuedOverItsWrap() {
    long beforeUs = 0xFFFF_FF00L;

    assertThat(Wrapping.resolve(beforeUs, 0x0000_2610L, 32)).isEqualTo(0x1_0000_2610L);
  }
}
