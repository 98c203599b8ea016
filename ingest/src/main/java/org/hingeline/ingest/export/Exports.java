package org.hingeline.ingest.export;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.recording.RecordingHandler;

/** Exports of other programs, read together: every file adds its sensors to one recording. */
public final class Exports {
  private static final long NS_PER_US = 1_000;

  /** How other programs call the segments that we know. */
  private static final List<Word> WORDS =
      List.of(
          new Word("trunk", Segment.TRUNK),
          new Word("torso", Segment.TRUNK),
          new Word("pelvis", Segment.PELVIS),
          new Word("sacrum", Segment.PELVIS),
          new Word("lumbar", Segment.TRUNK),
          new Word("femur", Segment.THIGH),
          new Word("thigh", Segment.THIGH),
          new Word("tibia", Segment.SHANK),
          new Word("shank", Segment.SHANK));

  private record Word(String text, Segment segment) {}

  private final List<ExportedSensor> sensors;
  private final Map<ExportedSensor, String> names = new HashMap<>();

  private Exports(List<ExportedSensor> sensors) {
    this.sensors = sensors;
  }

  /**
   * Reads files.
   *
   * @param segments where sensors are worn, by their names in the files; others are placed by the
   *     segment that their name mentions
   */
  public static Exports read(List<Path> files, Map<String, Segment> segments) throws IOException {
    List<ExportedSensor> sensors = new ArrayList<>();
    List<TextTable> pairs = new ArrayList<>();
    for (Path file : files) {
      TextTable table = table(file);
      if (OpenSenseExport.fits(table)) {
        sensors.addAll(OpenSenseExport.read(table));
      } else if (XsensExport.fits(table)) {
        sensors.add(XsensExport.read(table));
      } else if (MetaMotionExport.fits(table)) {
        pairs.add(table);
      } else if (ApdmExport.fits(table)) {
        sensors.addAll(ApdmExport.read(table));
      } else {
        throw new ExportException(
            file, "columns " + String.join(", ", table.columns()) + " are of no export we know");
      }
    }
    sensors.addAll(MetaMotionExport.read(pairs));
    for (ExportedSensor sensor : sensors) {
      if (sensor.rows.isEmpty()) {
        throw new ExportException(files.get(0), "sensor " + sensor.name + " has no rows");
      }
    }
    Exports exports = new Exports(sensors);
    exports.place(segments);
    return exports;
  }

  private static TextTable table(Path file) throws IOException {
    try {
      return TextTable.read(file);
    } catch (NoSuchFileException e) {
      throw new ExportException(file, "no such file");
    }
  }

  private void place(Map<String, Segment> given) throws IOException {
    Set<String> taken = new TreeSet<>();
    for (ExportedSensor sensor : sensors) {
      Segment segment = given.get(sensor.name);
      if (segment != null && !taken.add(segment.label())) {
        throw new IOException("two sensors are given to the " + segment.label());
      } else if (segment != null) {
        names.put(sensor, segment.label());
      }
    }
    for (ExportedSensor sensor : sensors) {
      if (!names.containsKey(sensor)) {
        String mentioned = mentioned(sensor.name);
        String plain = sensor.name.replaceAll("[^A-Za-z0-9_.-]", "_");
        String name = !mentioned.isEmpty() && taken.add(mentioned) ? mentioned : plain;
        names.put(sensor, name);
        taken.add(name);
      }
    }
  }

  private static String mentioned(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Word word : WORDS) {
      if (lower.contains(word.text())) {
        return word.segment().label();
      }
    }
    return "";
  }

  /** Writes all rows in time order, from time 0. */
  public void writeTo(RecordingHandler recording) throws IOException {
    record Row(String name, long timeUs, Reading reading) {}
    Map<String, Long> zeros = zeros();
    List<Row> rows = new ArrayList<>();
    for (ExportedSensor sensor : sensors) {
      long zeroUs = zeros.get(sensor.clock);
      for (Reading r : sensor.rows) {
        rows.add(new Row(names.get(sensor), r.deviceTimeUs() - zeroUs, r));
      }
    }
    rows.sort(Comparator.comparingLong(Row::timeUs));
    for (Row row : rows) {
      Reading r = row.reading();
      recording.onSample(
          row.name(),
          row.timeUs() * NS_PER_US,
          r.gyrX(),
          r.gyrY(),
          r.gyrZ(),
          r.accX(),
          r.accY(),
          r.accZ());
    }
  }

  /** The first time of every clock. */
  private Map<String, Long> zeros() {
    Map<String, Long> zeros = new HashMap<>();
    for (ExportedSensor sensor : sensors) {
      zeros.merge(sensor.clock, sensor.rows.get(0).deviceTimeUs(), Math::min);
    }
    return zeros;
  }

  /** Whether sensors of different clocks were put together as if they had begun together. */
  public boolean severalClocks() {
    return zeros().size() > 1;
  }

  /** What was found, a line for each sensor. */
  public List<String> lines() {
    return sensors.stream().map(this::line).toList();
  }

  private String line(ExportedSensor sensor) {
    int count = sensor.rows.size();
    double seconds =
        (sensor.rows.get(count - 1).deviceTimeUs() - sensor.rows.get(0).deviceTimeUs()) * 1e-6;
    String rate = count > 1 ? String.format(Locale.ROOT, ", %.1f Hz", (count - 1) / seconds) : "";
    String placed = names.get(sensor);
    String remark = sensor.remark().isEmpty() ? "" : ", provisional: " + sensor.remark();
    return sensor.program
        + " "
        + sensor.name
        + " as "
        + placed
        + ": "
        + count
        + " samples"
        + rate
        + remark;
  }

  /** The names of sensors in the recording that are no segment of ours. */
  public List<String> unplaced() {
    return sensors.stream()
        .filter(sensor -> Segment.labelled(names.get(sensor)).isEmpty())
        .map(sensor -> sensor.name)
        .toList();
  }

  /** The name of a file without what is behind the first dot of its ending. */
  static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("(?i)(\\.(csv|txt|sto))?(\\.gz)?$", "");
  }
}
