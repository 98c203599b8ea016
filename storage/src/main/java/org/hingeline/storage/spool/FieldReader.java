package org.hingeline.storage.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the fields of an entry that are no plain number. */
final class FieldReader {

  private final ByteBuffer in;

  FieldReader(ByteBuffer in) {
    this.in = in;
  }

  boolean bool() {
    return in.get() != 0;
  }

  String text() {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  List<String> texts() {
    int count = in.getInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return List.copyOf(texts);
  }

  /** Counted values, as many as are wanted: NaN for those not written, without those unknown. */
  double[] values(int wanted) {
    double[] values = new double[wanted];
    Arrays.fill(values, Double.NaN);
    int count = in.get() & 0xff;
    for (int i = 0; i < count; i++) {
      double value = in.getDouble();
      if (i < wanted) {
        values[i] = value;
      }
    }
    return values;
  }
}
