package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.protocol.frame.DecodeError;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.frame.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PROTOCOL.md says what the codec does: its vectors both ways, and its tables. */
class ProtocolDocumentTest {

  static List<Vector> vectors() {
    return Vector.all();
  }

  static Stream<Vector> vectorsBothWays() {
    return vectors().stream().filter(Vector::bothWays);
  }

  @Test
  void everyVectorIsReadInOrderAndEveryMessageAndErrorHasOne() {
    assertThat(vectors()).extracting(Vector::number).isEqualTo(counting(vectors().size()));
    assertThat(vectorsBothWays().map(vector -> vector.value("message")))
        .containsAll(Arrays.stream(MessageType.values()).map(Enum::name).toList());
    assertThat(vectors().stream().flatMap(vector -> vector.values("error").stream()))
        .containsAll(
            Arrays.stream(DecodeError.values())
                .filter(error -> error != DecodeError.TOO_LONG)
                .map(Enum::name)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("vectorsBothWays")
  void encodingTheMeaningGivesTheBytes(Vector vector) {
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    MessageEncoder encoder = new MessageEncoder(vector.number("source"), vector.number("sequence"));
    long timeUs = vector.wide("time_us");

    int length =
        vector.compact()
            ? encoder.encodeCompactSample(timeUs, VectorMeaning.counts(vector), 0, out, 0)
            : encoder.encode(timeUs, VectorMeaning.of(vector), out, 0);

    assertThat(Arrays.copyOf(out, length)).isEqualTo(vector.bytes("framed"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void decodingTheBytesGivesTheMeaning(Vector vector) {
    FrameDecoder decoder = new FrameDecoder();
    if (vector.has("after")) {
      decoder.feed(vectors().get(vector.number("after") - 1).bytes("framed"), frame -> {});
    }

    List<Received> received = new ArrayList<>();
    decoder.feed(vector.bytes("framed"), Received.into(received));

    if (vector.has("message")) {
      assertThat(received)
          .containsExactly(
              new Received(
                  vector.number("source"),
                  vector.number("sequence"),
                  vector.wide("time_us"),
                  vector.compact(),
                  0,
                  VectorMeaning.of(vector)));
    } else {
      assertThat(received).isEmpty();
    }
    for (DecodeError error : DecodeError.values()) {
      assertThat(decoder.counters().errors(error))
          .as(error.name())
          .isEqualTo(vector.values("error").contains(error.name()) ? 1 : 0);
    }
  }

  @ParameterizedTest
  @MethodSource("vectorsBothWays")
  void withoutItsZerosTheFramedFormIsTheRawOne(Vector vector) {
    byte[] raw = vector.bytes("raw");
    byte[] framed = vector.bytes("framed");

    assertThat(framed).hasSize(raw.length + 2);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != 0) {
        assertThat(framed[i + 1]).isEqualTo(raw[i]);
      }
    }
  }

  @Test
  void theTableOfMessagesHasEveryCodeAndNoOther() {
    List<String> documented =
        Vector.document()
            .lines()
            .filter(line -> line.matches("\\| 0x[0-9A-F]{2} \\|.*\\| (device|host) → .*"))
            .map(line -> line.substring(2, 6))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(MessageType.values())
                .map(type -> String.format("0x%02X", type.code()))
                .toList());
  }

  @Test
  void theTableOfErrorsHasEveryErrorInTheOrderOfTheChecks() {
    List<String> documented =
        Vector.document()
            .lines()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(Arrays.stream(DecodeError.values()).map(Enum::name).toList());
  }

  private static List<Integer> counting(int size) {
    return Stream.iterate(1, i -> i + 1).limit(size).toList();
  }
}
