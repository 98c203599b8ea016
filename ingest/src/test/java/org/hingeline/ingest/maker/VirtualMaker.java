package org.hingeline.ingest.maker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sensors of other makers that are not there: what each would send while it rolls to and fro about
 * its x axis, 100 times a second. Written from the makers' documents, apart from the decoders.
 */
public final class VirtualMaker {
  /** Readings a second. */
  public static final double RATE_HZ = 100;

  private static final double REST_S = 1;
  private static final double AMPLITUDE_DEG = 40;
  private static final double OMEGA = 2;

  private VirtualMaker() {}

  /** Every way in which the makers' sensors can send. */
  public enum Kind {
    WITMOTION_SERIAL(Maker.WITMOTION),
    WITMOTION_SHORT(Maker.WITMOTION),
    WITMOTION_LONG(Maker.WITMOTION),
    BNO085(Maker.BNO085_RVC),
    XIMU3_ASCII(Maker.XIMU3),
    XIMU3_BINARY(Maker.XIMU3),
    XSENS(Maker.XSENS_MTI);

    public final Maker maker;

    Kind(Maker maker) {
      this.maker = maker;
    }
  }

  /** Roll at a reading, degrees. */
  public static double rollDeg(int i) {
    double t = i / RATE_HZ - REST_S;
    return t < 0 ? 0 : AMPLITUDE_DEG * Math.sin(OMEGA * t);
  }

  /** Angular rate about x at a reading, °/s. */
  public static double rateDps(int i) {
    double t = i / RATE_HZ - REST_S;
    return t < 0 ? 0 : AMPLITUDE_DEG * OMEGA * Math.cos(OMEGA * t);
  }

  /** What is sent for each of these readings. */
  public static List<byte[]> cycles(Kind kind, int count) {
    List<byte[]> cycles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cycles.add(cycle(kind, i));
    }
    return cycles;
  }

  /** The same in one piece. */
  public static byte[] stream(Kind kind, int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    cycles(kind, count).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] cycle(Kind kind, int i) {
    double roll = Math.toRadians(rollDeg(i));
    double[] g = {0, Math.sin(roll), Math.cos(roll)};
    return switch (kind) {
      case WITMOTION_SERIAL -> witSerial(i, g);
      case WITMOTION_SHORT -> witCombined(i, g, 20);
      case WITMOTION_LONG -> witCombined(i, g, 28);
      case BNO085 -> rvc(i, rollDeg(i), g);
      case XIMU3_ASCII -> ximuAscii(i, g);
      case XIMU3_BINARY -> ximuBinary(i, g);
      case XSENS -> mti(i, g);
    };
  }

  private static ByteBuffer little(byte[] into) {
    return ByteBuffer.wrap(into).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static short of(double value, double fullScale) {
    return (short) Math.round(value / fullScale * 32_768);
  }

  private static byte[] witSerial(int i, double[] g) {
    byte[] bytes = new byte[44];
    ByteBuffer cycle = little(bytes);
    wit(cycle, 0x51, of(g[0], 16), of(g[1], 16), of(g[2], 16), (short) 2_531);
    wit(cycle, 0x52, of(rateDps(i), 2_000), (short) 0, (short) 0, (short) 371);
    wit(cycle, 0x53, of(rollDeg(i), 180), (short) 0, (short) 0x5155, (short) 17);
    wit(cycle, 0x54, (short) 0x5155, (short) 0x5255, (short) -300, (short) 2_531);
    return bytes;
  }

  private static void wit(ByteBuffer out, int kind, short a, short b, short c, short d) {
    int from = out.position();
    out.put((byte) 0x55).put((byte) kind).putShort(a).putShort(b).putShort(c).putShort(d);
    int sum = 0;
    for (int at = from; at < out.position(); at++) {
      sum += out.get(at);
    }
    out.put((byte) sum);
  }

  private static byte[] witCombined(int i, double[] g, int length) {
    byte[] bytes = new byte[length];
    ByteBuffer frame = little(bytes).put((byte) 0x55).put((byte) 0x61);
    frame.putShort(of(g[0], 16)).putShort(of(g[1], 16)).putShort(of(g[2], 16));
    frame.putShort(of(rateDps(i), 2_000)).putShort((short) 0).putShort((short) 0);
    frame.putShort(of(rollDeg(i), 180)).putShort((short) 0).putShort((short) 0x1234);
    if (length == 28) {
      int ms = 59_500 + i * 10;
      frame.put(new byte[] {24, 2, 28, 23, (byte) (ms / 60_000), (byte) (ms / 1_000 % 60)});
      frame.putShort((short) (ms % 1_000));
    }
    return bytes;
  }

  private static byte[] rvc(int i, double rollDeg, double[] g) {
    byte[] bytes = new byte[19];
    ByteBuffer frame = little(bytes).put((byte) 0xAA).put((byte) 0xAA).put((byte) i);
    frame.putShort((short) 4_500).putShort((short) Math.round(rollDeg * 100)).putShort((short) 0);
    for (double axis : g) {
      frame.putShort((short) Math.round(axis * 1_000));
    }
    frame.put(new byte[3]);
    int sum = 0;
    for (int at = 2; at < 18; at++) {
      sum += frame.get(at);
    }
    frame.put((byte) sum);
    return bytes;
  }

  private static byte[] ximuAscii(int i, double[] g) {
    String line =
        String.format(
            Locale.ROOT,
            "I,%d,%.4f,0.0000,0.0000,%.4f,%.4f,%.4f\r\n",
            5_000_000 + i * 10_000L,
            rateDps(i),
            g[0],
            g[1],
            g[2]);
    String more = i % 50 == 0 ? "B,1000000,87.5000,4.1000,1.0000\r\nN,1,Hello\r\n" : "";
    return (line + more).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] ximuBinary(int i, double[] g) {
    byte[] bytes = new byte[33];
    ByteBuffer message = little(bytes).put((byte) ('I' | 0x80)).putLong(5_000_000 + i * 10_000L);
    message.putFloat((float) rateDps(i)).putFloat(0).putFloat(0);
    message.putFloat((float) g[0]).putFloat((float) g[1]).putFloat((float) g[2]);
    ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
    for (byte b : bytes) {
      if (b == 0x0A) {
        stuffed.write(0xDB);
        stuffed.write(0xDC);
      } else if (b == (byte) 0xDB) {
        stuffed.write(0xDB);
        stuffed.write(0xDD);
      } else {
        stuffed.write(b);
      }
    }
    stuffed.write(0x0A);
    return stuffed.toByteArray();
  }

  private static byte[] mti(int i, double[] g) {
    byte[] bytes = new byte[64];
    ByteBuffer data = ByteBuffer.wrap(bytes);
    data.putShort((short) 0x1020).put((byte) 2).putShort((short) i);
    data.putShort((short) 0x1060).put((byte) 4).putInt((int) (0xFFFF_FF00L + i * 100L));
    data.putShort((short) 0x4020).put((byte) 12);
    for (double axis : g) {
      data.putFloat((float) (axis * 9.80665));
    }
    data.putShort((short) 0x8020).put((byte) 12);
    data.putFloat((float) Math.toRadians(rateDps(i))).putFloat(0).putFloat(0);
    return mtiMessage(0x36, bytes, data.position());
  }

  /** A message of an MTi around this data. */
  public static byte[] mtiMessage(int kind, byte[] data, int length) {
    byte[] bytes = new byte[length + 5];
    ByteBuffer message = ByteBuffer.wrap(bytes);
    message.put((byte) 0xFA).put((byte) 0xFF).put((byte) kind).put((byte) length);
    message.put(data, 0, length);
    int sum = 0;
    for (int at = 1; at < length + 4; at++) {
      sum += message.get(at);
    }
    message.put((byte) -sum);
    return bytes;
  }
}
