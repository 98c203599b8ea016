package org.hingeline.exports.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Repetition;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.KeptSessions;
import org.hingeline.exports.Program;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** EDF+ before EDFlib, the library of the viewer EDFbrowser. */
@ExtendWith(KeptSessions.Shared.class)
class EdfReadBackTest {

  private static final double STEP_DEG = 400.0 / 65_535;
  private static final double MISSING_DEG = -200.006;
  private static final Map<String, AngleColumn> SIGNALS =
      Map.of(
          "Trunk incl.", AngleColumn.TRUNK_INCLINATION,
          "Pelvis incl.", AngleColumn.PELVIS_INCLINATION,
          "Thigh incl.", AngleColumn.THIGH_INCLINATION,
          "Lumbar flexion", AngleColumn.LUMBAR_FLEXION,
          "Hip flexion", AngleColumn.HIP_FLEXION);

  @TempDir private static Path folder;
  private static Path reader;
  private static Path file;
  private static EdfLib edf;
  private static ExportSession session;
  private static long zeroNs;

  @BeforeAll
  static void readOnce(KeptSessions kept) throws Exception {
    reader = EdfLib.build(folder);
    file = kept.export(ExportFormat.EDF, folder.resolve("lift.edf"), kept.romanian);
    edf = EdfLib.read(reader, file);
    session = kept.session(kept.romanian);
    zeroNs = zeroNs();
  }

  @Test
  void itIsEdfPlusOfAPatientWithANumberOnly() {
    assertThat(edf.line("type")).containsExactly("1");
    assertThat(edf.line("patient").stream().map(String::strip)).containsExactly("0001", "X", "");
  }

  @Test
  void everyAngleIsASignalInDegreesAt100HzOverAllRecords() {
    int records = Integer.parseInt(edf.line("records").get(0));
    long lastNs = session.summary().lastNs();
    assertThat((double) records).isCloseTo(lastNs / 1e9, within(2.0));
    assertThat(edf.signals())
        .extracting(EdfLib.Signal::label)
        .containsExactlyInAnyOrderElementsOf(SIGNALS.keySet());
    assertThat(edf.signals())
        .allSatisfy(
            signal -> {
              assertThat(signal.unit()).isEqualTo("deg");
              assertThat(signal.rateHz()).isEqualTo(100);
              assertThat(signal.values()).hasSize(100 * records).hasSize(signal.count());
            });
  }

  @Test
  void everyKeptAngleIsReadAtItsTimeWithinHalfAStep() {
    AngleRows angles = session.angles();
    for (EdfLib.Signal signal : edf.signals()) {
      AngleColumn column = SIGNALS.get(signal.label());
      int measured = 0;
      double worst = 0;
      for (int row = 0; row < angles.size(); row++) {
        double keptDeg = angles.valueDeg(row, column);
        measured += Double.isNaN(keptDeg) ? 0 : 1;
        double value = signal.values().get(place(angles.timeNs(row)));
        double error = value - (Double.isNaN(keptDeg) ? MISSING_DEG : keptDeg);
        worst = Math.max(worst, Math.abs(error));
      }
      assertThat(measured).as(signal.label()).isGreaterThan(9_000);
      // The smallest value is written with three decimals, which moves the scale by 0.0001.
      assertThat(worst).as(signal.label()).isLessThan(STEP_DEG / 2 + 1.1e-4);
    }
  }

  private static int place(long timeNs) {
    return (int) Math.round((timeNs - zeroNs) / 1e7);
  }

  /** Session time of the beginning that EDFlib reads. */
  private static long zeroNs() {
    Instant begin = Instant.parse(edf.line("begin").get(0));
    assertThat(edf.line("begin").get(1)).isEqualTo("0");
    return (begin.toEpochMilli() - session.startedAt().toEpochMilli()) * 1_000_000;
  }

  @Test
  void repetitionsAreAnnotationsWithTheirTimes() {
    List<EdfLib.Annotation> reps =
        edf.annotations().stream().filter(each -> each.text().startsWith("rep ")).toList();
    List<Repetition> kept = session.counted();
    assertThat(reps).hasSameSizeAs(kept).hasSize(8);
    for (int i = 0; i < reps.size(); i++) {
      Repetition rep = kept.get(i);
      double lastsS = (rep.endNs() - rep.startNs()) / 1e9;
      assertThat(reps.get(i).onsetS()).isCloseTo((rep.startNs() - zeroNs) / 1e9, within(1e-6));
      assertThat(reps.get(i).durationS()).isCloseTo(lastsS, within(1e-6));
      assertThat(reps.get(i).text()).contains("1." + rep.number());
    }
  }

  @Test
  void theReaderRefusesAFileThatIsNotAsItShouldBe() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.edf");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(Program.attempt(folder, "" + reader, "" + cut).status()).isNotZero();
  }
}
