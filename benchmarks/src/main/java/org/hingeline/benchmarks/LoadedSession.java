package org.hingeline.benchmarks;

import java.util.Arrays;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceDecoder;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.SensorId;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStore;

/**
 * One person of many, from the bytes of three sensors at 100 Hz to the recorder, 40 ms at a time:
 * what a server does for a session, on the caller's thread.
 */
final class LoadedSession implements DeviceListener {

  private final SessionRecorder recorder;
  private final MotionPipeline pipeline;
  private final DeviceDecoder decoder;
  private final LiftStream stream = new LiftStream(LiftStream.HINGE_DEG);
  private final byte[] bytes = new byte[1024];
  private final double[] delaysMs;
  private int chunks;
  private long sent;
  private long checksum;
  private long sequence;
  private long deviceTimeUs;
  private long arrivalNs;

  LoadedSession(SessionRecorder recorder, int chunks) {
    this.recorder = recorder;
    this.pipeline = new MotionPipeline(AnalysisConfig.defaults(), recorder);
    this.decoder = new DeviceDecoder("load", IngestConfig.defaults(), this);
    this.delaysMs = new double[chunks];
    decoder.feed(bytes, 0, stream.writeInfo(bytes, 0), 0);
  }

  /** The next 40 ms have arrived; how long their angles came after they were due is kept. */
  void arrive(long dueNs) {
    int length = stream.writeChunk(chunks % LiftStream.LIFT_CHUNKS, bytes, 0);
    decoder.feed(bytes, 0, length, stream.timeUs() * 1000);
    delaysMs[chunks++] = (System.nanoTime() - dueNs) * 1e-6;
  }

  boolean over() {
    return chunks == delaysMs.length;
  }

  @Override
  public void onReceived(
      SensorId sensor, int frame, long firstDeviceTimeUs, long receivedNs, int samples) {
    sequence = frame;
    deviceTimeUs = firstDeviceTimeUs;
    arrivalNs = receivedNs;
  }

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
    recorder.sample(
        segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
    sent++;
    checksum += hash(segment, timeNs, (float) gyrX, (float) gyrZ, (float) accX, (float) accY);
    pipeline.accept(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  @Override
  public void mark(long timeNs, Marker marker) {
    pipeline.mark(timeNs, marker);
  }

  void end() {
    pipeline.finish(stream.timeUs() * 1000);
    recorder.close();
  }

  long sent() {
    return sent;
  }

  double[] delaysMs() {
    return Arrays.copyOf(delaysMs, chunks);
  }

  /** Whether every sample that was sent is in the store, to the bit. */
  boolean kept(SessionStore store) {
    long[] found = new long[2];
    store.samples(
        recorder.sessionId(),
        (segment, timeNs, device, arrival, frame, gx, gy, gz, ax, ay, az) -> {
          found[0]++;
          found[1] += hash(segment, timeNs, gx, gz, ax, ay);
        });
    return found[0] == sent && found[1] == checksum;
  }

  private static long hash(Segment segment, long timeNs, float... values) {
    long hash = timeNs * 31 + segment.ordinal();
    for (float value : values) {
      hash = (hash ^ Float.floatToIntBits(value)) * 0x9e37_79b9_7f4a_7c15L;
    }
    return hash;
  }
}
