package org.hingeline.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hingeline.protocol.frame.Wire;
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

/** Every message that fits the wire. */
final class AnyMessage {
  private static final Arbitrary<Integer> U8 = Arbitraries.integers().between(0, 0xFF);
  private static final Arbitrary<Integer> U16 = Arbitraries.integers().between(0, 0xFFFF);
  private static final Arbitrary<Long> U32 = Arbitraries.longs().between(0, 0xFFFF_FFFFL);

  private AnyMessage() {}

  static Arbitrary<Message> any() {
    return Arbitraries.oneOf(
        deviceInfo(),
        imuBatch(),
        Combinators.combine(percent(), Arbitraries.of(true, false), U16).as(Battery::new),
        Combinators.combine(Arbitraries.of(ButtonAction.class), U8).as(Button::new),
        Combinators.combine(U16, text(Wire.MAX_PAYLOAD_BYTES - 3)).as(DeviceError::new),
        text(Wire.MAX_PAYLOAD_BYTES - 1).map(Marker::new),
        Combinators.combine(Arbitraries.longs(), U32).as(TimeSyncAnswer::new),
        Arbitraries.longs().map(TimeSyncRequest::new),
        U32.map(SetRate::new),
        U16.map(Identify::new),
        Combinators.combine(U16, Arbitraries.integers().between(0, 100), U8).as(Vibrate::new),
        Arbitraries.of(new Start(), new Stop(), new InfoRequest()));
  }

  private static Arbitrary<DeviceInfo> deviceInfo() {
    Arbitrary<DeviceInfo.Firmware> firmware =
        Combinators.combine(U8, U8, U8).as(DeviceInfo.Firmware::new);
    return Combinators.combine(
            Combinators.combine(U8, Arbitraries.of(Placement.class), U16, firmware, U8)
                .as(DeviceHead::new),
            U32,
            U32,
            U16,
            U16,
            U32,
            text(DeviceInfo.MAX_SERIAL_BYTES),
            text(DeviceInfo.MAX_NAME_BYTES))
        .as(
            (head, gyrScale, accScale, gyrRange, accRange, rate, serial, name) ->
                new DeviceInfo(
                    head.minor,
                    head.placement,
                    head.boots,
                    head.firmware,
                    head.hardware,
                    gyrScale,
                    accScale,
                    gyrRange,
                    accRange,
                    rate,
                    serial,
                    name));
  }

  private record DeviceHead(
      int minor, Placement placement, int boots, DeviceInfo.Firmware firmware, int hardware) {}

  private static Arbitrary<ImuBatch> imuBatch() {
    Arbitrary<Short> i16 = Arbitraries.shorts();
    return Combinators.combine(
            U16,
            Combinators.combine(i16, i16, i16, i16, i16, i16)
                .as(ImuBatch.Counts::new)
                .list()
                .ofMaxSize(ImuBatch.MAX_SAMPLES))
        .as(ImuBatch::new);
  }

  private static Arbitrary<Integer> percent() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 100), Arbitraries.just(Battery.UNKNOWN_PERCENT));
  }

  private static Arbitrary<String> text(int maxBytes) {
    return Arbitraries.strings()
        .withChars("abc .:_-0ÄéΩ→\u0000\uFFFD")
        .withCharRange('あ', 'ん')
        .ofMaxLength(maxBytes)
        .map(text -> shortened(text, maxBytes));
  }

  private static String shortened(String text, int maxBytes) {
    String shorter = text;
    while (shorter.getBytes(UTF_8).length > maxBytes) {
      shorter = shorter.substring(0, shorter.length() - 1);
    }
    return shorter;
  }
}
