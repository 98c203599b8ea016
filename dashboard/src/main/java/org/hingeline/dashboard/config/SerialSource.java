package org.hingeline.dashboard.config;

import java.util.Locale;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.maker.Maker;

/**
 * A serial port and what is known of the sensor on it.
 *
 * @param address the port
 * @param hint where its sensor is worn and who made it, as far as that was given
 */
public record SerialSource(SerialAddress address, LinkHint hint) {

  /**
   * Reads {@code PORT[,BAUD][=SEGMENT[,MAKER]]}.
   *
   * @throws IllegalArgumentException with one line that names the text
   */
  public static SerialSource parse(String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 0) {
      return new SerialSource(SerialAddress.parse(text), LinkHint.NONE);
    }
    return new SerialSource(
        SerialAddress.parse(text.substring(0, equals)),
        hint("serial port \"" + text + "\"", text.substring(equals + 1)));
  }

  /**
   * Reads {@code SEGMENT[,MAKER]}.
   *
   * @param what names it in messages
   */
  static LinkHint hint(String what, String text) {
    String[] known = text.strip().toLowerCase(Locale.ROOT).split(",", -1);
    Optional<Segment> segment = Segment.labelled(known[0].strip());
    if (segment.isEmpty() || known.length > 2) {
      throw new IllegalArgumentException(
          what + ": expected =trunk, =pelvis, =thigh or =shank behind it");
    }
    Optional<Maker> maker = known.length == 1 ? Optional.empty() : Maker.labelled(known[1].strip());
    if (known.length == 2 && maker.isEmpty()) {
      throw new IllegalArgumentException(
          what + ": maker \"" + known[1] + "\", expected " + Maker.labels());
    }
    return new LinkHint(maker, segment);
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
