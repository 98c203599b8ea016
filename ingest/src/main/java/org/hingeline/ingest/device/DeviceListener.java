package org.hingeline.ingest.device;

import org.hingeline.analysis.Sample;
import org.hingeline.ingest.MarkerSink;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.Message;

/**
 * Takes what the sensors of a link measure and say. Times are on the host's clock unless named
 * otherwise. For every sensor samples come in strictly increasing time; sensors take turns.
 */
public interface DeviceListener extends Sample.Sink, MarkerSink {

  /**
   * The next samples, this many, were received together: what a record of them needs to be analysed
   * again. Called only when at least one is delivered.
   *
   * @param sequence number of their frame, 0 to 65535
   * @param deviceTimeUs time of the first that follows on the device's clock, wraps continued
   * @param arrivalNs when the frame arrived
   */
  default void onReceived(
      SensorId sensor, int sequence, long deviceTimeUs, long arrivalNs, int samples) {}

  /**
   * How far the times of a sensor's samples may be off has changed.
   *
   * @param residualMs NaN while it is not known
   */
  default void onClock(SensorId sensor, long arrivalNs, double residualMs) {}

  /** A sensor said what it is, for the first time or something new. */
  default void onInfo(SensorId sensor, DeviceInfo info) {}

  /** A sensor said how much charge it has. */
  default void onBattery(SensorId sensor, long timeNs, Message.Battery battery) {}

  /** A button of a sensor was pressed or the sensor was tapped. */
  default void onButton(SensorId sensor, long timeNs, Message.Button button) {}

  /**
   * A finger tapped a sensor twice; found in its force, also while it is not assigned.
   *
   * @param timeNs when that was certain, a quarter of a second after the second tap
   * @param strengthMps2 of the stronger tap, m/s²
   */
  default void onDoubleTap(SensorId sensor, long timeNs, double strengthMps2) {}

  /** A sensor noticed something. */
  default void onDeviceError(SensorId sensor, long timeNs, Message.DeviceError error) {}

  /** The device's clock began anew; its times before and after have no common origin. */
  default void onClockRestart(String link, String reason, long arrivalNs) {}
}
