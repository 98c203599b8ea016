package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.Wire;

class RoundTripTest {

  @Provide
  Arbitrary<Message> messages() {
    return AnyMessage.any();
  }

  @Property(seed = "1", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyMessageComesBackAsItWasSent(
      @ForAll("messages") Message message,
      @ForAll @IntRange(max = 15) int source,
      @ForAll @IntRange(max = 65_535) int sequence,
      @ForAll @LongRange(max = 0xFFFF_FFFFL) long timeUs) {
    byte[] encoded = encode(source, sequence, timeUs, message);

    assertThat(Received.decode(encoded))
        .containsExactly(new Received(source, sequence, timeUs, false, 0, message));
  }

  @Property(seed = "1", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aFrameFitsOneNotificationAndHoldsNoZeroButItsEnd(@ForAll("messages") Message message) {
    byte[] encoded = encode(3, 0, 0, message);

    assertThat(encoded.length).isLessThanOrEqualTo(Wire.MAX_ENCODED_BYTES);
    assertThat(Arrays.copyOf(encoded, encoded.length - 1)).doesNotContain(0);
    assertThat(encoded[encoded.length - 1]).isZero();
  }

  @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theCutsOfAStreamDoNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@From("messages") Message> messages,
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 90) Integer> cuts) {
    byte[] stream = new byte[messages.size() * Wire.MAX_ENCODED_BYTES];
    MessageEncoder encoder = new MessageEncoder(5);
    int length = 0;
    for (Message message : messages) {
      length += encoder.encode(length, message, stream, length);
    }
    byte[] whole = Arrays.copyOf(stream, length);

    List<Received> pieces = new ArrayList<>();
    FrameDecoder decoder = new FrameDecoder();
    int at = 0;
    for (int i = 0; at < length; i++) {
      int step = cuts.isEmpty() ? 1 : cuts.get(i % cuts.size());
      int piece = Math.min(step, length - at);
      decoder.feed(whole, at, piece, Received.into(pieces));
      at += piece;
    }

    assertThat(pieces).isEqualTo(Received.decode(whole));
    assertThat(pieces).extracting(Received::message).isEqualTo(messages);
  }

  private static byte[] encode(int source, int sequence, long timeUs, Message message) {
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    int length = new MessageEncoder(source, sequence).encode(timeUs, message, out, 0);
    return Arrays.copyOf(out, length);
  }
}
