package org.hingeline.protocol.message;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.message.ImuBatch.Counts;
import org.hingeline.protocol.message.Message.Battery;
import org.hingeline.protocol.message.Message.Button;
import org.hingeline.protocol.message.Message.DeviceError;
import org.hingeline.protocol.message.Message.Identify;
import org.hingeline.protocol.message.Message.InfoRequest;
import org.hingeline.protocol.message.Message.Marker;
import org.hingeline.protocol.message.Message.SetRate;
import org.hingeline.protocol.message.Message.Start;
import org.hingeline.protocol.message.Message.Stop;
import org.hingeline.protocol.message.Message.TimeSyncAnswer;
import org.hingeline.protocol.message.Message.TimeSyncRequest;
import org.hingeline.protocol.message.Message.Vibrate;

/** Turns a frame into its message, for every frame that a decoder hands over. */
public final class Messages {
  private static final int FULL_PERCENT = 100;

  private Messages() {}

  /** The message of the frame, independent of the frame afterwards. */
  public static Message read(Frame frame) {
    return switch (frame.type()) {
      case DEVICE_INFO -> deviceInfo(frame);
      case IMU_BATCH -> imuBatch(new ImuView().wrap(frame));
      case BATTERY -> battery(frame);
      case BUTTON ->
          new Button(
              ButtonAction.coded(frame.u8(Payload.Button.ACTION)), frame.u8(Payload.Button.INDEX));
      case ERROR ->
          new DeviceError(
              frame.u16(Payload.DeviceError.CODE),
              frame.text(Payload.DeviceError.TEXT, frame.u8(Payload.DeviceError.LENGTH)));
      case MARKER -> new Marker(frame.text(Payload.Marker.TEXT, frame.u8(Payload.Marker.LENGTH)));
      case TIME_SYNC_ANSWER ->
          new TimeSyncAnswer(
              frame.i64(Payload.TimeSync.HOST_TIME), frame.u32(Payload.TimeSync.RECEIVED_TIME));
      case TIME_SYNC_REQUEST -> new TimeSyncRequest(frame.i64(Payload.TimeSync.HOST_TIME));
      case START -> new Start();
      case STOP -> new Stop();
      case SET_RATE -> new SetRate(frame.u32(Payload.SetRate.RATE));
      case IDENTIFY -> new Identify(frame.u16(Payload.Identify.DURATION));
      case VIBRATE ->
          new Vibrate(
              frame.u16(Payload.Vibrate.DURATION),
              frame.u8(Payload.Vibrate.INTENSITY),
              frame.u8(Payload.Vibrate.PULSES));
      case INFO_REQUEST -> new InfoRequest();
    };
  }

  private static DeviceInfo deviceInfo(Frame frame) {
    int serialLength = frame.u8(Payload.DeviceInfo.SERIAL_LENGTH);
    return new DeviceInfo(
        frame.u8(Payload.DeviceInfo.MINOR_VERSION),
        Placement.coded(frame.u8(Payload.DeviceInfo.PLACEMENT)),
        frame.u16(Payload.DeviceInfo.BOOT_COUNT),
        new DeviceInfo.Firmware(
            frame.u8(Payload.DeviceInfo.FIRMWARE_MAJOR),
            frame.u8(Payload.DeviceInfo.FIRMWARE_MINOR),
            frame.u8(Payload.DeviceInfo.FIRMWARE_PATCH)),
        frame.u8(Payload.DeviceInfo.HARDWARE),
        frame.u32(Payload.DeviceInfo.GYR_SCALE),
        frame.u32(Payload.DeviceInfo.ACC_SCALE),
        frame.u16(Payload.DeviceInfo.GYR_RANGE),
        frame.u16(Payload.DeviceInfo.ACC_RANGE),
        frame.u32(Payload.DeviceInfo.RATE),
        frame.text(Payload.DeviceInfo.TEXT, serialLength),
        frame.text(
            Payload.DeviceInfo.TEXT + serialLength, frame.u8(Payload.DeviceInfo.NAME_LENGTH)));
  }

  private static Battery battery(Frame frame) {
    int percent = frame.u8(Payload.Battery.PERCENT);
    return new Battery(
        percent <= FULL_PERCENT ? percent : Battery.UNKNOWN_PERCENT,
        (frame.u8(Payload.Battery.FLAGS) & Payload.Battery.CHARGING_BIT) != 0,
        frame.u16(Payload.Battery.VOLTAGE));
  }

  private static ImuBatch imuBatch(ImuView view) {
    List<Counts> samples = new ArrayList<>(view.sampleCount());
    for (int i = 0; i < view.sampleCount(); i++) {
      samples.add(
          new Counts(
              view.gyrX(i), view.gyrY(i), view.gyrZ(i), view.accX(i), view.accY(i), view.accZ(i)));
    }
    return new ImuBatch(view.intervalUs(), samples);
  }
}
