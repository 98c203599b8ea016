package org.hingeline.exports.edf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hingeline.exports.session.ExportSession;

/** The header of a file: fields of fixed width, ASCII, filled up with spaces. */
final class EdfHeader {

  private static final int FIXED_BYTES = 256;
  private static final int CLIP_YEAR_FROM = 1985;
  private static final int CLIP_YEAR_TO = 2084;

  private final StringBuilder text = new StringBuilder();

  private EdfHeader() {}

  static byte[] of(
      ExportSession session, long zeroNs, int records, List<EdfSignal> signals, int annotations) {
    EdfHeader header = new EdfHeader();
    header.identity(session, zeroNs);
    int count = signals.size() + 1;
    header
        .field(FIXED_BYTES * (count + 1), 8)
        .field("EDF+C", 44)
        .field(records, 8)
        .field(1, 8)
        .field(count, 4);
    header.all(signals, 16, EdfSignal::label, "EDF Annotations");
    header.all(signals, 80, signal -> "inertial sensors", "");
    header.all(signals, 8, signal -> "deg", "");
    header.all(signals, 8, signal -> number(EdfSignal.physicalMinDeg()), "-1");
    header.all(signals, 8, signal -> number(EdfSignal.PHYSICAL_MAX_DEG), "1");
    header.all(signals, 8, signal -> Integer.toString(EdfSignal.DIGITAL_MISSING), "-32768");
    header.all(signals, 8, signal -> Integer.toString(EdfSignal.DIGITAL_MAX), "32767");
    header.all(signals, 80, signal -> "-32768 = not measured", "");
    header.all(
        signals, 8, signal -> Integer.toString(EdfWriter.RATE_HZ), Integer.toString(annotations));
    header.all(signals, 32, signal -> "", "");
    return header.text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void identity(ExportSession session, long zeroNs) {
    var begin = session.at(zeroNs).atZone(ZoneOffset.UTC);
    boolean representable = begin.getYear() >= CLIP_YEAR_FROM && begin.getYear() <= CLIP_YEAR_TO;
    DateTimeFormatter date =
        DateTimeFormatter.ofPattern(representable ? "dd.MM.yy" : "dd.MM.'yy'", Locale.ROOT);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT);
    DateTimeFormatter words = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
    field("0", 8);
    // Number, sex, date of birth, name: only the first is ever known here.
    field(session.participant().label() + " X X X", 80);
    String startDate = words.format(begin).toUpperCase(Locale.ROOT);
    field(
        "Startdate %s %s X Hingeline_%s"
            .formatted(
                startDate, session.id(), session.summary().softwareVersion().replace(' ', '_')),
        80);
    field(date.format(begin), 8);
    field(time.format(begin), 8);
  }

  private void all(
      List<EdfSignal> signals, int width, Function<EdfSignal, String> value, String annotations) {
    signals.forEach(signal -> field(value.apply(signal), width));
    field(annotations, width);
  }

  private EdfHeader field(int value, int width) {
    return field(Integer.toString(value), width);
  }

  private EdfHeader field(String value, int width) {
    String ascii = value.replaceAll("[^ -~]", "_");
    String fitting = ascii.substring(0, Math.min(width, ascii.length()));
    text.append(fitting).append(" ".repeat(width - fitting.length()));
    return this;
  }

  /** At most eight characters. */
  private static String number(double value) {
    StringBuilder number = new StringBuilder();
    org.hingeline.exports.table.Decimals.append(number, value, value < 0 ? 3 : 4);
    return number.toString();
  }
}
