package org.hingeline.dashboard.command;

import java.util.EnumSet;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.RecorderHealth;
import org.hingeline.storage.SessionRecorder;

/**
 * Analyses samples that come as fast as they are taken and keeps them and the results as a session.
 */
final class KeptAnalysis implements Sample.Sink {

  /** Rows between two looks at the disk. */
  private static final int ROWS_BETWEEN = 20_000;

  private final SessionRecorder recorder;
  private final ReplaySummary summary = new ReplaySummary();
  private final MotionPipeline pipeline;
  private final Set<Segment> worn = EnumSet.noneOf(Segment.class);
  private final long[] sequence = new long[Segment.COUNT];
  private long rows;
  private long lastNs;

  KeptAnalysis(SessionRecorder recorder, AnalysisConfig config) {
    this.recorder = recorder;
    this.pipeline = new MotionPipeline(config, new SummedUp(recorder, summary));
  }

  /** Uses this where there is no calibration. */
  void assume(SurveyResult survey) {
    pipeline.assume(survey);
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      double gx,
      double gy,
      double gz,
      double ax,
      double ay,
      double az) {
    if (worn.add(segment)) {
      recorder.layout(Layout.of(worn));
    }
    long count = sequence[segment.ordinal()]++;
    recorder.sample(segment, timeNs, timeNs / 1_000, timeNs, count, gx, gy, gz, ax, ay, az);
    pipeline.accept(segment, timeNs, gx, gy, gz, ax, ay, az);
    lastNs = timeNs;
    if (++rows % ROWS_BETWEEN == 0) {
      recorder.flush();
    }
  }

  void mark(long timeNs, Marker marker) {
    recorder.marker(timeNs, marker);
    pipeline.mark(timeNs, marker);
    lastNs = timeNs;
  }

  /**
   * Ends the session when its samples end.
   *
   * @return what was found, in one line
   * @throws UserError when the disk did not take everything
   */
  String finish(long startedAtMs) {
    pipeline.finish(lastNs);
    recorder.close(startedAtMs + lastNs / 1_000_000);
    RecorderHealth health = recorder.health();
    if (health.leftOutSamples() + health.leftOutAngles() > 0) {
      throw new UserError(
          "the disk did not take everything: %d samples and %d angles are missing"
              .formatted(health.leftOutSamples(), health.leftOutAngles()));
    }
    return summary.text();
  }
}
