package org.hingeline.ingest.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a recording: angular rate to 10⁻⁶ rad/s, specific force to 10⁻⁵ m/s², time to 1 µs. Rows
 * must come in time order.
 */
public final class RecordingWriter implements RecordingHandler, Closeable {
  private static final int BUFFER = 64 << 10;
  private static final int ROW_MAX = 256;
  private static final int GYR_DIGITS = 6;
  private static final int ACC_DIGITS = 5;
  private static final int NAME_MAX = 64;

  private final Path file;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long lastTimeUs = Long.MIN_VALUE;
  private long rows;
  private final Map<String, byte[]> names = new HashMap<>();

  private RecordingWriter(Path file, OutputStream out) {
    this.file = file;
    this.out = out;
  }

  /** Creates or replaces a file and writes the header. */
  public static RecordingWriter create(Path file) throws IOException {
    OutputStream raw;
    try {
      raw = Files.newOutputStream(file);
    } catch (IOException e) {
      throw new RecordingException(file, "cannot be written: " + e.getMessage());
    }
    OutputStream out = RecordingFormat.isCompressed(file) ? new GZIPOutputStream(raw, BUFFER) : raw;
    RecordingWriter writer = new RecordingWriter(file, out);
    writer.put((RecordingFormat.HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
    return writer;
  }

  @Override
  public void onSample(
      String sensor,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ)
      throws IOException {
    byte[] name = names.get(sensor);
    if (name == null) {
      name = accepted(sensor);
      names.put(sensor, name);
    }
    time(timeNs);
    put(name);
    number(gyrX, GYR_DIGITS);
    number(gyrY, GYR_DIGITS);
    number(gyrZ, GYR_DIGITS);
    number(accX, ACC_DIGITS);
    number(accY, ACC_DIGITS);
    number(accZ, ACC_DIGITS);
    buffer[filled++] = '\n';
    rows++;
  }

  @Override
  public void onMarker(long timeNs, String label) throws IOException {
    time(timeNs);
    String fields = RecordingFormat.MARK + "," + MarkerLabel.written(label) + ",,,,,\n";
    put(fields.getBytes(StandardCharsets.UTF_8));
    rows++;
  }

  /** Rows written, markers included. */
  public long rows() {
    return rows;
  }

  private byte[] accepted(String sensor) throws RecordingException {
    byte[] name = sensor.getBytes(StandardCharsets.UTF_8);
    if (sensor.isBlank() || name.length > NAME_MAX || sensor.matches("(?s)@.*|.*[,\"\\v].*")) {
      throw new RecordingException(
          file, "sensor " + RecordingException.quoted(sensor) + " cannot be a name in a CSV file");
    }
    return name;
  }

  private void time(long timeNs) throws IOException {
    long timeUs = Math.floorDiv(timeNs + RecordingFormat.NS_PER_US / 2, RecordingFormat.NS_PER_US);
    if (timeUs < lastTimeUs) {
      throw new RecordingException(
          file, "time_us=" + timeUs + " after " + lastTimeUs + ", expected rows in time order");
    }
    lastTimeUs = timeUs;
    if (filled > BUFFER - ROW_MAX) {
      drain();
    }
    if (timeUs < 0) {
      buffer[filled++] = '-';
    }
    digits(Math.abs(timeUs), 1);
    buffer[filled++] = ',';
  }

  private void number(double value, int fractionDigits) throws RecordingException {
    long scale = fractionDigits == GYR_DIGITS ? 1_000_000 : 100_000;
    if (!(Math.abs(value) < 1e9)) {
      throw new RecordingException(file, "value=" + value + ", expected a finite number");
    }
    long scaled = Math.round(Math.abs(value) * scale);
    buffer[filled++] = ',';
    if (value < 0 && scaled != 0) {
      buffer[filled++] = '-';
    }
    digits(scaled / scale, 1);
    buffer[filled++] = '.';
    digits(scaled % scale, fractionDigits);
  }

  private void digits(long value, int atLeast) {
    int count = atLeast;
    for (long rest = value, n = 1; rest >= 10; rest /= 10) {
      count = Math.max(count, (int) ++n);
    }
    long rest = value;
    for (int i = filled + count - 1; i >= filled; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    filled += count;
  }

  private void put(byte[] bytes) throws IOException {
    if (bytes.length > BUFFER - ROW_MAX - filled) {
      drain();
    }
    if (bytes.length > BUFFER - ROW_MAX) {
      out.write(bytes);
      return;
    }
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      drain();
    }
  }
}
