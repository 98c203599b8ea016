package org.hingeline.protocol.message;

/**
 * The content of a frame. Who sent it, its number and its time are those of the frame.
 *
 * <p>Records hold what they are given; the encoder refuses values that do not fit their field. In
 * the loop samples are read through {@link ImuView}, without objects.
 */
public sealed interface Message
    permits DeviceInfo,
        ImuBatch,
        Message.Battery,
        Message.Button,
        Message.DeviceError,
        Message.Marker,
        Message.TimeSyncAnswer,
        Message.TimeSyncRequest,
        Message.Start,
        Message.Stop,
        Message.SetRate,
        Message.Identify,
        Message.Vibrate,
        Message.InfoRequest {

  /**
   * State of charge.
   *
   * @param percent 0 to 100, or {@link #UNKNOWN_PERCENT}
   * @param charging whether it is being charged
   * @param milliVolts voltage, mV; 0 when not measured
   */
  record Battery(int percent, boolean charging, int milliVolts) implements Message {
    /** Says that the device does not know its charge. */
    public static final int UNKNOWN_PERCENT = 255;
  }

  /**
   * A button was pressed or the sensor was tapped.
   *
   * @param action what was done
   * @param index which button, 0 to 255; 0 for taps
   */
  record Button(ButtonAction action, int index) implements Message {}

  /**
   * Something the device noticed.
   *
   * @param code 0 to 65535; the table is in PROTOCOL.md
   * @param text in words, at most 229 bytes of UTF-8
   */
  record DeviceError(int code, String text) implements Message {}

  /**
   * A label on the stream at the time of the frame.
   *
   * @param label e.g. {@code set.start hinge}, at most 231 bytes of UTF-8
   */
  record Marker(String label) implements Message {}

  /**
   * The device's side of a time exchange; the time of its frame is the moment of sending.
   *
   * @param hostTime as in the request, unchanged
   * @param receivedTimeUs device clock when the request arrived, µs, 0 to 2³² − 1
   */
  record TimeSyncAnswer(long hostTime, long receivedTimeUs) implements Message {}

  /**
   * The host's side of a time exchange.
   *
   * @param hostTime the host's clock at sending, in any unit: the device only returns it
   */
  record TimeSyncRequest(long hostTime) implements Message {}

  /** Begin to send samples. */
  record Start() implements Message {}

  /** Cease to send samples. */
  record Stop() implements Message {}

  /**
   * Sample at the nearest rate that the device has.
   *
   * @param rateMilliHz 1/1000 Hz, 1 to 2³² − 1
   */
  record SetRate(long rateMilliHz) implements Message {}

  /**
   * Show yourself: blink.
   *
   * @param durationMs 0 to 65535; 0 ends it
   */
  record Identify(int durationMs) implements Message {}

  /**
   * Vibrate.
   *
   * @param durationMs of one pulse, 0 to 65535; 0 ends it
   * @param intensityPercent 0 to 100
   * @param pulses 1 to 255, with pauses as long as the pulses
   */
  record Vibrate(int durationMs, int intensityPercent, int pulses) implements Message {}

  /** Send your device information. */
  record InfoRequest() implements Message {}
}
