package org.hingeline.dashboard.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.dashboard.guide.CalibrationGuide;
import org.hingeline.dashboard.guide.GuideStep;
import org.hingeline.dashboard.live.MotionChunk.Finding;
import org.hingeline.dashboard.live.SampleChunk.ClockResidual;
import org.hingeline.dashboard.live.SampleChunk.DeviceMarker;
import org.hingeline.dashboard.live.SampleChunk.Item;
import org.hingeline.dashboard.live.SampleChunk.RawSample;
import org.hingeline.storage.Interrupted;
import org.hingeline.storage.KeptInput;

/** One session's pipeline and guide. It has no clock: time comes with the chunks. */
final class LiveAnalysis {

  private final MotionPipeline pipeline;
  private final CalibrationGuide guide;
  private final Set<Segment> worn = EnumSet.noneOf(Segment.class);
  private final List<Finding> findings = new ArrayList<>();
  private SetSummary running;
  private long nowNs;
  private long lastSampleNs;

  LiveAnalysis(AnalysisConfig config, CalibrationGuide guide) {
    this.pipeline = new MotionPipeline(config, new Collector());
    this.guide = guide;
  }

  /**
   * Goes on with a session: the state follows from its samples and markers, which are taken once
   * more, silently.
   */
  LiveAnalysis(AnalysisConfig config, CalibrationGuide guide, Interrupted before) {
    this.guide = guide;
    this.pipeline =
        MotionPipeline.resume(config, empty -> takeAgain(before, empty), new Collector());
    before.detail().sets().stream()
        .filter(set -> set.endedBy() == SetSummary.EndedBy.RUNNING)
        .forEach(set -> running = set);
  }

  private void takeAgain(Interrupted before, MotionPipeline empty) {
    KeptInput input = new KeptInput(before.detail(), empty);
    before.samples(
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          worn.add(segment);
          input.accept(segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az);
        });
    lastSampleNs = input.end();
    nowNs = lastSampleNs;
  }

  /** Takes what came in. */
  void process(SampleChunk chunk) {
    boolean silent = true;
    for (Item item : chunk.items()) {
      if (item instanceof RawSample s) {
        silent = false;
        worn.add(s.segment());
        lastSampleNs = Math.max(lastSampleNs, s.timeNs());
        pipeline.accept(
            s.segment(), s.timeNs(), s.gyrX(), s.gyrY(), s.gyrZ(), s.accX(), s.accY(), s.accZ());
      } else if (item instanceof ClockResidual clock) {
        pipeline.clock(clock.segment(), clock.residualMs());
      } else if (item instanceof DeviceMarker marker) {
        pipeline.mark(marker.timeNs(), marker.marker());
        guide.observe(marker.timeNs(), marker.marker());
      }
    }
    nowNs = Math.max(nowNs, chunk.nowNs());
    guide.advance(nowNs).ifPresent(this::mark);
    if (silent) {
      pipeline.advance(nowNs);
    }
  }

  /**
   * Does what a person asked for.
   *
   * @return why it cannot be done now, or empty when it was done
   */
  Optional<String> command(LiveCommand command) {
    if (command instanceof LiveCommand.StartCalibration) {
      endSet();
      boolean legsWorn = worn.contains(Segment.THIGH) || worn.contains(Segment.SHANK);
      return done(guide.start(nowNs, legsWorn));
    } else if (command instanceof LiveCommand.SkipStep) {
      Optional<Marker> next = guide.skip(nowNs);
      next.ifPresent(this::mark);
      return next.isPresent() ? Optional.empty() : Optional.of("No calibration step to skip.");
    } else if (command instanceof LiveCommand.CancelCalibration) {
      if (!guide.cancel()) {
        return Optional.of("No calibration is under way.");
      }
      return done(new Marker.Note("calibration left before its end"));
    } else if (command instanceof LiveCommand.StartSet start) {
      if (guide.running()) {
        return Optional.of("A calibration is under way; the set can start after it.");
      }
      endSet();
      return done(new Marker.SetStart(start.exercise()));
    } else if (command instanceof LiveCommand.TakeNote note) {
      return done(new Marker.Note(note.text()));
    }
    return endSet() ? Optional.empty() : Optional.of("No set is running.");
  }

  /** Ends the stream. */
  void finish() {
    pipeline.finish(Math.max(lastSampleNs, nowNs));
  }

  /** What was found since the last call. */
  List<Finding> take() {
    List<Finding> taken = List.copyOf(findings);
    findings.clear();
    return taken;
  }

  /** The newest sample's time. */
  long lastSampleNs() {
    return lastSampleNs;
  }

  long nowNs() {
    return nowNs;
  }

  Layout layout() {
    return Layout.of(worn);
  }

  Optional<GuideStep> guideStep() {
    return guide.current(nowNs);
  }

  Optional<SetSummary> runningSet() {
    return Optional.ofNullable(running);
  }

  private boolean endSet() {
    boolean ran = running != null;
    if (ran) {
      mark(new Marker.SetEnd());
    }
    return ran;
  }

  private Optional<String> done(Marker marker) {
    mark(marker);
    return Optional.empty();
  }

  private void mark(Marker marker) {
    findings.add(new MotionChunk.Marked(lastSampleNs, marker));
    pipeline.mark(lastSampleNs, marker);
  }

  /** Collects what the pipeline finds. */
  private final class Collector implements MotionListener {

    @Override
    public void onAngles(JointAngles angles) {
      findings.add(new MotionChunk.Instant(angles));
    }

    @Override
    public void onProgress(RepInProgress progress) {
      findings.add(new MotionChunk.Progress(progress));
    }

    @Override
    public void onRepetition(Repetition repetition) {
      findings.add(new MotionChunk.Rep(repetition));
    }

    @Override
    public void onSet(SetSummary set) {
      running = set.endedBy() == SetSummary.EndedBy.RUNNING ? set : null;
      findings.add(new MotionChunk.Set(set));
    }

    @Override
    public void onCalibration(CalibrationResult calibration) {
      findings.add(new MotionChunk.Calibrated(calibration));
    }

    @Override
    public void onCue(Cue cue) {
      findings.add(new MotionChunk.Cued(cue));
    }

    @Override
    public void onNotice(Notice notice) {
      findings.add(new MotionChunk.Noticed(notice));
    }
  }
}
