package org.hingeline.ingest.ble.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadioPipeTest {
  private static final ByteBuffer BYTES = ByteBuffer.wrap(new byte[] {0, -1, 'H', 70});

  @Test
  void ordersComeOutAsTheyWentIn() throws IOException {
    List<RadioOrder> orders =
        List.of(
            new RadioOrder.Connect(1, "00:00:5E:00:53:01"),
            new RadioOrder.Send(2, BYTES),
            new RadioOrder.Search(true),
            new RadioOrder.Disconnect(70_000));
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    for (RadioOrder order : orders) {
      RadioPipe.write(pipe, order);
    }
    ByteArrayInputStream in = new ByteArrayInputStream(pipe.toByteArray());
    for (RadioOrder order : orders) {
      assertThat(RadioPipe.readOrder(in)).isEqualTo(order);
    }
    assertThat(RadioPipe.readOrder(in)).isNull();
  }

  @Test
  void reportsComeOutAsTheyWentIn() throws IOException {
    List<RadioReport> reports =
        List.of(
            new RadioReport.Ready(),
            new RadioReport.Problem("switched off"),
            new RadioReport.Seen("00:00:5E:00:53:01", "Gürtel", -71, GattProfile.HINGELINE),
            new RadioReport.Connected(3, GattProfile.WITMOTION, 247),
            new RadioReport.Received(3, Long.MAX_VALUE - 1, BYTES),
            new RadioReport.Beat(),
            new RadioReport.Ended(3, "the radio connection broke"));
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    for (RadioReport report : reports) {
      RadioPipe.write(pipe, report);
    }
    ByteArrayInputStream in = new ByteArrayInputStream(pipe.toByteArray());
    for (RadioReport report : reports) {
      assertThat(RadioPipe.readReport(in)).isEqualTo(report);
    }
    assertThat(RadioPipe.readReport(in)).isNull();
  }

  @Test
  void whateverElseGetsIntoThePipeIsNoticed() {
    byte[] words = "# A fatal error has been detected".getBytes(StandardCharsets.US_ASCII);
    assertThatIOException()
        .isThrownBy(() -> RadioPipe.readReport(new ByteArrayInputStream(words)))
        .withMessageContaining("value=35");
    byte[] cutOff = {'H', 70, 0, 9, 1};
    assertThatIOException()
        .isThrownBy(() -> RadioPipe.readReport(new ByteArrayInputStream(cutOff)));
  }
}
