package org.hingeline.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.protocol.message.ButtonAction;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageEncoder;
import org.hingeline.protocol.message.Placement;
import org.junit.jupiter.api.Test;

class DeviceDecoderTest {
  private static final long MS = 1_000_000;
  private static final long DELAY_NS = 5 * MS;
  private static final int PER_FRAME = 4;
  private static final long FRAME_US = PER_FRAME * 10_000;

  private final Delivered delivered = new Delivered();
  private final MessageEncoder encoder = new MessageEncoder(3);
  private final byte[] out = new byte[256];
  private final short[] counts = new short[6 * PER_FRAME];
  private DeviceDecoder decoder = new DeviceDecoder("belt", IngestConfig.defaults(), delivered);

  @Test
  void countsBecomeSiUnitsOnTheHostsClock() {
    send(info("S1", Placement.PELVIS), 0);
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (short) (100 * i);
    }
    samples(1_000_000);
    List<Sample> got = delivered.of(Segment.PELVIS);
    assertThat(got).hasSize(PER_FRAME);
    Sample third = got.get(2);
    assertThat(third.gyrX()).isCloseTo(1200 * 1e-3, within(1e-9));
    assertThat(third.accZ()).isCloseTo(1700 * 5e-3, within(1e-9));
    // The newest of a frame was taken when it was sent.
    assertThat(got.get(3).timeNs()).isEqualTo(arrival(1_030_000));
    assertThat(third.timeNs()).isEqualTo(arrival(1_020_000));
  }

  @Test
  void samplesBeforeTheDeviceInformationAreCountedAndNotGuessed() {
    samples(0);
    assertThat(decoder.needsInfo()).isTrue();
    assertThat(status().reason()).isEqualTo("waiting for the device information");
    send(info("S1", Placement.PELVIS), FRAME_US);
    samples(FRAME_US);
    assertThat(decoder.needsInfo()).isFalse();
    assertThat(delivered.count()).isEqualTo(PER_FRAME);
    assertThat(decoder.counters().withoutInfo()).isEqualTo(PER_FRAME);
    assertThatCountersAddUp();
  }

  @Test
  void theAssignmentByTheUserComesBeforeThatOfTheSensor() {
    decoder =
        new DeviceDecoder(
            "belt", IngestConfig.defaults().withSegments(Map.of("S1", Segment.TRUNK)), delivered);
    send(info("S1", Placement.PELVIS), 0);
    samples(0);
    assertThat(delivered.of(Segment.TRUNK)).hasSize(PER_FRAME);
    assertThat(delivered.said).containsExactly("info S1 trunk");
    assertThat(decoder.sourceOf(Segment.TRUNK)).isEqualTo(3);
    assertThat(decoder.sourceOf(Segment.PELVIS)).isEqualTo(-1);
  }

  @Test
  void aSecondSensorForTheSameSegmentIsNotUsedAndSaysWhy() {
    MessageEncoder second = new MessageEncoder(4);
    send(info("S1", Placement.PELVIS), 0);
    feed(second.encode(0, info("S2", Placement.PELVIS), out, 0), 0);
    feed(second.encodeSamples(0, 10_000, counts, 0, PER_FRAME, out, 0), 30_000);
    assertThat(delivered.count()).isZero();
    assertThat(decoder.counters().unassigned()).isEqualTo(PER_FRAME);
    assertThat(decoder.sensors(arrival(30_000)).get(1).reason())
        .isEqualTo("the pelvis already has sensor S1");
    send(info("S1", Placement.THIGH), FRAME_US);
    feed(second.encode(0, info("S2", Placement.PELVIS), out, 0), FRAME_US);
    feed(second.encodeSamples(FRAME_US, 10_000, counts, 0, PER_FRAME, out, 0), 2 * FRAME_US);
    assertThat(delivered.of(Segment.PELVIS)).hasSize(PER_FRAME);
    assertThatCountersAddUp();
  }

  @Test
  void lossIsCountedByTimesAndByNumbers() {
    Random random = new Random(5);
    send(info("S1", Placement.PELVIS), 0);
    long dropped = 0;
    for (int frame = 1; frame <= 1000; frame++) {
      int length = encoder.encodeSamples(frame * FRAME_US, 10_000, counts, 0, PER_FRAME, out, 0);
      if (random.nextInt(10) == 0 && frame > 1 && frame < 1000) {
        dropped++;
      } else {
        feed(length, frame * FRAME_US + 30_000);
      }
    }
    DeviceCounters counters = decoder.counters();
    assertThat(counters.lostFrames()).isEqualTo(dropped);
    assertThat(counters.missing()).isEqualTo(dropped * PER_FRAME);
    assertThat(counters.received()).isEqualTo((1000 - dropped) * PER_FRAME);
    assertThat(status().lossPercent()).isCloseTo(dropped / 10.0, within(1e-9));
    assertThatCountersAddUp();
  }

  @Test
  void aFrameThatComesTwiceIsDeliveredOnce() {
    send(info("S1", Placement.PELVIS), 0);
    int length = encoder.encodeSamples(FRAME_US, 10_000, counts, 0, PER_FRAME, out, 0);
    feed(length, 2 * FRAME_US);
    feed(length, 2 * FRAME_US);
    assertThat(delivered.count()).isEqualTo(PER_FRAME);
    assertThat(decoder.counters().repeated()).isEqualTo(PER_FRAME);
    assertThatCountersAddUp();
  }

  @Test
  void aDeviceThatRestartsGoesOnLaterAndSaysSo() {
    send(info("S1", Placement.PELVIS), 0);
    for (int frame = 0; frame < 500; frame++) {
      samples(60_000_000 + frame * FRAME_US);
    }
    long wentOnNs = arrival(60_000_000 + 500 * FRAME_US) + 2_000 * MS;
    MessageEncoder again = new MessageEncoder(3);
    for (int frame = 0; frame < 100; frame++) {
      long us = 40_000 + frame * FRAME_US;
      int length = again.encodeSamples(us, 10_000, counts, 0, PER_FRAME, out, 0);
      decoder.feed(out, 0, length, wentOnNs + (us + 30_000) * 1000);
    }
    assertThat(delivered.said).contains("belt: the device's clock went back");
    List<Sample> got = delivered.of(Segment.PELVIS);
    assertThat(got).hasSize(600 * PER_FRAME);
    for (int i = 1; i < got.size(); i++) {
      assertThat(got.get(i).timeNs()).isGreaterThan(got.get(i - 1).timeNs());
    }
    assertThatCountersAddUp();
  }

  @Test
  void whatASensorSaysIsPassedOn() {
    send(info("S1", Placement.PELVIS), 0);
    samples(0);
    send(new Message.Battery(71, true, 3900), 50_000);
    send(new Message.Button(ButtonAction.DOUBLE_TAP, 0), 60_000);
    send(new Message.DeviceError(2, "gyroscope restarted"), 70_000);
    send(new Message.Marker("set.start hinge"), 80_000);
    send(new Message.Marker("set.start swimming"), 90_000);
    assertThat(delivered.said)
        .containsExactly(
            "info S1 pelvis",
            "battery S1 71",
            "button S1 DOUBLE_TAP",
            "error S1 gyroscope restarted");
    assertThat(delivered.markers.stream().map(Marker::label)).containsExactly("set.start hinge");
    assertThat(delivered.markerNs).containsExactly(arrival(80_000));
    assertThat(decoder.counters().unknownMarkers()).isEqualTo(1);
    assertThat(status().batteryPercent()).hasValue(71);
    assertThat(status().charging()).isTrue();
    assertThatCountersAddUp();
  }

  @Test
  void theStateOfASensorIsItsOwn() {
    send(info("S1", Placement.PELVIS), 0);
    assertThat(status().state()).isEqualTo(LinkState.CONNECTED_SILENT);
    counts[4] = (short) (9.81 / 5e-3);
    counts[10] = counts[16] = counts[22] = counts[4];
    for (int frame = 0; frame < 250; frame++) {
      samples(frame * FRAME_US);
    }
    long now = arrival(250 * FRAME_US);
    SensorStatus streaming = decoder.sensors(now).get(0);
    assertThat(streaming.state()).isEqualTo(LinkState.STREAMING);
    assertThat(streaming.rateHz()).isCloseTo(100, within(4.0));
    assertThat(streaming.upAxis()).isEqualTo("+y");
    assertThat(streaming.up()).isEqualTo("ok");
    assertThat(streaming.name()).isEqualTo("belt sensor");
    SensorStatus stale = decoder.sensors(now + 2_000 * MS).get(0);
    assertThat(stale.state()).isEqualTo(LinkState.STALE);
    assertThat(stale.reason()).isEqualTo("no samples for 2 s");
    assertThat(stale.rateHz()).isZero();
    assertThat(decoder.sensors(now + 6_000 * MS).get(0).state()).isEqualTo(LinkState.LOST);
  }

  @Test
  void gravityThatIsNotGravityIsNamed() {
    send(info("S1", Placement.PELVIS), 0);
    counts[3] = counts[9] = counts[15] = counts[21] = (short) (-5.0 / 5e-3);
    samples(0);
    assertThat(status().up()).isEqualTo("gravity reads 5.0 m/s²");
    assertThat(status().upAxis()).isEqualTo("-x");
  }

  @Test
  void noBytesAreTooMuch() {
    Random random = new Random(8);
    byte[] garbage = new byte[4096];
    send(info("S1", Placement.PELVIS), 0);
    for (int round = 0; round < 200; round++) {
      random.nextBytes(garbage);
      decoder.feed(garbage, 0, garbage.length, arrival(0));
      // The garbage ends inside a chunk, which takes the next frame with it.
      feed(encoder.encodeSamples(round * FRAME_US, 10_000, counts, 0, PER_FRAME, out, 0), 0);
      samples(round * FRAME_US + FRAME_US);
    }
    assertThat(delivered.count()).isEqualTo(200 * PER_FRAME);
    assertThatCountersAddUp();
  }

  @Test
  void aSampleAllocatesNothing() {
    long[] sum = new long[1];
    DeviceDecoder quiet =
        new DeviceDecoder(
            "belt",
            IngestConfig.defaults(),
            new DeviceListener() {
              @Override
              public void accept(
                  Segment segment,
                  long timeNs,
                  double gyrX,
                  double gyrY,
                  double gyrZ,
                  double accX,
                  double accY,
                  double accZ) {
                sum[0] += timeNs;
              }

              @Override
              public void mark(long timeNs, Marker marker) {}
            });
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    quiet.feed(out, 0, encoder.encode(0, info("S1", Placement.PELVIS), out, 0), arrival(0));
    long thread = Thread.currentThread().getId();
    long before = 0;
    for (int frame = 0; frame < 20_000; frame++) {
      if (frame == 5_000) {
        before = threads.getThreadAllocatedBytes(thread);
      }
      long us = frame * FRAME_US;
      int length = encoder.encodeSamples(us, 10_000, counts, 0, PER_FRAME, out, 0);
      quiet.feed(out, 0, length, arrival(us + 30_000));
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertThat(quiet.counters().delivered()).isEqualTo(20_000 * PER_FRAME);
    // A measurement of this kind may itself cost some hundred bytes.
    assertThat(allocated).isLessThan(15_000 * PER_FRAME / 10);
  }

  private void assertThatCountersAddUp() {
    DeviceCounters c = decoder.counters();
    assertThat(c.sampleFrames() + c.messageFrames()).isEqualTo(c.frames());
    assertThat(c.frames()).isEqualTo(decoder.frameCounters().frames());
    assertThat(c.delivered() + c.withoutInfo() + c.unassigned() + c.repeated())
        .isEqualTo(c.received());
    assertThat(c.delivered()).isEqualTo(delivered.count()).isEqualTo(delivered.announced);
  }

  private SensorStatus status() {
    return decoder.sensors(arrival(0)).get(0);
  }

  private void samples(long timeUs) {
    feed(encoder.encodeSamples(timeUs, 10_000, counts, 0, PER_FRAME, out, 0), timeUs + 30_000);
  }

  private void send(Message message, long timeUs) {
    feed(encoder.encode(timeUs, message, out, 0), timeUs);
  }

  private void feed(int length, long sentUs) {
    decoder.feed(out, 0, length, arrival(sentUs));
  }

  private static long arrival(long sentUs) {
    return 7_000_000_000L + sentUs * 1000 + DELAY_NS;
  }

  private static DeviceInfo info(String serial, Placement placement) {
    return new DeviceInfo(
        0,
        placement,
        1,
        new DeviceInfo.Firmware(1, 2, 3),
        1,
        1_000_000,
        5_000_000,
        2000,
        16_000,
        100_000,
        serial,
        "belt sensor");
  }
}
