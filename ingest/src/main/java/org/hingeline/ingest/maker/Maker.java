package org.hingeline.ingest.maker;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hingeline.ingest.maker.bno085.RvcFormat;
import org.hingeline.ingest.maker.witmotion.WitMotionFormat;
import org.hingeline.ingest.maker.ximu3.Ximu3Format;
import org.hingeline.ingest.maker.xsens.MtiFormat;
import org.hingeline.ingest.reading.FrameScanner;
import org.hingeline.ingest.reading.SensorDecoder;

/** Who made a sensor, and so how its bytes are read. */
public enum Maker {
  /** Our own protocol, PROTOCOL.md. */
  HINGELINE("hingeline", "Hingeline protocol", 0),
  /** WitMotion, serial and Bluetooth LE. */
  WITMOTION("witmotion", "WitMotion", 100),
  /** BNO08x in its UART-RVC mode. */
  BNO085_RVC("bno085-rvc", "BNO085 (UART-RVC)", RvcFormat.RATE_HZ),
  /** x-IMU3. */
  XIMU3("ximu3", "x-IMU3", 100),
  /** Xsens MTi, MTData2. */
  XSENS_MTI("xsens-mti", "Xsens MTi", 100);

  private final String label;
  private final String title;
  private final double usualRateHz;

  Maker(String label, String title, double usualRateHz) {
    this.label = label;
    this.title = title;
    this.usualRateHz = usualRateHz;
  }

  /** The name in commands and settings. */
  public String label() {
    return label;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Readings a second as its page asks to set it; 0 for our own, which say it. */
  public double usualRateHz() {
    return usualRateHz;
  }

  /** Whether the sensor keeps its usual rate whatever happens. */
  public boolean fixedRate() {
    return this == BNO085_RVC;
  }

  /** Whether the sensor sends its orientation instead of an angular rate. */
  public boolean withoutGyroscope() {
    return this == BNO085_RVC;
  }

  /** Whether this is not our own protocol. */
  public boolean foreign() {
    return this != HINGELINE;
  }

  /** A new decoder of this maker's bytes. */
  public SensorDecoder decoder() {
    return new FrameScanner(
        switch (this) {
          case HINGELINE ->
              throw new IllegalStateException(
                  label + " has sensors on one link, and DeviceDecoder");
          case WITMOTION -> new WitMotionFormat();
          case BNO085_RVC -> new RvcFormat();
          case XIMU3 -> new Ximu3Format();
          case XSENS_MTI -> new MtiFormat();
        });
  }

  /** What a sensor of this maker must be told before it streams; empty for most. */
  public byte[] start() {
    return this == XSENS_MTI ? MtiFormat.goToMeasurement() : new byte[0];
  }

  /** The maker with this {@link #label()}, or empty for any other text. */
  public static Optional<Maker> labelled(String label) {
    return Arrays.stream(values()).filter(maker -> maker.label.equals(label)).findFirst();
  }

  /** All labels, for messages. */
  public static String labels() {
    return Arrays.stream(values()).map(Maker::label).collect(Collectors.joining(", "));
  }
}
