package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hingeline.protocol.frame.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageEncoderTest {
  private static final ImuBatch.Counts ZERO =
      new ImuBatch.Counts((short) 0, (short) 0, (short) 0, (short) 0, (short) 0, (short) 0);

  private final byte[] out = new byte[Wire.MAX_ENCODED_BYTES];

  record Refused(Message message, String words) {}

  static List<Refused> refused() {
    return List.of(
        new Refused(new Message.Battery(101, false, 0), "battery percent: value=101, limit=0..100"),
        new Refused(new Message.Battery(5, false, -1), "battery mV: value=-1, limit=0..65535"),
        new Refused(new Message.Identify(65_536), "identify ms: value=65536, limit=0..65535"),
        new Refused(new Message.Vibrate(1, 101, 1), "vibrate percent: value=101, limit=0..100"),
        new Refused(
            new Message.SetRate(1L << 32), "rate mHz: value=4294967296, limit=0..4294967295"),
        new Refused(
            new Message.Marker("é".repeat(116)), "marker label bytes: value=232, limit=0..231"),
        new Refused(
            new Message.DeviceError(1, "x".repeat(230)),
            "error text bytes: value=230, limit=0..229"),
        new Refused(
            new ImuBatch(1, Collections.nCopies(20, ZERO)), "samples: value=20, limit=0..19"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatDoesNotFitIsNamedAndUsesUpNoNumber(Refused refused) {
    MessageEncoder encoder = new MessageEncoder(0, 41);

    assertThatThrownBy(() -> encoder.encode(0, refused.message(), out, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refused.words());
    assertThat(encoder.nextSequence()).isEqualTo(41);
  }

  @Test
  void aSourceBeyondFifteenIsNamed() {
    assertThatThrownBy(() -> new MessageEncoder(16)).hasMessage("source: value=16, limit=0..15");
  }

  @Test
  void nineteenSamplesFillTheLargestFrameAndTheCompactFormTheSmallestNotification() {
    MessageEncoder encoder = new MessageEncoder(0);
    short[] counts = new short[ImuBatch.MAX_SAMPLES * Wire.SAMPLE_VALUES];

    assertThat(encoder.encodeSamples(0, 1, counts, 0, ImuBatch.MAX_SAMPLES, out, 0)).isEqualTo(244);
    assertThat(encoder.encodeCompactSample(0, counts, 0, out, 0)).isEqualTo(20);
  }

  @Test
  void theLoopAndTheRecordsGiveTheSameBytes() {
    short[] counts = {1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12};
    ImuBatch batch =
        new ImuBatch(
            5000,
            List.of(
                new ImuBatch.Counts(
                    (short) 1, (short) -2, (short) 3, (short) -4, (short) 5, (short) -6),
                new ImuBatch.Counts(
                    (short) 7, (short) -8, (short) 9, (short) -10, (short) 11, (short) -12)));
    byte[] other = new byte[Wire.MAX_ENCODED_BYTES];

    int length = new MessageEncoder(4).encodeSamples(77, 5000, counts, 0, 2, out, 0);
    int otherLength = new MessageEncoder(4).encode(77, batch, other, 0);

    assertThat(Arrays.copyOf(out, length)).isEqualTo(Arrays.copyOf(other, otherLength));
  }

  @Test
  void numbersRunFromFrameToFrameAndWrap() {
    MessageEncoder encoder = new MessageEncoder(0, 65_535);
    encoder.encode(0, new Message.Start(), out, 0);

    assertThat(encoder.nextSequence()).isZero();
  }
}
