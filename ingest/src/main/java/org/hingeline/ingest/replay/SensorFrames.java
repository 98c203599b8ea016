package org.hingeline.ingest.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.MarkerSink;
import org.hingeline.protocol.frame.FrameEncoder;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.Message;

/**
 * Samples and markers of several sensors → frames of one hub with one clock. Frames hold the
 * samples of about 40 ms; device information comes first and again every two seconds, for a host
 * that joins late. The device time is the time given, in µs.
 */
public final class SensorFrames implements Sample.Sink, MarkerSink {
  private static final long INFO_EVERY_NS = 2_000_000_000L;
  private static final long WAIT_NS = 100_000_000L;
  private static final long NS_PER_US = 1_000;

  private final SensorBatch[] batches;
  private final SensorBatch[] bySegment = new SensorBatch[Segment.COUNT];
  private final FrameReceiver receiver;
  private final byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
  private boolean begun;
  private boolean wanted = true;
  private long infoNs;
  private long lastNs;

  /** An encoder for these sensors, which are numbered in their order from source 0. */
  public SensorFrames(List<PlayedSensor> sensors, FrameReceiver receiver) {
    this.receiver = receiver;
    this.batches = new SensorBatch[sensors.size()];
    for (int source = 0; source < batches.length; source++) {
      PlayedSensor sensor = sensors.get(source);
      batches[source] = new SensorBatch(sensor, source);
      bySegment[sensor.segment().ordinal()] = batches[source];
    }
  }

  /** Whether the receiver wants more. */
  public boolean wanted() {
    return wanted;
  }

  /** {@inheritDoc} An error of the receiver comes as {@link UncheckedIOException}. */
  @Override
  public void accept(
      Segment segment,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    introduce(timeNs);
    sendWaiting(timeNs, timeNs - WAIT_NS);
    SensorBatch batch = batch(segment);
    if (!batch.takes(timeNs)) {
      send(timeNs, batch);
    }
    batch.add(timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
    if (batch.isFull()) {
      send(timeNs, batch);
    }
    lastNs = timeNs;
  }

  /** {@inheritDoc} The samples before it are sent first. */
  @Override
  public void mark(long timeNs, Marker marker) {
    send(batches[0].sensor.segment(), timeNs, new Message.Marker(marker.label()));
  }

  /**
   * Sends any other message of the sensor on this segment; the samples before it are sent first.
   */
  public void send(Segment segment, long timeNs, Message message) {
    introduce(timeNs);
    sendWaiting(timeNs, timeNs);
    int length = batch(segment).encoder.encode(timeNs / NS_PER_US, message, out, 0);
    receive(timeNs, length);
  }

  /** Sends what waits. */
  public void end() {
    sendWaiting(lastNs, lastNs);
  }

  private SensorBatch batch(Segment segment) {
    SensorBatch batch = bySegment[segment.ordinal()];
    if (batch == null) {
      throw new IllegalArgumentException("no sensor is declared for the " + segment.label());
    }
    return batch;
  }

  private void introduce(long timeNs) {
    if (begun && timeNs - infoNs < INFO_EVERY_NS) {
      return;
    }
    if (!begun) {
      receive(timeNs, FrameEncoder.delimiter(out, 0));
    }
    begun = true;
    infoNs = timeNs;
    for (SensorBatch batch : batches) {
      receive(timeNs, batch.encoder.encode(timeNs / NS_PER_US, batch.sensor.info(), out, 0));
    }
  }

  private void sendWaiting(long nowNs, long untilNs) {
    for (SensorBatch batch : batches) {
      if (!batch.isEmpty() && batch.newestNs() <= untilNs) {
        send(nowNs, batch);
      }
    }
  }

  private void send(long nowNs, SensorBatch batch) {
    receive(nowNs, batch.encode(out));
  }

  private void receive(long timeNs, int length) {
    try {
      wanted &= receiver.frame(timeNs, out, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
