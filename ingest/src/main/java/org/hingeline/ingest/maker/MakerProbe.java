package org.hingeline.ingest.maker;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hingeline.ingest.reading.SensorDecoder;
import org.hingeline.ingest.reading.StreamCounters;
import org.hingeline.protocol.frame.DecodeCounters;
import org.hingeline.protocol.frame.FrameDecoder;

/**
 * Finds out whose bytes these are: every decoder tries them, and the maker is the one whose frames
 * explain most of them. A few frames that happen to fit do not convince.
 */
public final class MakerProbe {
  private static final int FRAMES_LEAST = 3;
  private static final double EXPLAINED_LEAST = 0.6;

  private final Map<Maker, SensorDecoder> foreign = new EnumMap<>(Maker.class);
  private final FrameDecoder own = new FrameDecoder();

  /** A probe that has seen nothing. */
  public MakerProbe() {
    for (Maker maker : Maker.values()) {
      if (maker.foreign()) {
        foreign.put(maker, maker.decoder());
      }
    }
  }

  /** Takes in the next bytes, cut anywhere. */
  public void feed(byte[] buffer, int offset, int length) {
    own.feed(buffer, offset, length, frame -> {});
    for (SensorDecoder decoder : foreign.values()) {
      decoder.feed(buffer, offset, length, 0, reading -> {});
    }
  }

  /** No more bytes will come. */
  public void finish() {
    foreign.values().forEach(decoder -> decoder.finish(reading -> {}));
  }

  /** The maker, as soon as there is no doubt. */
  public Optional<Maker> found() {
    Maker best = null;
    double most = EXPLAINED_LEAST;
    for (Maker maker : Maker.values()) {
      double explained = maker == Maker.HINGELINE ? explained() : explained(maker);
      if (explained > most) {
        best = maker;
        most = explained;
      }
    }
    return Optional.ofNullable(best);
  }

  private double explained() {
    DecodeCounters seen = own.counters();
    long decided = seen.frameBytes() + seen.errorBytes();
    return seen.frames() < FRAMES_LEAST ? 0 : seen.frameBytes() / (double) decided;
  }

  private double explained(Maker maker) {
    StreamCounters seen = foreign.get(maker).counters();
    long decided = seen.frameBytes() + seen.skippedBytes();
    return seen.frames() < FRAMES_LEAST ? 0 : seen.frameBytes() / (double) decided;
  }
}
