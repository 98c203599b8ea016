package org.hingeline.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StuffingTest {

  @Test
  void stuffingInPlaceEqualsTheTextbookAndComesBack() {
    SplittableRandom random = new SplittableRandom(3);
    for (int length = 0; length <= Wire.MAX_RAW_BYTES; length++) {
      for (int density : new int[] {1, 2, 8, 256}) {
        byte[] raw = new byte[length];
        for (int i = 0; i < length; i++) {
          raw[i] = (byte) (random.nextInt(density) == 0 ? 0 : random.nextInt(256));
        }
        byte[] bytes = new byte[length + 1];
        System.arraycopy(raw, 0, bytes, 1, length);

        Stuffing.stuff(bytes, 0, bytes.length);
        assertThat(bytes).isEqualTo(textbook(raw));

        assertThat(Stuffing.unstuff(bytes, 0, bytes.length)).isTrue();
        assertThat(Arrays.copyOfRange(bytes, 1, bytes.length)).isEqualTo(raw);
      }
    }
  }

  @Test
  void theFirstZeroIsFoundAtEveryPlaceAndBehindEveryByte() {
    for (int value = 1; value < 256; value++) {
      for (int at = 0; at < 20; at++) {
        byte[] bytes = new byte[24];
        Arrays.fill(bytes, (byte) value);
        bytes[at] = 0;

        assertThat(Stuffing.indexOfZero(bytes, 0, bytes.length)).isEqualTo(at);
        assertThat(Stuffing.indexOfZero(bytes, 0, at)).isEqualTo(at);
        assertThat(Stuffing.indexOfZero(bytes, at + 1, bytes.length)).isEqualTo(bytes.length);
      }
    }
  }

  /** Block by block: the number of bytes to the next zero plus one, then the bytes without it. */
  private static byte[] textbook(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = 0;
    while (from <= raw.length) {
      int to = from;
      while (to < raw.length && raw[to] != 0) {
        to++;
      }
      out.write(to - from + 1);
      out.write(raw, from, to - from);
      from = to + 1;
    }
    return out.toByteArray();
  }
}
