package org.hingeline.ingest.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.hingeline.ingest.maker.VirtualMaker.Kind;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MakerProbeTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyMakerIsToldFromAnyCutOfItsBytesAndNeverTakenForAnother(Kind kind) {
    byte[] stream = VirtualMaker.stream(kind, 100);
    for (int cut = 0; cut < 60; cut++) {
      MakerProbe probe = new MakerProbe();
      for (int at = cut; at < stream.length; at++) {
        probe.feed(stream, at, 1);
        assertThat(probe.found().orElse(kind.maker))
            .as("%s from %d", kind, cut)
            .isEqualTo(kind.maker);
      }
      assertThat(probe.found()).contains(kind.maker);
    }
  }

  @Test
  void ourOwnProtocolIsOneOfThem() {
    MakerProbe probe = new MakerProbe();
    byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
    MessageEncoder encoder = new MessageEncoder(3);
    for (int i = 0; i < 10; i++) {
      int length = encoder.encode(i * 1_000L, new Message.Battery(80, false, 3_700), out, 0);
      probe.feed(out, 0, length);
    }
    assertThat(probe.found()).contains(Maker.HINGELINE);
  }

  @Test
  void noiseIsNobodys() {
    byte[] noise = new byte[4_096];
    for (int seed = 0; seed < 50; seed++) {
      new Random(seed).nextBytes(noise);
      MakerProbe probe = new MakerProbe();
      probe.feed(noise, 0, noise.length);
      assertThat(probe.found()).isEmpty();
    }
    byte[] zeros = new byte[4_096];
    MakerProbe probe = new MakerProbe();
    probe.feed(zeros, 0, zeros.length);
    Arrays.fill(zeros, (byte) '\n');
    probe.feed(zeros, 0, zeros.length);
    assertThat(probe.found()).isEmpty();
  }
}
