package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.ingest.wearable.Scenario.calibration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.ImuView;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageListener;
import org.hingeline.protocol.message.Placement;
import org.junit.jupiter.api.Test;

class WearableFramesTest {
  private static final Scenario CALIBRATION = Scenario.of(calibration());
  private static final WearableSetup SETUP =
      WearableSetup.worn(100, Segment.TRUNK, Segment.PELVIS).rate(Segment.THIGH, 50);
  private static final long END = Long.MAX_VALUE / 4;

  @Test
  void everySensorIntroducesItselfBeforeItsFirstSample() {
    Received got = decoded(bytes(SETUP).bytesUntil(100_000_000L));
    assertThat(got.infos.subList(0, 3).stream().map(DeviceInfo::placement))
        .containsExactly(Placement.TRUNK, Placement.PELVIS, Placement.THIGH);
    assertThat(got.infos.get(2).rateHz()).isEqualTo(50);
    assertThat(got.infos.get(0).gyrRangeDps()).isBetween(2000, 2001);
    assertThat(got.samples).isNotEmpty();
    assertThat(got.beforeFirstSample).isGreaterThanOrEqualTo(3);
  }

  @Test
  void everyReadingAndMarkerArrivesAsItWas() {
    Received got = decoded(bytes(SETUP).bytesUntil(END));
    List<Sample> sent = new ArrayList<>();
    List<String> said = new ArrayList<>();
    wearable(SETUP)
        .advanceTo(
            END,
            event -> {
              if (event instanceof WearableEvent.Reading reading) {
                sent.add(reading.sample());
              } else if (event instanceof WearableEvent.Said marker) {
                said.add(marker.marker().label());
              }
            });
    assertThat(got.labels).isEqualTo(said);
    assertThat(got.samples).hasSameSizeAs(sent);
    for (Segment segment : SETUP.ratesHz().keySet()) {
      List<Sample> mine = got.samples.stream().filter(s -> s.segment() == segment).toList();
      List<Sample> theirs = sent.stream().filter(s -> s.segment() == segment).toList();
      for (int i = 0; i < mine.size(); i++) {
        assertThat(mine.get(i).timeNs()).isEqualTo(theirs.get(i).timeNs());
        assertThat(mine.get(i).gyrY()).isCloseTo(theirs.get(i).gyrY(), within(1e-9));
        assertThat(mine.get(i).accZ()).isCloseTo(theirs.get(i).accZ(), within(1e-9));
      }
    }
    assertThat(got.decoder.counters().errors()).isZero();
    assertThat(got.decoder.counters().lostFrames()).isZero();
  }

  @Test
  void howOftenItIsAskedDoesNotChangeTheBytes() {
    byte[] atOnce = bytes(SETUP).bytesUntil(9_000_000_000L);
    WearableFrames paced = bytes(SETUP);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (long t = 0; t <= 9_000_000_000L; t += 16_000_000L) {
      all.writeBytes(paced.bytesUntil(t));
    }
    all.writeBytes(paced.bytesUntil(9_000_000_000L));
    assertThat(all.toByteArray()).isEqualTo(atOnce);
  }

  @Test
  void lostSamplesLeaveTheRestInItsPlace() {
    WearableSetup lossy = SETUP.loss(0.02, 0.02, 0.1);
    List<Long> sentUs = new ArrayList<>();
    wearable(lossy)
        .advanceTo(
            END,
            event -> {
              if (event instanceof WearableEvent.Reading reading
                  && reading.sample().segment() == Segment.PELVIS) {
                sentUs.add(event.timeNs() / 1000);
              }
            });
    Received got = decoded(bytes(lossy).bytesUntil(END));
    assertThat(got.samples.stream().filter(s -> s.segment() == Segment.PELVIS))
        .extracting(s -> s.timeNs() / 1000)
        .isEqualTo(sentUs);
    assertThat(got.decoder.counters().errors()).isZero();
  }

  @Test
  void aStreamThatIsPlayedHasTheSameBytes() throws IOException {
    ByteArrayOutputStream played = new ByteArrayOutputStream();
    bytes(SETUP)
        .play(
            (timeNs, bytes, length) -> {
              played.write(bytes, 0, length);
              return true;
            });
    WearableFrames asked = bytes(SETUP);
    assertThat(played.toByteArray()).isEqualTo(asked.bytesUntil(END));
    assertThat(asked.ended()).isTrue();
  }

  @Test
  void playingStopsWhenNoMoreIsWanted() throws IOException {
    int[] frames = {0};
    bytes(SETUP).play((timeNs, bytes, length) -> ++frames[0] < 100);
    assertThat(frames[0]).isBetween(100, 130);
  }

  @Test
  void itRepeatsWhoItIsAndTellsItsCharge() {
    Received got = decoded(bytes(SETUP).bytesUntil(31_000_000_000L));
    assertThat(got.infos).hasSizeBetween(3 * 15, 3 * 16);
    assertThat(got.batteries).hasSize(3 * 3);
    assertThat(got.batteries.get(0).percent()).isBetween(90, 100);
  }

  private static WearableFrames bytes(WearableSetup setup) {
    return new WearableFrames(wearable(setup));
  }

  private static VirtualWearable wearable(WearableSetup setup) {
    return new VirtualWearable(CALIBRATION, setup, 21);
  }

  private static Received decoded(byte[] bytes) {
    Received received = new Received();
    received.decoder.feed(bytes, MessageListener.sink(received));
    return received;
  }

  private static final class Received implements MessageListener {
    final FrameDecoder decoder = new FrameDecoder();
    final List<DeviceInfo> infos = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<String> labels = new ArrayList<>();
    final List<Message.Battery> batteries = new ArrayList<>();
    int beforeFirstSample;

    @Override
    public void onSamples(Frame frame, ImuView view) {
      DeviceInfo info = infos.get(frame.source());
      for (int i = 0; i < view.sampleCount(); i++) {
        samples.add(
            new Sample(
                Segment.valueOf(info.placement().name()),
                view.sampleTimeUs(i) * 1000,
                view.gyrX(i) * info.gyrScaleRadps(),
                view.gyrY(i) * info.gyrScaleRadps(),
                view.gyrZ(i) * info.gyrScaleRadps(),
                view.accX(i) * info.accScaleMps2(),
                view.accY(i) * info.accScaleMps2(),
                view.accZ(i) * info.accScaleMps2()));
      }
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      if (samples.isEmpty()) {
        beforeFirstSample++;
      }
      if (message instanceof DeviceInfo info) {
        infos.add(info);
      } else if (message instanceof Message.Marker marker) {
        labels.add(marker.label());
      } else if (message instanceof Message.Battery battery) {
        batteries.add(battery);
      }
    }
  }
}
