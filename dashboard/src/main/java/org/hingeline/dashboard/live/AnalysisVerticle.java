package org.hingeline.dashboard.live;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Layout;
import org.hingeline.dashboard.guide.CalibrationGuide;
import org.hingeline.dashboard.guide.GuideStep;

/** The analysis of one session: samples and commands in, findings out. */
public final class AnalysisVerticle extends VerticleBase {

  /** What makes a status worth telling before its second is over. */
  private record Shown(
      Layout layout, Optional<CalibrationStep> step, Optional<Integer> runningSet) {}

  /** Reply code of a command that cannot be done now. */
  public static final int NOT_NOW = 409;

  private static final long STATUS_INTERVAL_NS = 1_000_000_000L;

  private final int session;
  private final LiveAnalysis analysis;
  private final List<MessageConsumer<?>> consumers = new ArrayList<>();
  private Shown shown;
  private long toldNs;

  /**
   * Creates the analysis of a session.
   *
   * @param session number of the session in this process
   * @param calibrationS seconds of each calibration step
   */
  public AnalysisVerticle(
      int session, AnalysisConfig config, Map<CalibrationStep, Double> calibrationS) {
    this(session, new LiveAnalysis(config, new CalibrationGuide(calibrationS)));
  }

  /** Goes on with an analysis. */
  AnalysisVerticle(int session, LiveAnalysis analysis) {
    this.session = session;
    this.analysis = analysis;
  }

  @Override
  public Future<?> start() {
    consumers.add(Topic.SAMPLES.consume(vertx, this::process));
    consumers.add(vertx.eventBus().localConsumer(Topic.COMMANDS, this::command));
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    consumers.forEach(MessageConsumer::unregister);
    analysis.finish();
    tell();
    Topic.SESSIONS.publish(vertx, new SessionChange.Closed(session));
    return Future.succeededFuture();
  }

  private void process(SampleChunk chunk) {
    if (chunk.session() == session) {
      analysis.process(chunk);
      tell();
    }
  }

  private void command(Message<LiveCommand> message) {
    Optional<String> obstacle = analysis.command(message.body());
    tell();
    obstacle.ifPresentOrElse(reason -> message.fail(NOT_NOW, reason), () -> message.reply("done"));
  }

  private void tell() {
    List<MotionChunk.Finding> findings = analysis.take();
    if (!findings.isEmpty()) {
      Topic.MOTION.publish(vertx, new MotionChunk(session, findings));
    }
    Shown now =
        new Shown(
            analysis.layout(),
            analysis.guideStep().map(GuideStep::step),
            analysis.runningSet().map(set -> set.number()));
    if (!now.equals(shown) || analysis.nowNs() - toldNs >= STATUS_INTERVAL_NS) {
      shown = now;
      toldNs = analysis.nowNs();
      Topic.ANALYSIS.publish(
          vertx,
          new AnalysisStatus(
              session,
              analysis.nowNs(),
              analysis.layout(),
              analysis.guideStep(),
              analysis.runningSet()));
    }
  }
}
