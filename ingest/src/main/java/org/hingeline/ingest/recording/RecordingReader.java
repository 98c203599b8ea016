package org.hingeline.ingest.recording;

import static org.hingeline.ingest.recording.RecordingException.quoted;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a recording row by row: as a cursor ({@link #next()} and the values of the row it is on) or
 * all at once to a handler. Nothing is allocated for a row of a sensor seen before.
 */
public final class RecordingReader implements Closeable {
  private static final int SENSORS_MAX = 1_000;

  private final Path file;
  private final List<String> expectedSensors;
  private final LineSource lines;
  private final int columns;

  private String[] names = new String[8];
  private byte[][] nameBytes = new byte[8][];
  private int nameCount;
  private int lastName = -1;

  private long rows;
  private long timeUs = Long.MIN_VALUE;
  private String sensor;
  private String label;
  private final double[] values = new double[RecordingFormat.VALUES];

  private RecordingReader(Path file, List<String> expectedSensors) throws IOException {
    this.file = file;
    this.expectedSensors = List.copyOf(expectedSensors);
    this.lines = new LineSource(file);
    try {
      this.columns = readHeader();
    } catch (RecordingException e) {
      lines.close();
      throw e;
    }
  }

  /** Opens a recording whose sensors may have any name. */
  public static RecordingReader open(Path file) throws IOException {
    return new RecordingReader(file, List.of());
  }

  /** Opens a recording in which only these sensor names may occur. */
  public static RecordingReader open(Path file, List<String> expectedSensors) throws IOException {
    return new RecordingReader(file, expectedSensors);
  }

  private int readHeader() throws RecordingException {
    if (!lines.next()) {
      throw new RecordingException(file, "is empty, expected the header " + RecordingFormat.HEADER);
    }
    String header = lines.text();
    if (header.startsWith("\uFEFF")) {
      header = header.substring(1);
    }
    if (header.equals(RecordingFormat.HEADER)) {
      return RecordingFormat.COLUMNS.size();
    } else if (header.equals(RecordingFormat.HEADER_WITH_MAGNETOMETER)) {
      return RecordingFormat.COLUMNS.size() + RecordingFormat.MAGNETOMETER.size();
    }
    throw new RecordingException(
        file, 1, "header " + quoted(header) + ", expected " + RecordingFormat.HEADER);
  }

  /** Gives every remaining row to the handler. */
  public void readAll(RecordingHandler handler) throws IOException {
    while (next()) {
      if (isMarker()) {
        handler.onMarker(timeNs(), label);
      } else {
        handler.onSample(
            sensor, timeNs(), values[0], values[1], values[2], values[3], values[4], values[5]);
      }
    }
  }

  /** Moves to the next row; false at the end of the file. */
  public boolean next() throws RecordingException {
    while (lines.next()) {
      if (lines.end() > lines.start()) {
        readRow(lines.buffer(), lines.start(), lines.end());
        rows++;
        return true;
      }
    }
    return false;
  }

  private void readRow(byte[] bytes, int start, int end) throws RecordingException {
    int timeEnd = fieldEnd(bytes, start, end);
    int nameEnd = fieldEnd(bytes, Math.min(timeEnd + 1, end), end);
    readTime(bytes, start, timeEnd);
    if (isMark(bytes, timeEnd + 1, nameEnd)) {
      sensor = null;
      label = MarkerLabel.read(bytes, Math.min(nameEnd + 1, end), end, columns - 3);
      if (label.isEmpty()) {
        throw refused("a marker without a label, expected e.g. set.start hinge");
      }
      return;
    }
    label = null;
    sensor = name(bytes, timeEnd + 1, nameEnd);
    int from = nameEnd + 1;
    for (int i = 0; i < RecordingFormat.VALUES; i++) {
      if (from > end) {
        throw wrongColumns();
      }
      int to = fieldEnd(bytes, from, end);
      double value = Decimal.parse(bytes, from, to);
      if (Double.isNaN(value)) {
        throw refused(
            RecordingFormat.COLUMNS.get(i + 2)
                + " is "
                + quoted(text(bytes, from, to))
                + ", expected a number");
      }
      values[i] = value;
      from = to + 1;
    }
    if (from <= end && columns == RecordingFormat.COLUMNS.size()) {
      throw wrongColumns();
    }
  }

  private void readTime(byte[] bytes, int start, int end) throws RecordingException {
    boolean negative = end > start && bytes[start] == '-';
    int i = negative ? start + 1 : start;
    boolean valid = i < end && end - i <= 15;
    long value = 0;
    for (; valid && i < end; i++) {
      int digit = bytes[i] - '0';
      valid = digit >= 0 && digit <= 9;
      value = value * 10 + digit;
    }
    if (!valid) {
      throw refused(
          "time_us is " + quoted(text(bytes, start, end)) + ", expected whole microseconds");
    }
    value = negative ? -value : value;
    if (value < timeUs) {
      throw refused("time_us=" + value + " after " + timeUs + ", expected rows in time order");
    }
    timeUs = value;
  }

  private String name(byte[] bytes, int from, int to) throws RecordingException {
    if (to <= from) {
      throw to < from ? wrongColumns() : refused("the sensor has no name");
    }
    // Sensors take turns in a recording: the one after the last is the likeliest.
    for (int i = 1; i <= nameCount; i++) {
      int candidate = (lastName + i) % nameCount;
      byte[] known = nameBytes[candidate];
      if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
        lastName = candidate;
        return names[candidate];
      }
    }
    return newName(bytes, from, to);
  }

  private String newName(byte[] bytes, int from, int to) throws RecordingException {
    String name = text(bytes, from, to);
    if (!expectedSensors.isEmpty() && !expectedSensors.contains(name)) {
      throw refused(
          "unknown sensor "
              + quoted(name)
              + ", expected one of "
              + String.join(", ", expectedSensors));
    } else if (nameCount == SENSORS_MAX) {
      throw refused("sensors=" + (nameCount + 1) + ", limit=" + SENSORS_MAX);
    } else if (nameCount == names.length) {
      names = Arrays.copyOf(names, nameCount * 2);
      nameBytes = Arrays.copyOf(nameBytes, nameCount * 2);
    }
    names[nameCount] = name;
    nameBytes[nameCount] = Arrays.copyOfRange(bytes, from, to);
    lastName = nameCount++;
    return name;
  }

  private static int fieldEnd(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != ',') {
      i++;
    }
    return i;
  }

  private static boolean isMark(byte[] bytes, int from, int to) {
    return to - from == RecordingFormat.MARK.length()
        && bytes[from] == '@'
        && text(bytes, from, to).equals(RecordingFormat.MARK);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private RecordingException wrongColumns() {
    return refused(quoted(lines.text()) + ", expected " + columns + " columns");
  }

  private RecordingException refused(String finding) {
    return new RecordingException(file, lines.lineNumber(), finding);
  }

  /** The error of this row, for a caller who cannot use what it says. */
  public RecordingException unusable(String finding) {
    return refused(finding);
  }

  /**
   * Whether the row is a marker; then only {@link #timeNs()} and {@link #label()} mean something.
   */
  public boolean isMarker() {
    return label != null;
  }

  /** Time of the row on the clock of the recording. */
  public long timeNs() {
    return timeUs * RecordingFormat.NS_PER_US;
  }

  /** Name of the sensor, the same object for every row of a sensor; null for a marker. */
  public String sensor() {
    return sensor;
  }

  /** Text of the marker; null for a sample. */
  public String label() {
    return label;
  }

  /** Angular rate, rad/s; axis 0–2. */
  public double gyr(int axis) {
    return values[axis];
  }

  /** Specific force, m/s²; axis 0–2. */
  public double acc(int axis) {
    return values[3 + axis];
  }

  /** Rows read so far, markers included. */
  public long rows() {
    return rows;
  }

  /** Number of the current line, from 1. */
  public long line() {
    return lines.lineNumber();
  }

  /** Bytes of the file taken so far, of {@link #totalBytes()}. */
  public long bytesRead() {
    return lines.bytesRead();
  }

  /** Size of the file. */
  public long totalBytes() {
    return lines.totalBytes();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
