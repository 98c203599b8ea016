package org.hingeline.ingest.maker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.StreamError;
import org.junit.jupiter.api.Test;

/** Bytes from the makers' own documents and recordings. */
class OtherMakersTest {

  /** The example of the BNO080 data sheet: −371, −20, 977 mg, and angles that fit them. */
  private static final String RVC = "AAAA DE 0100 92FF 2508 8DFE ECFF D103 000000 E7";

  /** What an MTi-300 sent, as its maker's program recorded it. */
  private static final String MTI =
      "10 20 02 A6 55 10 60 04 00 57 47 2E 20 10 10 3F 7F 7D C4 BC 10 10 7D 3B A1 57 70 BD 7E C6 56"
          + " 40 20 0C BD A2 1A F8 BE 2A 8E 96 41 1D 27 A2 80 20 0C BB B1 7D 81 BB 96 32 00 3C 01 E8"
          + " 41 E0 20 04 00 40 00 03";

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  @Test
  void theExampleOfTheBno080IsReadAndItsAnglesPointWhereItsForcePoints() {
    Found found = Found.in(Maker.BNO085_RVC, RVC);

    Reading reading = found.readings.get(0);
    assertThat(reading.accX()).isCloseTo(-3.638, within(5e-4));
    assertThat(reading.accZ()).isCloseTo(0.977 * 9.80665, within(1e-9));
    double size = Math.sqrt(0.371 * 0.371 + 0.02 * 0.02 + 0.977 * 0.977);
    assertThat(found.attitudes.get(0).up())
        .containsExactly(new double[] {-0.371 / size, -0.02 / size, 0.977 / size}, within(0.002));
  }

  @Test
  void turningOfTheBno085ComesFromItsAnglesAndTheCountBridgesWhatWasLost() {
    byte[] all = VirtualMaker.stream(VirtualMaker.Kind.BNO085, 300);
    byte[] lossy = new byte[all.length - 19];
    System.arraycopy(all, 0, lossy, 0, 200 * 19);
    System.arraycopy(all, 201 * 19, lossy, 200 * 19, 99 * 19);

    Found found = Found.in(Maker.BNO085_RVC, lossy);

    assertThat(found.readings.get(200).step()).isEqualTo(2);
    for (int i = 150; i < 199; i++) {
      assertThat(Math.toDegrees(found.readings.get(i).gyrX()))
          .isCloseTo(VirtualMaker.rateDps(i), within(2.0));
    }
    assertThat(Math.toDegrees(found.readings.get(200).gyrX()))
        .isCloseTo(VirtualMaker.rateDps(200), within(2.0));
  }

  @Test
  void anXimu3SpeaksTextAndBinaryWithTheSameMeaning() {
    String text = "I,1000000,90.0000,0.0000,-45.0000,0.0000,0.0000,1.0000\r\n";
    String binary = "C9 40420F0000000000 0000B442 00000000 000034C2 00000000 00000000 0000803F 0A";

    Reading read = Found.in(Maker.XIMU3, text.getBytes(US_ASCII)).readings.get(0);

    assertThat(Found.in(Maker.XIMU3, binary).readings).containsExactly(read);
    assertThat(read.deviceTimeUs()).isEqualTo(1_000_000);
    assertThat(read.gyrX()).isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(read.gyrZ()).isCloseTo(-Math.PI / 4, within(1e-12));
    assertThat(read.accZ()).isEqualTo(9.80665);
  }

  @Test
  void stuffedBytesOfAnXimu3AreTakenApart() {
    String binary =
        "C9 DBDC 42DBDD0000000000 0000B442 00000000 000034C2 00000000 00000000 0000803F 0A";

    assertThat(Found.in(Maker.XIMU3, binary).readings.get(0).deviceTimeUs()).isEqualTo(0xDB420AL);
    assertThat(Found.in(Maker.XIMU3, binary.replace("DBDC", "DB11")).counters.frames()).isZero();
  }

  @Test
  void batteryNotificationsAndAnswersOfAnXimu3AreCountedByType() {
    String lines =
        """
        I,1,0,0,0,0,0,1\r
        B,2,87.5,4.1,1\r
        N,3,Hello, you\r
        {"ping":null}\r
        T,4,25.5\r
        I,5,0,0,0,0,0,1\r
        """;

    Found found = Found.in(Maker.XIMU3, lines.getBytes(US_ASCII));

    assertThat(found.batteries).containsExactly("87.5 true");
    assertThat(found.counters.types())
        .containsEntry("I", 2L)
        .containsEntry("B", 1L)
        .containsEntry("N", 1L)
        .containsEntry("command", 1L)
        .containsEntry("T", 1L);
    assertThat(found.counters.skippedBytes()).isZero();
  }

  @Test
  void aLineOfAnXimu3WithANumberTooFewIsNoMessage() {
    Found found =
        Found.in(
            Maker.XIMU3,
            "I,1,0,0,0,0,0,1\r\nI,2,0,0,0,0,1\r\nI,3,0,0,0,0,0,1\r\n".getBytes(US_ASCII));

    assertThat(found.readings).hasSize(2);
    assertThat(found.counters.errors(StreamError.CONTENT)).isEqualTo(1);
  }

  @Test
  void aRecordedMessageOfAnMtiSaysWhatItsMakersProgramSays() {
    byte[] data = bytes(MTI);
    Found found = Found.in(Maker.XSENS_MTI, VirtualMaker.mtiMessage(0x36, data, data.length));

    Reading reading = found.readings.get(0);
    assertThat(reading.deviceTimeUs()).isEqualTo(571_985_400L);
    assertThat(reading.accX()).isCloseTo(-0.07915300, within(1e-8));
    assertThat(reading.accZ()).isCloseTo(9.82217598, within(1e-8));
    assertThat(reading.gyrX()).isCloseTo(-0.00541657, within(1e-8));
    assertThat(reading.gyrZ()).isCloseTo(0.00792891, within(1e-8));
    assertThat(found.attitudes.get(0).w()).isCloseTo(0.99801278, within(1e-6));
    assertThat(found.attitudes.get(0).up()[2]).isCloseTo(0.9998, within(1e-4));
  }

  @Test
  void theOtherWaysToWriteANumberMeanTheSame() {
    // 9.80665, 1.5 and −0.25 as 12.20, 16.32 and 64-bit numbers.
    String rate = "80 20 0C 3F C0 00 00 BE 80 00 00 00 00 00 00";
    String twelve = "40 21 0C 00 9C E8 07 00 18 00 00 FF FC 00 00";
    String sixteen = "40 22 12 CE 80 70 00 00 09 80 00 00 00 00 01 C0 00 00 00 FF FF";
    String doubles =
        "40 23 18 40 23 9D 01 4A F7 D6 2F 3F F8 00 00 00 00 00 00 BF D0 00 00 00 00 00 00";
    double[] exact = {1.0 / (1 << 20), 1e-7, 1e-7};
    int way = 0;
    for (String force : new String[] {twelve, sixteen, doubles}) {
      byte[] data = bytes(force + rate);
      Found found = Found.in(Maker.XSENS_MTI, VirtualMaker.mtiMessage(0x36, data, data.length));

      Reading reading = found.readings.get(0);
      assertThat(reading.accX()).as(force).isCloseTo(9.80665, within(2 * exact[way++] + 4e-6));
      assertThat(reading.accY()).as(force).isEqualTo(1.5);
      assertThat(reading.accZ()).as(force).isEqualTo(-0.25);
      assertThat(reading.gyrX()).isEqualTo(1.5);
    }
  }

  @Test
  void theClockOfAnMtiGoesOnOverItsWrapAndItsCounterShowsWhatWasLost() {
    Found found = Found.in(Maker.XSENS_MTI, VirtualMaker.stream(VirtualMaker.Kind.XSENS, 10));

    for (int i = 1; i < 10; i++) {
      assertThat(found.readings.get(i).deviceTimeUs() - found.readings.get(i - 1).deviceTimeUs())
          .isEqualTo(10_000);
      assertThat(found.readings.get(i).step()).isEqualTo(1);
    }
  }
}
