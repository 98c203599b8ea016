package org.hingeline.dashboard.command;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.dashboard.report.EventJson;

/** Collects what an analysis finds, to be kept: the last report of each set and repetition. */
final class RunResults extends PassedOn {

  private final Map<String, JsonObject> results = new LinkedHashMap<>();
  private final Map<String, Repetition> repetitions = new LinkedHashMap<>();

  RunResults(MotionListener next) {
    super(next);
  }

  List<Repetition> repetitions() {
    return new ArrayList<>(repetitions.values());
  }

  List<String> json() {
    return results.values().stream().map(JsonObject::encode).toList();
  }

  private void add(JsonObject result) {
    results.put("other " + results.size(), result);
  }

  @Override
  public void onRepetition(Repetition repetition) {
    String key =
        "rep %d %s %d".formatted(repetition.set(), repetition.status(), repetition.number());
    repetitions.put(key, repetition);
    results.put(key, EventJson.repetition(repetition));
    super.onRepetition(repetition);
  }

  @Override
  public void onSet(SetSummary set) {
    results.put("set " + set.number(), EventJson.set(set));
    super.onSet(set);
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    add(EventJson.calibration(calibration));
    super.onCalibration(calibration);
  }

  @Override
  public void onCue(Cue cue) {
    add(EventJson.cue(cue));
    super.onCue(cue);
  }

  @Override
  public void onNotice(Notice notice) {
    add(EventJson.notice(notice));
    super.onNotice(notice);
  }
}
