package org.hingeline.ingest.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.StreamError;
import org.junit.jupiter.api.Test;

/** Bytes worked out by hand from WitMotion's documents. */
class WitMotionTest {
  /** z reads 2048/32768 · 16 g = 1 g; 25 °C. */
  private static final String FORCE = "5551 0000 0000 0008 C409 7B ";

  /** x reads 16384/32768 · 2000 °/s = 1000 °/s. */
  private static final String RATE = "5552 0040 0000 0000 0000 E7 ";

  /** Roll reads 8192/32768 · 180° = 45°. */
  private static final String ANGLE = "5553 0020 0000 0000 0000 C8 ";

  /** 2 February 2024, 23:59:01.250: the time of what follows. */
  private static final String TIME = "5550 1802 0217 3B01 FA00 0E ";

  @Test
  void aCycleOfFramesIsOneReadingInSiUnits() {
    Found found = Found.in(Maker.WITMOTION, FORCE + RATE + ANGLE);

    assertThat(found.readings).hasSize(1);
    Reading reading = found.readings.get(0);
    assertThat(reading.accZ()).isCloseTo(9.80665, within(1e-12));
    assertThat(reading.gyrX()).isCloseTo(Math.toRadians(1_000), within(1e-12));
    assertThat(reading.timed()).isFalse();
    double half = Math.sqrt(0.5);
    assertThat(found.attitudes.get(0).up())
        .containsExactly(new double[] {0, half, half}, within(1e-12));
    assertThat(found.counters)
        .hasToString(
            "frames=3 0x51=1 0x52=1 0x53=1 samples=1 bad_checksums=0 skipped_bytes=0"
                + " partial_bytes=0");
  }

  @Test
  void theTimeFrameIsTheTimeOfItsCycle() {
    Found found = Found.in(Maker.WITMOTION, TIME + FORCE + RATE + FORCE + RATE);

    assertThat(found.readings.get(0).deviceTimeUs() % 1_000_000_000L).isEqualTo(341_250_000L);
    assertThat(found.readings.get(1).timed()).isFalse();
  }

  @Test
  void halvesOfDifferentCyclesAreNoReading() {
    assertThat(Found.in(Maker.WITMOTION, RATE + FORCE + ANGLE).readings).isEmpty();
    assertThat(Found.in(Maker.WITMOTION, FORCE + TIME + RATE).readings).isEmpty();
    assertThat(Found.in(Maker.WITMOTION, FORCE + RATE + RATE).readings).hasSize(1);
  }

  @Test
  void echoesAndAnswersToTheHostAreFramesOfTheirOwn() {
    String answer = "555F 0900 0100 0000 0000 BE ";
    Found found = Found.in(Maker.WITMOTION, FORCE + "FFAA030900" + RATE + answer + FORCE + RATE);

    assertThat(found.readings).hasSize(2);
    assertThat(found.counters.types()).containsEntry("command", 1L).containsEntry("0x5f", 1L);
    assertThat(found.counters.skippedBytes()).isZero();
  }

  @Test
  void oneByteThatChangedIsOneBadChecksumAndCostsOneReading() {
    Found found =
        Found.in(Maker.WITMOTION, FORCE + RATE + FORCE.replace("08", "09") + RATE + FORCE + RATE);

    assertThat(found.readings).hasSize(2);
    assertThat(found.counters.errors(StreamError.CHECKSUM)).isEqualTo(1);
    assertThat(found.counters.errors()).isEqualTo(1);
    assertThat(found.counters.skippedBytes()).isEqualTo(11);
  }

  @Test
  void aCaptureThatBeginsAndEndsInsideFramesHasNothingSkipped() {
    byte[] whole = VirtualMaker.stream(VirtualMaker.Kind.WITMOTION_SERIAL, 30);
    for (int cut = 1; cut < 60; cut++) {
      Found found = Found.in(Maker.WITMOTION, Arrays.copyOfRange(whole, cut, whole.length - cut));

      assertThat(found.counters.errors()).as("cut %d", cut).isZero();
      assertThat(found.counters.skippedBytes()).as("cut %d", cut).isZero();
      assertThat(found.counters.partialBytes()).isLessThan(22);
    }
  }

  @Test
  void bluetoothFramesOfTwentyAndOfTwentyEightBytesAreTold() {
    String body = "5561 0000 0000 0008 0040 0000 0000 0020 0000 0000 ";
    String time = "1802 0217 3B01 FA00 ";

    Found small = Found.in(Maker.WITMOTION, body + body + body);
    Found large = Found.in(Maker.WITMOTION, body + time + body + time + body + time);

    assertThat(small.readings).hasSize(3).allMatch(r -> !r.timed());
    assertThat(large.readings).hasSize(3).allMatch(Reading::timed);
    assertThat(large.readings.get(0).accZ()).isCloseTo(9.80665, within(1e-12));
    assertThat(large.readings.get(0).gyrX()).isCloseTo(Math.toRadians(1_000), within(1e-12));
    assertThat(large.counters.skippedBytes() + small.counters.skippedBytes()).isZero();
  }

  @Test
  void bluetoothCapturesMayBeCutAnywhereToo() {
    for (VirtualMaker.Kind kind :
        new VirtualMaker.Kind[] {
          VirtualMaker.Kind.WITMOTION_SHORT, VirtualMaker.Kind.WITMOTION_LONG
        }) {
      byte[] whole = VirtualMaker.stream(kind, 20);
      for (int cut = 1; cut < 60; cut++) {
        Found found = Found.in(Maker.WITMOTION, Arrays.copyOfRange(whole, cut, whole.length - cut));

        assertThat(found.counters.errors()).as("%s cut %d", kind, cut).isZero();
        assertThat(found.counters.skippedBytes()).as("%s cut %d", kind, cut).isZero();
        assertThat(found.readings.size()).isGreaterThanOrEqualTo(20 - 2 * (cut / 20 + 1));
      }
    }
  }

  @Test
  void eightBytesThatAreNoTimeOfDayAreNotTakenForOne() {
    String frame = "5561 0000 0000 0008 0040 0000 0000 0020 0000 0000 FF7F 6301 3200 0000 ";

    Found found = Found.in(Maker.WITMOTION, frame.repeat(4));

    assertThat(found.readings).hasSize(4).allMatch(r -> !r.timed());
    assertThat(found.counters.skippedBytes()).isZero();
  }

  @Test
  void theVoltageOfTheCellIsACharge() {
    String battery = "5571 6400 8301 0000 0000 0000 0000 0000 0000 0000 ";
    String body = "5561 0000 0000 0008 0040 0000 0000 0020 0000 0000 ";

    Found found = Found.in(Maker.WITMOTION, body + battery + body + body);

    assertThat(found.batteries).containsExactly("75.0 false");
    assertThat(found.readings).hasSize(3);
  }

  @Test
  void aSensorThatRestsIsAsTiltedByItsAccelerometerAsByItsAngles() {
    Found found =
        Found.in(Maker.WITMOTION, VirtualMaker.stream(VirtualMaker.Kind.WITMOTION_LONG, 300));
    for (int i = 0; i < found.readings.size(); i++) {
      Reading r = found.readings.get(i);
      double[] up = found.attitudes.get(i).up();
      double y = r.accZ() * up[1] - r.accY() * up[2];
      double cosine = r.accY() * up[1] + r.accZ() * up[2];
      assertThat(Math.abs(Math.toDegrees(Math.atan2(y, cosine)))).isLessThan(0.1);
    }
  }
}
