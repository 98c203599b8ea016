package org.hingeline.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Random;
import org.hingeline.analysis.Phase;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;
import org.junit.jupiter.api.Test;

class AnglesTextTest {

  private static final float[] AWKWARD = {
    0, -0f, 1, -1, 0.5f, -0.00004f, 0.00006f, 9.99999f, -99.99996f, 100, 1e6f, Float.NaN
  };

  @Test
  void everyNumberIsReadBackAsTheOtherAnswersRoundIt() {
    Random random = new Random(1);
    AngleRows rows = new AngleRows();
    for (int i = 0; i < 3_000; i++) {
      int row = rows.add(i * 10_000_000L + random.nextInt(9_999), phase(i), i % 7 == 0);
      for (AngleColumn column : AngleColumn.values()) {
        boolean awkward = random.nextInt(4) == 0;
        float valueDeg =
            awkward ? AWKWARD[random.nextInt(AWKWARD.length)] : (float) random.nextGaussian() * 60;
        rows.set(row, column, valueDeg);
      }
    }
    JsonObject json = new JsonObject(AnglesText.of(new AngleSeries(false, 77_777, rows)));

    assertThat(json.getBoolean("full_rate")).isFalse();
    assertThat(json.getLong("recorded")).isEqualTo(77_777);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(json.getJsonArray("time_s").getDouble(row))
          .isEqualTo(EventJson.seconds(rows.timeNs(row)));
      assertThat(json.getJsonArray("phase").getString(row)).isEqualTo(rows.phase(row).name());
      assertThat(json.getJsonArray("provisional").getBoolean(row)).isEqualTo(row % 7 == 0);
      for (AngleColumn column : AngleColumn.values()) {
        Double measured = EventJson.measured(rows.valueDeg(row, column));
        Double read = json.getJsonArray(column.label()).getDouble(row);
        assertThat(read == null ? null : read + 0.0)
            .isEqualTo(measured == null ? null : measured + 0.0);
      }
    }
  }

  @Test
  void aStretchWithoutAnglesHasEmptyColumns() {
    JsonObject json = new JsonObject(AnglesText.of(new AngleSeries(true, 0, new AngleRows())));
    assertThat(json.getJsonArray("time_s")).isEmpty();
    assertThat(json.getJsonArray("knee_flexion_deg")).isEmpty();
  }

  private static Phase phase(int i) {
    return Phase.values()[i % Phase.values().length];
  }
}
