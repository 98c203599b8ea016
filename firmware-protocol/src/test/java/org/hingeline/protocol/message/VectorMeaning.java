package org.hingeline.protocol.message;

import java.util.Arrays;
import java.util.List;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.message.ImuBatch.Counts;

/** The meaning of a vector as a message. */
final class VectorMeaning {
  private VectorMeaning() {}

  static Message of(Vector v) {
    return switch (MessageType.valueOf(v.value("message"))) {
      case DEVICE_INFO -> deviceInfo(v);
      case IMU_BATCH ->
          new ImuBatch(
              v.compact() ? 0 : v.number("interval_us"),
              v.values("sample").stream().map(VectorMeaning::sample).toList());
      case BATTERY ->
          new Message.Battery(v.number("percent"), v.yes("charging"), v.number("millivolts"));
      case BUTTON -> new Message.Button(ButtonAction.valueOf(v.value("action")), v.number("index"));
      case ERROR -> new Message.DeviceError(v.number("code"), v.text("text"));
      case MARKER -> new Message.Marker(v.text("label"));
      case TIME_SYNC_ANSWER ->
          new Message.TimeSyncAnswer(v.wide("host_time"), v.wide("received_time_us"));
      case TIME_SYNC_REQUEST -> new Message.TimeSyncRequest(v.wide("host_time"));
      case START -> new Message.Start();
      case STOP -> new Message.Stop();
      case SET_RATE -> new Message.SetRate(v.wide("rate_mhz"));
      case IDENTIFY -> new Message.Identify(v.number("duration_ms"));
      case VIBRATE ->
          new Message.Vibrate(
              v.number("duration_ms"), v.number("intensity_percent"), v.number("pulses"));
      case INFO_REQUEST -> new Message.InfoRequest();
    };
  }

  static short[] counts(Vector v) {
    List<Counts> samples = v.values("sample").stream().map(VectorMeaning::sample).toList();
    short[] counts = new short[samples.size() * 6];
    int at = 0;
    for (Counts c : samples) {
      for (short value : new short[] {c.gyrX(), c.gyrY(), c.gyrZ(), c.accX(), c.accY(), c.accZ()}) {
        counts[at++] = value;
      }
    }
    return counts;
  }

  private static DeviceInfo deviceInfo(Vector v) {
    int[] firmware =
        Arrays.stream(v.value("firmware").split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return new DeviceInfo(
        v.number("minor_version"),
        Placement.valueOf(v.value("placement")),
        v.number("boot_count"),
        new DeviceInfo.Firmware(firmware[0], firmware[1], firmware[2]),
        v.number("hardware_revision"),
        v.wide("gyr_scale_nrad_s"),
        v.wide("acc_scale_nm_s2"),
        v.number("gyr_range_dps"),
        v.number("acc_range_mg"),
        v.wide("rate_mhz"),
        v.text("serial"),
        v.text("name"));
  }

  private static Counts sample(String line) {
    String[] parts = line.trim().split(" ", -1);
    short[] values = new short[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Short.parseShort(parts[i]);
    }
    return new Counts(values[0], values[1], values[2], values[3], values[4], values[5]);
  }
}
