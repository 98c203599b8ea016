package org.hingeline.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.Heard;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.LinkState;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real libraries against a stand-in for the Bluetooth daemon. */
@Timeout(120)
class RadioLinkTest {
  private static final String SENSOR = "00:00:5E:00:53:11";
  private static final long BACK_WITHIN_NS = TimeUnit.SECONDS.toNanos(2);
  private static final long MS = 1_000_000;
  private static final IngestConfig IMPATIENT =
      new IngestConfig(
          300 * MS, 600 * MS, 1_500 * MS, 1_500 * MS, 2_000 * MS, 200 * MS, 1_000 * MS, Map.of());

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void bytesGoBothWays(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
        Link link = radio.link(SENSOR)) {
      Heard heard = open(link);
      send(bluez, "first");
      heard.awaitBytes(5);
      send(bluez, "second");
      heard.awaitBytes(11);
      assertThat(new String(heard.bytes(), StandardCharsets.UTF_8)).isEqualTo("firstsecond");
      assertThat(link.send("abc".getBytes(StandardCharsets.UTF_8), 0, 3)).isTrue();
      bluez.await(("written " + SENSOR + " 616263")::equals);
      assertThat(radio.stack()).isEqualTo(stack.title());
      assertThat(radio.restarts()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatBreaksIsThereAgainWithinTwoSeconds(BleStack stack) throws Exception {
    for (String keeping : new String[] {"yes", "no"}) {
      try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
          Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
          Link link = radio.link(SENSOR)) {
        bluez.tell("keep " + keeping);
        Heard heard = open(link);
        int statuses = heard.states().size();
        int said = bluez.heardSoFar();
        long brokenNs = System.nanoTime();
        bluez.tell("drop " + SENSOR);
        bluez.await(("notifying " + SENSOR + " on")::equals, said);
        heard.await(LinkState.CONNECTED_SILENT, statuses);

        assertThat(System.nanoTime() - brokenNs).isLessThan(BACK_WITHIN_NS);
        assertThat(heard.last(LinkState.LOST).reason()).isEqualTo("the radio connection broke");
        send(bluez, "back");
        heard.awaitBytes(4);
        assertThat(radio.restarts()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKilledRadioProcessIsReplacedWithinTwoSeconds(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
        Link link = radio.link(SENSOR)) {
      Heard heard = open(link);
      send(bluez, "before");
      heard.awaitBytes(6);
      int statuses = heard.states().size();
      long killedNs = System.nanoTime();
      ProcessHandle.of(radio.processId().orElseThrow()).orElseThrow().destroyForcibly();
      heard.await(LinkState.CONNECTED_SILENT, statuses);
      send(bluez, "after");
      heard.awaitBytes(11);

      assertThat(System.nanoTime() - killedNs).isLessThan(BACK_WITHIN_NS);
      assertThat(radio.restarts()).isEqualTo(1);
      assertThat(heard.last(LinkState.LOST).reason())
          .isEqualTo("the Bluetooth process stopped and is started again");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSensorMayComeLateAndMayTakeItsTime(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart")) {
      bluez.tell("resolve 1000");
      bluez.tell("sensor " + SENSOR + " uart Hingeline belt");
      try (Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
          Link link = radio.link(SENSOR)) {
        Heard heard = new Heard();
        link.open(heard);
        bluez.await("discovering on"::equals);
        bluez.tell("near " + SENSOR);
        heard.await(LinkState.CONNECTED_SILENT);
        send(bluez, "late");
        heard.awaitBytes(4);

        int statuses = heard.states().size();
        bluez.tell("far " + SENSOR);
        heard.await(LinkState.LOST, statuses);
        bluez.tell("resolve 20");
        long returnedNs = System.nanoTime();
        bluez.tell("near " + SENSOR);
        heard.await(LinkState.CONNECTED_SILENT, statuses);
        assertThat(System.nanoTime() - returnedNs).isLessThan(BACK_WITHIN_NS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRadioThatIsSwitchedOffAndOnIsTakenUpAgain(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
        Link link = radio.link(SENSOR)) {
      Heard heard = open(link);
      int statuses = heard.states().size();
      bluez.tell("power off");
      heard.await(s -> s.reason().startsWith("Bluetooth is switched off on this computer"));
      long returnedNs = System.nanoTime();
      bluez.tell("power on");
      heard.await(LinkState.CONNECTED_SILENT, statuses);

      assertThat(System.nanoTime() - returnedNs).isLessThan(BACK_WITHIN_NS);
      send(bluez, "on");
      heard.awaitBytes(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDaemonThatStartsAnewIsTakenUpAgain(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(stack), IngestConfig.defaults());
        Link link = radio.link(SENSOR)) {
      Heard heard = open(link);
      int statuses = heard.states().size();
      bluez.stopDaemon();
      heard.await(LinkState.LOST, statuses);
      bluez.startDaemon();
      bluez.tell("adapter");
      bluez.tell("sensor " + SENSOR + " uart Hingeline belt");
      bluez.tell("near " + SENSOR);
      heard.await(LinkState.CONNECTED_SILENT, statuses);
      send(bluez, "anew");
      heard.awaitBytes(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSensorThatFallsSilentIsConnectedAnewAndBluetoothWithIt(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(stack), IMPATIENT);
        Link link = radio.link(SENSOR)) {
      Heard heard = open(link);
      send(bluez, "once");
      heard.awaitBytes(4);
      int statuses = heard.states().size();
      heard.await(LinkState.STALE);
      heard.await(LinkState.CONNECTED_SILENT, statuses);

      assertThat(heard.losses()).contains("no data for 0.6 s");
      assertThat(radio.restarts()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatNeverAnswersHoldsUpNothing(BleStack stack) throws Exception {
    long closingNs;
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR)) {
      bluez.tell("hang yes");
      try (Radio radio = Radio.start(bluez.config(stack), IMPATIENT);
          Link link = radio.link(SENSOR)) {
        Heard heard = new Heard();
        link.open(heard);
        heard.await(LinkState.LOST, 2);
        bluez.tell("hang no");
        heard.await(LinkState.CONNECTED_SILENT, 2);
        int statuses = heard.states().size();
        bluez.tell("hang yes");
        bluez.tell("drop " + SENSOR);
        heard.await(LinkState.CONNECTING, statuses);
        closingNs = System.nanoTime();
      }
    }
    assertThat(System.nanoTime() - closingNs).isLessThan(TimeUnit.SECONDS.toNanos(8));
  }

  private static Heard open(Link link) {
    Heard heard = new Heard();
    link.open(heard);
    heard.await(LinkState.CONNECTED_SILENT);
    return heard;
  }

  private static void send(Bluez bluez, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bluez.notify(SENSOR, bytes, bytes.length);
  }
}
