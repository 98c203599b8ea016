package org.hingeline.ingest.maker.witmotion;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.Reading;

/**
 * The sensor's calendar: eight bytes, of which a sensor whose clock was never set may fill some
 * with zeros. A day that no calendar has is taken as the first of January; the clock still runs.
 */
final class WitMotionTime {
  private static final int CENTURY = 2000;
  private static final long US_PER_S = 1_000_000;
  private static final long US_PER_MS = 1_000;
  private static final long DAY_S = 86_400;

  private long timeUs = Reading.NO_TIME;

  void restart() {
    timeUs = Reading.NO_TIME;
  }

  /** Reads eight bytes; where they are no time of day, the reading has none. */
  void read(byte[] b, int at) {
    timeUs = Reading.NO_TIME;
    boolean credible =
        Bytes.u8(b, at + 1) <= 12
            && Bytes.u8(b, at + 2) <= 31
            && Bytes.u8(b, at + 3) < 24
            && Bytes.u8(b, at + 4) < 60
            && Bytes.u8(b, at + 5) < 60
            && Bytes.u16le(b, at + 6) < 1_000;
    if (!credible) {
      return;
    }
    long secondOfDay =
        Bytes.u8(b, at + 3) * 3_600L + Bytes.u8(b, at + 4) * 60L + Bytes.u8(b, at + 5);
    long day = day(CENTURY + Bytes.u8(b, at), Bytes.u8(b, at + 1), Bytes.u8(b, at + 2));
    timeUs = (day * DAY_S + secondOfDay) * US_PER_S + Bytes.u16le(b, at + 6) * US_PER_MS;
  }

  private static long day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException notInAnyCalendar) {
      return LocalDate.of(year, 1, 1).toEpochDay();
    }
  }

  /** The time read last, once. */
  long take() {
    long taken = timeUs;
    timeUs = Reading.NO_TIME;
    return taken;
  }
}
