package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hingeline.ingest.IngestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SerialLinkTest {
  private static final IngestConfig CONFIG = IngestConfig.defaults();

  @TempDir Path folder;

  @Test
  void everyByteComesThroughInOrder() throws IOException {
    byte[] sent = randomBytes(300_000);
    Heard heard = new Heard();
    try (PtyPair cable = new PtyPair(folder);
        Link link = SerialLink.to(cable.host(), CONFIG)) {
      link.open(heard);
      heard.await(LinkState.CONNECTED_SILENT);
      try (SerialOutput device = SerialOutput.open(cable.device())) {
        for (int at = 0, n = 1; at < sent.length; at += n, n = 1 + (n * 31) % 997) {
          n = Math.min(n, sent.length - at);
          device.write(sent, at, n);
        }
        heard.awaitBytes(sent.length);
      }
      assertThat(link.status().state()).isEqualTo(LinkState.STREAMING);
    }
    assertThat(heard.bytes()).isEqualTo(sent);
    assertThat(heard.states())
        .startsWith(LinkState.CONNECTING, LinkState.CONNECTED_SILENT, LinkState.STREAMING);
    assertThat(heard.last().finished()).isTrue();
    assertThat(heard.last().reason()).isEqualTo("closed");
  }

  @Test
  void commandsReachTheDevice() throws IOException {
    Heard heard = new Heard();
    Heard device = new Heard();
    try (PtyPair cable = new PtyPair(folder);
        Link link = SerialLink.to(cable.host(), CONFIG);
        Link other = SerialLink.to(cable.device(), CONFIG)) {
      assertThat(link.send(new byte[] {1}, 0, 1)).isFalse();
      other.open(device);
      link.open(heard);
      heard.await(LinkState.CONNECTED_SILENT);
      device.await(LinkState.CONNECTED_SILENT);
      assertThat(link.send(new byte[] {9, 1, 2, 3, 9}, 1, 3)).isTrue();
      device.awaitBytes(3);
    }
    assertThat(device.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void aPulledCableIsLostWithItsReasonAndComesBack() throws IOException {
    byte[] sent = randomBytes(1000);
    Heard heard = new Heard();
    try (PtyPair cable = new PtyPair(folder);
        Link link = SerialLink.to(cable.host(), CONFIG)) {
      link.open(heard);
      heard.await(LinkState.CONNECTED_SILENT);
      try (SerialOutput device = SerialOutput.open(cable.device())) {
        device.write(sent, 0, 500);
        heard.awaitBytes(500);
      }

      cable.pullOut();
      heard.await(LinkState.LOST);
      assertThat(heard.last(LinkState.LOST).reason()).contains("gone");
      int after = heard.states().size();
      heard.await(LinkState.LOST, after);
      assertThat(heard.last(LinkState.LOST).reason()).startsWith("no such serial port");

      cable.plugIn();
      heard.await(LinkState.CONNECTED_SILENT, after);
      try (SerialOutput device = SerialOutput.open(cable.device())) {
        device.write(sent, 500, 500);
        heard.awaitBytes(1000);
      }
      assertThat(link.status().state()).isEqualTo(LinkState.STREAMING);
    }
    assertThat(heard.bytes()).isEqualTo(sent);
  }

  @Test
  void aMissingPortIsOneClearLine() throws IOException {
    SerialAddress nowhere = SerialAddress.parse(folder.resolve("ttyNone") + ",9600");
    Heard heard = new Heard();
    try (Link link = SerialLink.to(nowhere, CONFIG)) {
      link.open(heard);
      heard.await(LinkState.LOST);
    }
    assertThat(heard.first(LinkState.LOST).toString())
        .startsWith(nowhere.port() + ": no such serial port; ");
    assertThatThrownBy(() -> SerialOutput.open(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(nowhere.port() + ": no such serial port; ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aBusyPortIsOneClearLineAndIsTakenWhenFree() throws IOException {
    Heard heard = new Heard();
    try (PtyPair cable = new PtyPair(folder);
        Link link = SerialLink.to(cable.host(), CONFIG)) {
      try (SerialOutput other = SerialOutput.open(cable.host())) {
        other.flush();
        assertThatThrownBy(() -> SerialOutput.open(cable.host()))
            .hasMessageStartingWith(cable.host().port() + ": this serial port is in use");
        link.open(heard);
        heard.await(LinkState.LOST);
        assertThat(heard.last().reason()).contains("in use");
      }
      heard.await(LinkState.CONNECTED_SILENT);
    }
  }

  @Test
  void whatIsNoPortIsSaidToBeNone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "x");
    assertThatThrownBy(() -> SerialOutput.open(SerialAddress.parse(file.toString())))
        .hasMessage(file + ": is not a serial port");
    assertThatThrownBy(() -> SerialAddress.parse("/dev/ttyUSB0,fast"))
        .hasMessage(
            "serial port \"/dev/ttyUSB0,fast\": baud rate \"fast\", expected a whole number");
    assertThatThrownBy(() -> SerialAddress.parse("/dev/ttyUSB0,5"))
        .hasMessage("serial port /dev/ttyUSB0: baud=5, limit=300..12000000");
    assertThatThrownBy(() -> SerialAddress.parse(",9600"))
        .hasMessage("serial port without a name, expected PORT[,BAUD]");
  }

  @Test
  void closingTakesABoundedTimeWhenNothingEverComes() throws IOException {
    Heard heard = new Heard();
    try (PtyPair cable = new PtyPair(folder)) {
      Link link = SerialLink.to(cable.host(), CONFIG);
      link.open(heard);
      heard.await(LinkState.CONNECTED_SILENT);
      long begunNs = System.nanoTime();
      link.close();
      long tookNs = System.nanoTime() - begunNs;
      assertThat(tookNs).isLessThan(TimeUnit.SECONDS.toNanos(4));
      assertThat(link.status().finished()).isTrue();
      link.close();
    }
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new Random(4711).nextBytes(bytes);
    return bytes;
  }
}
