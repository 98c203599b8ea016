package org.hingeline.protocol.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Crc16Test {

  @Test
  void theCatalogueCheckValueOfTheNineDigitsIsMet() {
    byte[] digits = "123456789".getBytes(US_ASCII);

    assertThat(Crc16.of(digits, 0, digits.length)).isEqualTo(0x29B1);
  }

  @Test
  void theChecksumOfNothingIsTheInitialValue() {
    assertThat(Crc16.of(new byte[0], 0, 0)).isEqualTo(0xFFFF);
  }

  @Test
  void eightBytesAStepEqualsOneBitAStepAtEveryLengthAndOffset() {
    byte[] bytes = new byte[300];
    new SplittableRandom(1).nextBytes(bytes);

    for (int length = 0; length <= 250; length++) {
      int offset = length % 7;
      assertThat(Crc16.of(bytes, offset, length)).isEqualTo(bitByBit(bytes, offset, length));
    }
  }

  /** The definition, read off the shift register. */
  private static int bitByBit(byte[] bytes, int offset, int length) {
    int register = 0xFFFF;
    for (int i = offset; i < offset + length; i++) {
      for (int bit = 7; bit >= 0; bit--) {
        int carry = (register >>> 15) ^ ((bytes[i] >>> bit) & 1);
        register = (register << 1) & 0xFFFF;
        if (carry == 1) {
          register ^= 0x1021;
        }
      }
    }
    return register;
  }
}
