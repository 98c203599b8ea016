package org.hingeline.dashboard.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.MessageEncoder;
import org.hingeline.protocol.message.Placement;

/** A sensor on a serial port that lies still, does not know its place, and can be tapped. */
final class TappedSensor implements AutoCloseable {

  private static final int PER_FRAME = 4;
  private static final long INTERVAL_US = 10_000;
  private static final double SCALE_MPS2 = 5e-3;
  private static final long INFO_EVERY_FRAMES = 25;
  private static final int[] TWO_BLOWS = {0, 30};
  private static final int NO_TAP = 1_000;

  private final OutputStream port;
  private final DeviceInfo info;
  private final MessageEncoder encoder = new MessageEncoder(1);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final short[] counts = new short[6 * PER_FRAME];
  private final byte[] out = new byte[512];
  private long frames;
  private int sinceTap = NO_TAP;

  TappedSensor(Path device, String serial) throws IOException {
    port = Files.newOutputStream(device, StandardOpenOption.WRITE);
    info =
        new DeviceInfo(
            0,
            Placement.UNASSIGNED,
            1,
            new DeviceInfo.Firmware(1, 0, 0),
            1,
            1_000_000,
            5_000_000,
            2000,
            16_000,
            100_000,
            serial,
            "tapped");
    var unused =
        clock.scheduleAtFixedRate(this::frame, 0, PER_FRAME * INTERVAL_US, TimeUnit.MICROSECONDS);
  }

  /** Two blows of a finger. */
  void tap() {
    clock.execute(() -> sinceTap = 0);
  }

  private void frame() {
    for (int i = 0; i < PER_FRAME; i++) {
      boolean blow = sinceTap == TWO_BLOWS[0] || sinceTap == TWO_BLOWS[1];
      counts[6 * i + 4] = (short) Math.round((9.81 + (blow ? 25 : 0)) / SCALE_MPS2);
      sinceTap = Math.min(NO_TAP, sinceTap + 1);
    }
    long timeUs = frames * PER_FRAME * INTERVAL_US;
    try {
      if (frames % INFO_EVERY_FRAMES == 0) {
        port.write(out, 0, encoder.encode(timeUs, info, out, 0));
      }
      port.write(
          out, 0, encoder.encodeSamples(timeUs, (int) INTERVAL_US, counts, 0, PER_FRAME, out, 0));
      port.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    frames++;
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    port.close();
  }
}
