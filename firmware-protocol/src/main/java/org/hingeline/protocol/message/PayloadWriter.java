package org.hingeline.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hingeline.protocol.frame.LittleEndian;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.ImuBatch.Counts;
import org.hingeline.protocol.message.Message.Battery;
import org.hingeline.protocol.message.Message.Button;
import org.hingeline.protocol.message.Message.DeviceError;
import org.hingeline.protocol.message.Message.Identify;
import org.hingeline.protocol.message.Message.Marker;
import org.hingeline.protocol.message.Message.SetRate;
import org.hingeline.protocol.message.Message.Start;
import org.hingeline.protocol.message.Message.Stop;
import org.hingeline.protocol.message.Message.TimeSyncAnswer;
import org.hingeline.protocol.message.Message.TimeSyncRequest;
import org.hingeline.protocol.message.Message.Vibrate;

/** Writes payloads into place and refuses what does not fit. */
final class PayloadWriter {
  private static final int U8 = 0xFF;
  private static final int U16 = 0xFFFF;
  private static final long U32 = 0xFFFF_FFFFL;

  private byte[] out = new byte[0];
  private int start;
  private int length;

  /** Bytes of the payload that was written last. */
  int length() {
    return length;
  }

  MessageType write(Message message, byte[] target, int at) {
    begin(target, at);
    if (message instanceof DeviceInfo info) {
      return deviceInfo(info);
    } else if (message instanceof ImuBatch batch) {
      return imuBatch(batch);
    } else if (message instanceof Battery battery) {
      int percent = battery.percent();
      u8("battery percent", Payload.Battery.PERCENT, percent, percent == U8 ? U8 : 100);
      u8("flags", Payload.Battery.FLAGS, battery.charging() ? Payload.Battery.CHARGING_BIT : 0);
      u16("battery mV", Payload.Battery.VOLTAGE, battery.milliVolts());
      return sized(MessageType.BATTERY);
    } else if (message instanceof Button button) {
      u8("button action", Payload.Button.ACTION, button.action().code());
      u8("button index", Payload.Button.INDEX, button.index());
      return sized(MessageType.BUTTON);
    } else if (message instanceof DeviceError error) {
      u16("error code", Payload.DeviceError.CODE, error.code());
      sized(MessageType.ERROR);
      text("error text", Payload.DeviceError.LENGTH, error.text(), room());
      return MessageType.ERROR;
    } else if (message instanceof Marker marker) {
      sized(MessageType.MARKER);
      text("marker label", Payload.Marker.LENGTH, marker.label(), room());
      return MessageType.MARKER;
    }
    return toDeviceOrTime(message);
  }

  private MessageType toDeviceOrTime(Message message) {
    if (message instanceof TimeSyncAnswer answer) {
      i64(Payload.TimeSync.HOST_TIME, answer.hostTime());
      u32("time of receipt µs", Payload.TimeSync.RECEIVED_TIME, answer.receivedTimeUs());
      return sized(MessageType.TIME_SYNC_ANSWER);
    } else if (message instanceof TimeSyncRequest request) {
      i64(Payload.TimeSync.HOST_TIME, request.hostTime());
      return sized(MessageType.TIME_SYNC_REQUEST);
    } else if (message instanceof SetRate setRate) {
      u32("rate mHz", Payload.SetRate.RATE, setRate.rateMilliHz());
      return sized(MessageType.SET_RATE);
    } else if (message instanceof Identify identify) {
      u16("identify ms", Payload.Identify.DURATION, identify.durationMs());
      return sized(MessageType.IDENTIFY);
    } else if (message instanceof Vibrate vibrate) {
      u16("vibrate ms", Payload.Vibrate.DURATION, vibrate.durationMs());
      u8("vibrate percent", Payload.Vibrate.INTENSITY, vibrate.intensityPercent(), 100);
      u8("vibrate pulses", Payload.Vibrate.PULSES, vibrate.pulses());
      return sized(MessageType.VIBRATE);
    } else if (message instanceof Start) {
      return sized(MessageType.START);
    } else if (message instanceof Stop) {
      return sized(MessageType.STOP);
    }
    return sized(MessageType.INFO_REQUEST);
  }

  private MessageType deviceInfo(DeviceInfo info) {
    u8("minor version", Payload.DeviceInfo.MINOR_VERSION, info.minorVersion());
    u8("placement", Payload.DeviceInfo.PLACEMENT, info.placement().code());
    u16("boot count", Payload.DeviceInfo.BOOT_COUNT, info.bootCount());
    u8("firmware major", Payload.DeviceInfo.FIRMWARE_MAJOR, info.firmware().major());
    u8("firmware minor", Payload.DeviceInfo.FIRMWARE_MINOR, info.firmware().minor());
    u8("firmware patch", Payload.DeviceInfo.FIRMWARE_PATCH, info.firmware().patch());
    u8("hardware revision", Payload.DeviceInfo.HARDWARE, info.hardwareRevision());
    u32("gyroscope scale nrad/s", Payload.DeviceInfo.GYR_SCALE, info.gyrScaleNanoRadps());
    u32("accelerometer scale nm/s²", Payload.DeviceInfo.ACC_SCALE, info.accScaleNanoMps2());
    u16("gyroscope range °/s", Payload.DeviceInfo.GYR_RANGE, info.gyrRangeDps());
    u16("accelerometer range mg", Payload.DeviceInfo.ACC_RANGE, info.accRangeMilliG());
    u32("rate mHz", Payload.DeviceInfo.RATE, info.rateMilliHz());
    sized(MessageType.DEVICE_INFO);
    text("serial", Payload.DeviceInfo.SERIAL_LENGTH, info.serial(), DeviceInfo.MAX_SERIAL_BYTES);
    text("name", Payload.DeviceInfo.NAME_LENGTH, info.name(), DeviceInfo.MAX_NAME_BYTES);
    return MessageType.DEVICE_INFO;
  }

  private MessageType imuBatch(ImuBatch batch) {
    samplesHeader(batch.intervalUs(), batch.samples().size(), out, start);
    int at = start + Payload.ImuBatch.SAMPLES;
    for (Counts counts : batch.samples()) {
      LittleEndian.put16(out, at, counts.gyrX());
      LittleEndian.put16(out, at + 2, counts.gyrY());
      LittleEndian.put16(out, at + 4, counts.gyrZ());
      LittleEndian.put16(out, at + 6, counts.accX());
      LittleEndian.put16(out, at + 8, counts.accY());
      LittleEndian.put16(out, at + 10, counts.accZ());
      at += Wire.SAMPLE_BYTES;
    }
    return MessageType.IMU_BATCH;
  }

  /** Everything of an IMU batch but its samples, for which it makes room. */
  void samplesHeader(int intervalUs, int sampleCount, byte[] target, int at) {
    begin(target, at);
    u8("samples", Payload.ImuBatch.COUNT, sampleCount, ImuBatch.MAX_SAMPLES);
    u8("reserved", Payload.ImuBatch.RESERVED, 0);
    u16("sample interval µs", Payload.ImuBatch.INTERVAL, intervalUs);
    length = Payload.ImuBatch.SAMPLES + sampleCount * Wire.SAMPLE_BYTES;
  }

  /** The value, when it lies in 0..limit. */
  static long fit(String what, long value, long limit) {
    if (value < 0 || value > limit) {
      throw new IllegalArgumentException(what + ": value=" + value + ", limit=0.." + limit);
    }
    return value;
  }

  private void begin(byte[] target, int at) {
    out = target;
    start = at;
    length = 0;
  }

  private MessageType sized(MessageType type) {
    length = type.fixedBytes();
    return type;
  }

  private int room() {
    return Wire.MAX_PAYLOAD_BYTES - length;
  }

  private void u8(String what, int at, int value) {
    u8(what, at, value, U8);
  }

  private void u8(String what, int at, int value, int limit) {
    out[start + at] = (byte) fit(what, value, limit);
  }

  private void u16(String what, int at, int value) {
    LittleEndian.put16(out, start + at, (int) fit(what, value, U16));
  }

  private void u32(String what, int at, long value) {
    LittleEndian.put32(out, start + at, fit(what, value, U32));
  }

  private void i64(int at, long value) {
    LittleEndian.put64(out, start + at, value);
  }

  /** Appends the text behind what has been written, its length in bytes at this offset. */
  private void text(String what, int lengthAt, String text, int limit) {
    byte[] utf8 = text.getBytes(UTF_8);
    u8(what + " bytes", lengthAt, utf8.length, limit);
    System.arraycopy(utf8, 0, out, start + length, utf8.length);
    length += utf8.length;
  }
}
