package org.hingeline.ingest.maker;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.SensorDecoder;
import org.hingeline.ingest.reading.StreamCounters;

/** Everything that a decoder found in some bytes. */
final class Found implements ReadingSink {
  final List<Reading> readings = new ArrayList<>();
  final List<Attitude> attitudes = new ArrayList<>();
  final List<String> batteries = new ArrayList<>();
  StreamCounters counters;

  static Found in(Maker maker, String hex) {
    return in(maker, HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
  }

  static Found in(Maker maker, byte[] bytes) {
    return in(maker, bytes, bytes.length);
  }

  /** In pieces of this length. */
  static Found in(Maker maker, byte[] bytes, int piece) {
    Found found = new Found();
    SensorDecoder decoder = maker.decoder();
    for (int from = 0; from < bytes.length; from += piece) {
      decoder.feed(bytes, from, Math.min(piece, bytes.length - from), from, found);
    }
    decoder.finish(found);
    found.counters = decoder.counters();
    return found;
  }

  @Override
  public void onReading(Reading reading) {
    readings.add(reading);
  }

  @Override
  public void onAttitude(Attitude attitude) {
    attitudes.add(attitude);
  }

  @Override
  public void onBattery(double percent, boolean charging) {
    batteries.add(percent + " " + charging);
  }
}
