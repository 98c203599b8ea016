package org.hingeline.dashboard.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.LockSupport;
import org.hingeline.analysis.Sample;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;

/** A person who wears a sensor of WitMotion, in real time: what it sends of each reading. */
final class WitMotionPlayer {
  private static final double FULL_FORCE = 16 * 9.80665;
  private static final double FULL_RATE = Math.toRadians(2_000);

  private WitMotionPlayer() {}

  /** Where its bytes go. */
  interface Wire {
    void send(byte[] bytes) throws IOException;
  }

  /** By cable: acceleration, angular rate and angle in frames of 11 bytes with a checksum. */
  static void byCable(VirtualWearable wearer, Wire wire) throws IOException {
    play(wearer, sample -> wire.send(threeFrames(sample)));
  }

  /** By Bluetooth LE: all of it in one frame of 20 bytes without a checksum. */
  static void byRadio(VirtualWearable wearer, Wire wire) throws IOException {
    play(wearer, sample -> wire.send(combined(sample)));
  }

  private interface Readings {
    void take(Sample sample) throws IOException;
  }

  private static void play(VirtualWearable wearer, Readings readings) throws IOException {
    long beganNs = System.nanoTime();
    for (WearableEvent e = wearer.nextEvent(); e != null; e = wearer.nextEvent()) {
      if (e instanceof WearableEvent.Reading reading) {
        LockSupport.parkNanos(Math.max(0, beganNs + e.timeNs() - System.nanoTime()));
        readings.take(reading.sample());
      }
    }
  }

  private static byte[] threeFrames(Sample s) {
    ByteBuffer out = ByteBuffer.allocate(33).order(ByteOrder.LITTLE_ENDIAN);
    frame(out, 0x51, s.accX() / FULL_FORCE, s.accY() / FULL_FORCE, s.accZ() / FULL_FORCE);
    frame(out, 0x52, s.gyrX() / FULL_RATE, s.gyrY() / FULL_RATE, s.gyrZ() / FULL_RATE);
    frame(out, 0x53, 0, 0, 0);
    return out.array();
  }

  private static void frame(ByteBuffer out, int kind, double x, double y, double z) {
    int from = out.position();
    out.put((byte) 0x55).put((byte) kind);
    shares(out, x, y, z);
    out.putShort((short) 0);
    int sum = 0;
    for (int at = from; at < from + 10; at++) {
      sum += out.get(at);
    }
    out.put((byte) sum);
  }

  private static byte[] combined(Sample s) {
    ByteBuffer out = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 0x55).put((byte) 0x61);
    shares(out, s.accX() / FULL_FORCE, s.accY() / FULL_FORCE, s.accZ() / FULL_FORCE);
    shares(out, s.gyrX() / FULL_RATE, s.gyrY() / FULL_RATE, s.gyrZ() / FULL_RATE);
    shares(out, 0, 0, 0);
    return out.array();
  }

  private static void shares(ByteBuffer out, double... shares) {
    for (double share : shares) {
      out.putShort((short) Math.round(Math.max(-1, Math.min(0.9999, share)) * 32_768));
    }
  }
}
