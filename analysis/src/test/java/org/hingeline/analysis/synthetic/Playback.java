package org.hingeline.analysis.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/** Feeds what sensors give to a pipeline. */
public final class Playback {

  private Playback() {}

  /** Plays to the end, every sample at its time. */
  public static Recorder play(Wearable wearable) {
    return play(wearable, ordered(wearable));
  }

  /** The same with other settings. */
  public static Recorder play(Wearable wearable, AnalysisConfig config) {
    Recorder recorder = new Recorder();
    begin(wearable, ordered(wearable), config, recorder)
        .finish(Math.round(wearable.script().endS() * 1e9));
    return recorder;
  }

  /**
   * The samples as links deliver them: chunk by chunk, within a chunk each sensor as a whole, the
   * sensors in any order; after a tenth of a second in which every sensor has come up.
   */
  public static Recorder playInChunks(Wearable wearable, double chunkS, long seed) {
    return play(wearable, chunked(wearable, chunkS, seed));
  }

  /** The samples in the order of {@link #playInChunks}. */
  public static List<Sample> chunked(Wearable wearable, double chunkS, long seed) {
    Random order = new Random(seed);
    List<Sample> stream = new ArrayList<>();
    List<Sample> ordered = ordered(wearable);
    int from = 0;
    while (ordered.get(from).timeNs() < 100_000_000L) {
      stream.add(ordered.get(from++));
    }
    while (from < ordered.size()) {
      long untilNs = ordered.get(from).timeNs() + Math.round(chunkS * 1e9);
      int to = from;
      while (to < ordered.size() && ordered.get(to).timeNs() < untilNs) {
        to++;
      }
      List<Sample> chunk = ordered.subList(from, to);
      List<Segment> sensors = new ArrayList<>(wearable.worn());
      Collections.shuffle(sensors, order);
      for (Segment sensor : sensors) {
        chunk.stream().filter(s -> s.segment() == sensor).forEach(stream::add);
      }
      from = to;
    }
    return stream;
  }

  /** Plays these samples with the markers of the wearable's script. */
  public static Recorder play(Wearable wearable, List<Sample> stream) {
    Recorder recorder = new Recorder();
    feed(wearable, stream, recorder);
    return recorder;
  }

  /** Plays to any listener and returns the pipeline, not finished yet. */
  public static MotionPipeline begin(
      Wearable wearable, List<Sample> stream, MotionListener listener) {
    return begin(wearable, stream, AnalysisConfig.defaults(), listener);
  }

  /** The same with another configuration. */
  public static MotionPipeline begin(
      Wearable wearable, List<Sample> stream, AnalysisConfig config, MotionListener listener) {
    MotionPipeline pipeline = new MotionPipeline(config, listener);
    return through(wearable, stream, 0, stream.size(), pipeline);
  }

  /**
   * Plays a part of a stream, with the markers that come before its samples; the last part, all.
   */
  public static MotionPipeline through(
      Wearable wearable, List<Sample> stream, int from, int to, MotionPipeline pipeline) {
    List<Script.Mark> marks = wearable.script().marks();
    int next = 0;
    while (from > 0 && next < marks.size() && before(marks.get(next), stream.get(from - 1))) {
      next++;
    }
    for (Sample sample : stream.subList(from, to)) {
      while (next < marks.size() && before(marks.get(next), sample)) {
        mark(pipeline, marks.get(next++));
      }
      pipeline.accept(sample);
    }
    while (to == stream.size() && next < marks.size()) {
      mark(pipeline, marks.get(next++));
    }
    return pipeline;
  }

  private static boolean before(Script.Mark mark, Sample sample) {
    return mark.timeS() * 1e9 <= sample.timeNs();
  }

  /** One list after the other. */
  public static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static void feed(Wearable wearable, List<Sample> stream, MotionListener listener) {
    begin(wearable, stream, listener).finish(Math.round(wearable.script().endS() * 1e9));
  }

  private static void mark(MotionPipeline pipeline, Script.Mark mark) {
    pipeline.mark(Math.round(mark.timeS() * 1e9), mark.marker());
  }

  /** The samples of all sensors, by time. */
  public static List<Sample> ordered(Wearable wearable) {
    List<Sample> all = new ArrayList<>();
    wearable.worn().forEach(segment -> all.addAll(wearable.samples(segment)));
    all.sort(Comparator.comparingLong(Sample::timeNs));
    return all;
  }
}
