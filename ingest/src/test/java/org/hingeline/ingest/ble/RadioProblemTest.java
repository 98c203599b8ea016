package org.hingeline.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.ble.pipe.GattProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told when Bluetooth cannot be used, and what is taken up once it can. */
@Timeout(60)
class RadioProblemTest {
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);
  private static final String SENSOR = "00:00:5E:00:53:21";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void withoutAMessageBus(BleStack stack) throws Exception {
    Map<String, String> nowhere =
        Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("none"));
    assertThat(problem(new RadioConfig(Optional.of(stack), nowhere)))
        .hasValueSatisfying(words -> assertThat(words).contains("message bus (D-Bus)"));
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheDaemonWithoutAnAdapterAndSwitchedOff(BleStack stack) throws Exception {
    try (Bluez bluez = Bluez.busAlone(folder)) {
      assertThat(problem(bluez.config(stack)))
          .hasValue(
              "the Bluetooth service is not running; start it, e.g. with: systemctl start"
                  + " bluetooth");
      bluez.startDaemon();
      assertThat(problem(bluez.config(stack)))
          .hasValue("no Bluetooth adapter is plugged in or switched on in this computer");
      bluez.tell("adapter");
      bluez.tell("power off");
      assertThat(problem(bluez.config(stack)))
          .hasValueSatisfying(words -> assertThat(words).contains("switched off"));
      bluez.tell("power on");
      assertThat(problem(bluez.config(stack))).isEmpty();
    }
  }

  @Test
  void whatIsFoundNearIsTold() throws Exception {
    BlockingQueue<SensorSeen> seen = new LinkedBlockingQueue<>();
    try (Bluez bluez = Bluez.with(folder, "uart", SENSOR);
        Radio radio = Radio.start(bluez.config(BleStack.TINYB), IngestConfig.defaults())) {
      bluez.tell("sensor 00:00:5E:00:53:22 witmotion WT901BLE68");
      bluez.tell("near 00:00:5E:00:53:22");
      bluez.tell("sensor 00:00:5E:00:53:23 uart Coffee machine");
      bluez.tell("near 00:00:5E:00:53:23");
      radio.search(seen::add);
      assertThat(nextOf(seen, SENSOR))
          .isEqualTo(new SensorSeen(SENSOR, "Hingeline 21", -50, GattProfile.HINGELINE));
      assertThat(nextOf(seen, "00:00:5E:00:53:22").profile()).isEqualTo(GattProfile.WITMOTION);
      assertThat(seen).noneMatch(sensor -> sensor.name().startsWith("Coffee"));
    }
  }

  @Test
  void theLibraryFitsTheProcessor() {
    assertThat(BleStack.suiting("Linux", "amd64")).hasValue(BleStack.TINYB);
    assertThat(BleStack.suiting("Linux", "arm")).hasValue(BleStack.TINYB);
    assertThat(BleStack.suiting("Linux", "aarch64")).hasValue(BleStack.BLUEZ_DBUS);
    assertThat(BleStack.suiting("Windows 11", "amd64")).isEmpty();
  }

  @Test
  void nativeCodeIsRemovedAtTheEnd() throws Exception {
    try (Bluez bluez = Bluez.with(folder, "uart")) {
      Radio radio = Radio.start(bluez.config(BleStack.TINYB), IngestConfig.defaults());
      assertThat(radio.awaitUsable(PATIENCE_NS)).isEmpty();
      Path natives = radio.folder().orElseThrow();
      assertThat(natives.resolve("libtinyb.so")).exists();
      radio.close();
      assertThat(Files.exists(natives)).isFalse();
    }
  }

  private static Optional<String> problem(RadioConfig config) throws InterruptedException {
    try (Radio radio = Radio.start(config, IngestConfig.defaults())) {
      return radio.awaitUsable(PATIENCE_NS);
    }
  }

  private static SensorSeen nextOf(BlockingQueue<SensorSeen> seen, String address)
      throws InterruptedException {
    while (true) {
      SensorSeen sensor = seen.poll(20, TimeUnit.SECONDS);
      assertThat(sensor).as("of %s", address).isNotNull();
      if (sensor.address().equals(address)) {
        return sensor;
      }
    }
  }
}
