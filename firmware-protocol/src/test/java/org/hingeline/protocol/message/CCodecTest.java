package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hingeline.protocol.frame.DecodeCounters;
import org.hingeline.protocol.frame.DecodeError;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codec for firmware agrees with PROTOCOL.md and with the codec of the host, byte for byte. */
class CCodecTest {
  /** Fields of a vector that are about the document, not about the meaning. */
  private static final List<String> ABOUT = List.of("raw", "framed", "after", "direction");

  @TempDir static Path folder;
  private static CCodec codec;

  @BeforeAll
  static void build() {
    codec = CCodec.build(folder);
  }

  @Test
  void itReadsEveryVectorAsTheDocumentSays() throws IOException {
    for (Vector vector : Vector.all()) {
      String before = vector.has("after") ? codec.describe(framed(vector.number("after"))) : "";
      String all = codec.describe(withReference(vector));

      assertThat(all.substring(before.length()).lines().sorted())
          .as(vector.toString())
          .containsExactlyElementsOf(meaning(vector));
    }
  }

  @Test
  void itWritesTheBytesOfEveryVector() throws IOException {
    for (Vector vector : Vector.all()) {
      if (vector.bothWays()) {
        assertThat(codec.echo(withReference(vector)))
            .as(vector.toString())
            .isEqualTo(withReference(vector));
      }
    }
  }

  @Test
  void aHundredThousandMessagesOfTheHostComeBackByteForByte() throws IOException {
    byte[] sent = messages(100_000, 21);

    assertThat(Arrays.equals(codec.echo(sent), sent)).isTrue();
  }

  @Test
  void compactSamplesComeBackByteForByteAcrossAllWraps() throws IOException {
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    MessageEncoder encoder = new MessageEncoder(5, 65_000);
    SplittableRandom random = new SplittableRandom(22);
    short[] counts = new short[Wire.SAMPLE_VALUES];
    long timeUs = (1L << 32) - 3_000_000;
    sent.write(out, 0, encoder.encode(timeUs, new Message.Battery(50, false, 3900), out, 0));
    for (int i = 0; i < 20_000; i++) {
      timeUs += random.nextInt(64, 1_000_000);
      for (int axis = 0; axis < counts.length; axis++) {
        counts[axis] = (short) random.nextInt();
      }
      sent.write(out, 0, encoder.encodeCompactSample(timeUs, counts, 0, out, 0));
    }

    assertThat(Arrays.equals(codec.echo(sent.toByteArray()), sent.toByteArray())).isTrue();
  }

  @Test
  void itCountsTheSameErrorsAsTheHostInTheSameGarbage() throws IOException {
    byte[] bytes = garbage(50_000, 23);

    assertThat(codec.count(bytes)).isEqualTo(counted(bytes));
  }

  @Test
  void garbageMakesItDoNothingThatTheLanguageLeavesUndefined() throws IOException {
    byte[] bytes = garbage(20_000, 24);
    CCodec watched = CCodec.buildWatched(folder);

    assertThat(watched.count(bytes)).isEqualTo(counted(bytes));
    watched.echo(bytes);
  }

  @Test
  @Tag("long")
  void tenMillionInputsMakeItDoNothingThatTheLanguageLeavesUndefined() throws IOException {
    CCodec watched = CCodec.buildWatched(folder);
    for (int round = 0; round < 20; round++) {
      byte[] bytes = garbage(500_000, 100 + round);
      assertThat(watched.count(bytes)).isEqualTo(counted(bytes));
    }
  }

  @Test
  void theMainLoopOfTheExampleCompilesWithoutAWarning() {
    CCodec.compile(folder, "gcc", "-fsyntax-only", "example/main_loop.c");
  }

  private static byte[] framed(int number) {
    return Vector.all().get(number - 1).bytes("framed");
  }

  private static byte[] withReference(Vector vector) {
    byte[] before = vector.has("after") ? framed(vector.number("after")) : new byte[0];
    byte[] own = vector.bytes("framed");
    byte[] both = Arrays.copyOf(before, before.length + own.length);
    System.arraycopy(own, 0, both, before.length, own.length);
    return both;
  }

  private static List<String> meaning(Vector vector) {
    return vector.fields().entrySet().stream()
        .filter(field -> !ABOUT.contains(field.getKey()))
        .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + " = " + value))
        .sorted()
        .toList();
  }

  private static byte[] messages(int count, long seed) {
    RandomMessages messages = new RandomMessages(seed);
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    for (int i = 0; i < count; i++) {
      MessageEncoder encoder = new MessageEncoder(random.nextInt(16), random.nextInt(65_536));
      bytes.write(out, 0, encoder.encode(random.nextLong(1L << 32), messages.next(), out, 0));
    }
    return bytes.toByteArray();
  }

  /** Real frames, some with a byte changed, cut off or in the other form, among random bytes. */
  private static byte[] garbage(int inputs, long seed) {
    RandomMessages messages = new RandomMessages(seed);
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    for (int i = 0; i < inputs; i++) {
      MessageEncoder encoder = new MessageEncoder(random.nextInt(16), random.nextInt(65_536));
      int length =
          random.nextInt(4) == 0
              ? encoder.encodeCompactSample(random.nextLong(1L << 32), new short[6], 0, out, 0)
              : encoder.encode(random.nextLong(1L << 32), messages.next(), out, 0);
      switch (random.nextInt(5)) {
        case 0 -> out[random.nextInt(length)] = (byte) random.nextInt();
        case 1 -> length = random.nextInt(length);
        case 2 -> {
          byte[] noise = new byte[random.nextInt(300)];
          random.nextBytes(noise);
          bytes.writeBytes(noise);
        }
        default -> {}
      }
      bytes.write(out, 0, length);
    }
    return bytes.toByteArray();
  }

  private static String counted(byte[] bytes) {
    FrameDecoder decoder = new FrameDecoder();
    decoder.feed(bytes, frame -> {});
    DecodeCounters counters = decoder.counters();
    StringBuilder lines = new StringBuilder("FRAME " + counters.frames() + "\n");
    for (DecodeError error : DecodeError.values()) {
      lines.append(error).append(' ').append(counters.errors(error)).append('\n');
    }
    return lines
        .append("lost ")
        .append(counters.lostFrames())
        .append('\n')
        .append("restarts ")
        .append(counters.restarts())
        .append('\n')
        .toString();
  }
}
