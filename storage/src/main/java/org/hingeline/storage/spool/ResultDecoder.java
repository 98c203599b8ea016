package org.hingeline.storage.spool;

import java.nio.ByteBuffer;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;

/** Repetitions and sets, as they are written now and as they once were. */
final class ResultDecoder {

  private final ByteBuffer in;
  private final FieldReader fields;

  ResultDecoder(ByteBuffer in, FieldReader fields) {
    this.in = in;
    this.fields = fields;
  }

  Repetition repetition() {
    return new Repetition(
        in.getInt(),
        in.getInt(),
        Repetition.Status.valueOf(fields.text()),
        fields.bool(),
        Exercise.valueOf(fields.text()),
        Layout.valueOf(fields.text()),
        in.getLong(),
        in.getLong(),
        tempo(fields.values(4)),
        technique(TechniqueClass.valueOf(fields.text()), fields.text(), fields.values(14)),
        rhythm(fields.values(10)),
        movement(fields.values(6)),
        dataQuality(fields.bool(), fields.values(4)));
  }

  SetSummary set() {
    return new SetSummary(
        in.getInt(),
        Exercise.valueOf(fields.text()),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getInt(),
        SetSummary.EndedBy.valueOf(fields.text()),
        consistency(fields.values(8)));
  }

  Repetition repetitionWithoutRhythm() {
    return new Repetition(
        in.getInt(),
        in.getInt(),
        Repetition.Status.valueOf(fields.text()),
        fields.bool(),
        Exercise.valueOf(fields.text()),
        Layout.valueOf(fields.text()),
        in.getLong(),
        in.getLong(),
        new Tempo(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble()),
        new Technique(
            TechniqueClass.valueOf(fields.text()),
            fields.text(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            Double.NaN,
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            AngleUncertainty.UNKNOWN),
        Rhythm.UNKNOWN,
        MovementQuality.UNKNOWN,
        new DataQuality(in.getDouble(), in.getDouble(), Double.NaN, in.getDouble(), fields.bool()));
  }

  SetSummary setWithoutConsistency() {
    return new SetSummary(
        in.getInt(),
        Exercise.valueOf(fields.text()),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getInt(),
        SetSummary.EndedBy.valueOf(fields.text()),
        Consistency.UNKNOWN);
  }

  private static Tempo tempo(double[] v) {
    return new Tempo(v[0], v[1], v[2], v[3]);
  }

  private static Technique technique(TechniqueClass verdict, String reason, double[] v) {
    return new Technique(
        verdict,
        reason,
        v[0],
        v[1],
        v[2],
        v[3],
        v[4],
        v[5],
        v[6],
        v[7],
        v[8],
        new AngleUncertainty(v[9], v[10], v[11], v[12], v[13]));
  }

  private static Rhythm rhythm(double[] v) {
    return new Rhythm(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
  }

  private static MovementQuality movement(double[] v) {
    return new MovementQuality(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  private static DataQuality dataQuality(boolean provisional, double[] v) {
    return new DataQuality(v[0], v[1], v[3], v[2], provisional);
  }

  private static Consistency consistency(double[] v) {
    return new Consistency(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
  }
}
