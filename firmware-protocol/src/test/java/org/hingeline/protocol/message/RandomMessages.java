package org.hingeline.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hingeline.protocol.frame.MessageType;

/** Messages of every type with any values, the same for the same seed; fast enough for millions. */
final class RandomMessages {
  private static final String LETTERS = "abcXYZ 019.:-_ÄéßΩ→あ𝄞";

  private final SplittableRandom random;

  RandomMessages(long seed) {
    random = new SplittableRandom(seed);
  }

  Message next() {
    MessageType[] types = MessageType.values();
    return switch (types[random.nextInt(types.length)]) {
      case DEVICE_INFO -> deviceInfo();
      case IMU_BATCH ->
          new ImuBatch(
              u16(),
              Stream.generate(this::sample)
                  .limit(random.nextInt(ImuBatch.MAX_SAMPLES + 1))
                  .toList());
      case BATTERY ->
          new Message.Battery(
              random.nextInt(8) == 0 ? Message.Battery.UNKNOWN_PERCENT : random.nextInt(101),
              random.nextBoolean(),
              u16());
      case BUTTON ->
          new Message.Button(
              ButtonAction.values()[random.nextInt(ButtonAction.values().length)], u8());
      case ERROR -> new Message.DeviceError(u16(), text(229));
      case MARKER -> new Message.Marker(text(231));
      case TIME_SYNC_ANSWER -> new Message.TimeSyncAnswer(random.nextLong(), u32());
      case TIME_SYNC_REQUEST -> new Message.TimeSyncRequest(random.nextLong());
      case START -> new Message.Start();
      case STOP -> new Message.Stop();
      case SET_RATE -> new Message.SetRate(u32());
      case IDENTIFY -> new Message.Identify(u16());
      case VIBRATE -> new Message.Vibrate(u16(), random.nextInt(101), u8());
      case INFO_REQUEST -> new Message.InfoRequest();
    };
  }

  private DeviceInfo deviceInfo() {
    return new DeviceInfo(
        u8(),
        Placement.values()[random.nextInt(Placement.values().length)],
        u16(),
        new DeviceInfo.Firmware(u8(), u8(), u8()),
        u8(),
        u32(),
        u32(),
        u16(),
        u16(),
        u32(),
        text(DeviceInfo.MAX_SERIAL_BYTES),
        text(DeviceInfo.MAX_NAME_BYTES));
  }

  private ImuBatch.Counts sample() {
    return new ImuBatch.Counts(i16(), i16(), i16(), i16(), i16(), i16());
  }

  private String text(int maxBytes) {
    StringBuilder text = new StringBuilder();
    for (int room = random.nextInt(maxBytes + 1); room > 0; ) {
      int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
      String letter = Character.toString(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
      room -= letter.getBytes(UTF_8).length;
      if (room >= 0) {
        text.append(letter);
      }
    }
    return text.toString();
  }

  /** Zeros are what the framing is about, so they are frequent. */
  private short i16() {
    return random.nextInt(4) == 0 ? 0 : (short) random.nextInt();
  }

  private int u8() {
    return random.nextInt(256);
  }

  private int u16() {
    return random.nextInt(65_536);
  }

  private long u32() {
    return random.nextLong(1L << 32);
  }
}
