package org.hingeline.exports.edf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.exports.session.TimedEvent;
import org.hingeline.exports.table.Decimals;

/** The annotations channel: what happened, in the record in which it began. */
final class Annotations {

  private static final int ONSET_END = 0x14;
  private static final int DURATION = 0x15;
  private static final int TEXT_MAX = 200;
  private static final double S_PER_NS = 1e-9;

  private final byte[][] records;
  private final int bytes;

  /**
   * Of a file.
   *
   * @param records number of data records, of one second each
   * @param zeroNs session time of the first record
   */
  Annotations(int records, long zeroNs, List<TimedEvent> events) {
    List<ByteArrayOutputStream> texts = new ArrayList<>();
    for (int record = 0; record < records; record++) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.writeBytes(("+" + record).getBytes(StandardCharsets.US_ASCII));
      text.write(ONSET_END);
      text.write(ONSET_END);
      text.write(0);
      texts.add(text);
    }
    for (TimedEvent event : events) {
      double onsetS = (event.timeNs() - zeroNs) * S_PER_NS;
      int record = (int) Math.max(0, Math.min(records - 1, Math.floor(onsetS)));
      add(texts.get(record), onsetS, event);
    }
    int longest = texts.stream().mapToInt(ByteArrayOutputStream::size).max().orElse(0);
    this.bytes = longest + longest % 2;
    this.records = texts.stream().map(ByteArrayOutputStream::toByteArray).toArray(byte[][]::new);
  }

  private static void add(ByteArrayOutputStream list, double onsetS, TimedEvent event) {
    StringBuilder onset = new StringBuilder(onsetS < 0 ? "" : "+");
    Decimals.append(onset, onsetS, 6);
    list.writeBytes(onset.toString().getBytes(StandardCharsets.US_ASCII));
    if (event.durationNs() > 0) {
      list.write(DURATION);
      StringBuilder duration = new StringBuilder();
      Decimals.append(duration, event.durationNs() * S_PER_NS, 6);
      list.writeBytes(duration.toString().getBytes(StandardCharsets.US_ASCII));
    }
    list.write(ONSET_END);
    String text = event.text().replaceAll("\\p{Cntrl}", " ");
    list.writeBytes(
        text.substring(0, Math.min(TEXT_MAX, text.length())).getBytes(StandardCharsets.UTF_8));
    list.write(ONSET_END);
    list.write(0);
  }

  /** 16-bit places that every record has for its annotations. */
  int places() {
    return bytes / 2;
  }

  /** The bytes of one record, filled up with zeros. */
  byte[] record(int record) {
    return java.util.Arrays.copyOf(records[record], bytes);
  }
}
