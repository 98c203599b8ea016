package org.hingeline.protocol.message;

import java.util.List;
import org.hingeline.protocol.frame.Wire;

/**
 * Samples at a uniform interval, as objects: for tools and tests. {@link ImuView} and {@link
 * MessageEncoder} do the same without objects.
 *
 * @param intervalUs from sample to sample, µs, 0 to 65535; 0 only for a single sample
 * @param samples in time order, at most {@link #MAX_SAMPLES}; the first is at the frame's time
 */
public record ImuBatch(int intervalUs, List<Counts> samples) implements Message {

  /** The most samples that one frame holds. */
  public static final int MAX_SAMPLES =
      (Wire.MAX_PAYLOAD_BYTES - Payload.ImuBatch.SAMPLES) / Wire.SAMPLE_BYTES;

  /** Keeps its own list. */
  public ImuBatch {
    samples = List.copyOf(samples);
  }

  /** One sample in counts; the scales are in {@link DeviceInfo}. */
  public record Counts(short gyrX, short gyrY, short gyrZ, short accX, short accY, short accZ) {}
}
