package org.hingeline.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalTest {

  @Property(seed = "20261122")
  void readsFixedDecimalsAsTheLibraryDoes(
      @ForAll double value, @ForAll @IntRange(max = 12) int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value % 1e6);
    assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @Property(seed = "20261122")
  void readsTheShortestFormAsTheLibraryDoes(@ForAll double value) {
    String text = Double.toString(value);
    assertThat(parse(text)).isEqualTo(value);
  }

  @Test
  void otherTextIsNotANumber() {
    for (String text :
        List.of("", "-", ".", "1.2.3", "0x10", "1f", "NaN", "Infinity", "1e999", " 1", "--1")) {
      assertThat(parse(text)).as("\"%s\"", text).isNaN();
    }
    assertThat(parse("-0.5")).isEqualTo(-0.5);
    assertThat(parse("+.5")).isEqualTo(0.5);
    assertThat(parse("12345678901234567890.5"))
        .isEqualTo(Double.parseDouble("12345678901234567890.5"));
  }

  private static double parse(String text) {
    byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.US_ASCII);
    return Decimal.parse(bytes, 1, bytes.length - 1);
  }
}
