package org.hingeline.dashboard.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Tempo;
import org.hingeline.dashboard.config.Settings;
import org.hingeline.dashboard.guide.GuideStep;
import org.hingeline.dashboard.guide.PlacesStatus;
import org.hingeline.dashboard.live.AnalysisStatus;
import org.hingeline.dashboard.live.RecordingStatus;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.dashboard.report.EventJson;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionMode;

/**
 * The text of the live messages, and what somebody who joins late has to be told first: the latest
 * state, sensors and calibration, the current set and its repetitions.
 */
final class LiveFeed {

  private record RepetitionKey(Repetition.Status status, int number) {}

  private final Settings.Target target;
  private final Map<RepetitionKey, JsonObject> repetitions = new LinkedHashMap<>();
  private SessionMode mode;
  private AnalysisStatus analysis;
  private Optional<PlacesStatus> places = Optional.empty();
  private RecordingStatus recording = RecordingStatus.idle();
  private Optional<Person> person = Optional.empty();
  private Exercise lastExercise;
  private JsonObject sensors =
      new JsonObject().put("type", "sensors").put("sensors", new JsonArray());
  private JsonObject calibration;
  private JsonObject sensorMoved;
  private JsonObject set;
  private int setNumber;

  LiveFeed(SessionMode mode, Settings.Target target) {
    this.mode = mode;
    this.target = target;
  }

  /** A new session: nothing of the last one is current any more. */
  void opened(SessionMode sessionMode) {
    mode = sessionMode;
    analysis = null;
    calibration = null;
    sensorMoved = null;
    set = null;
    setNumber = 0;
    lastExercise = null;
    repetitions.clear();
  }

  /** What was found in a session before it was interrupted is current again. */
  List<JsonObject> goOn(SessionDetail before) {
    List<CalibrationResult> calibrations = before.calibrations();
    if (!calibrations.isEmpty()) {
      calibration(EventJson.calibration(calibrations.get(calibrations.size() - 1)));
    }
    before.sets().forEach(this::set);
    before.reps().forEach(this::repetition);
    return current();
  }

  void closed() {
    analysis = null;
  }

  void analysis(AnalysisStatus status) {
    analysis = status;
  }

  void places(Optional<PlacesStatus> status) {
    places = status;
  }

  void person(Optional<Person> chosen) {
    person = chosen;
  }

  boolean analysing() {
    return analysis != null;
  }

  void recording(RecordingStatus status) {
    recording = status;
  }

  JsonObject sensors(SensorReport report) {
    JsonArray entries = new JsonArray();
    for (SensorReport.Entry sensor : report.sensors()) {
      entries.add(
          new JsonObject()
              .put("segment", sensor.segment())
              .put("serial", sensor.serial())
              .put("source", sensor.source())
              .put("state", sensor.state())
              .put("rate_hz", EventJson.measured(sensor.rateHz()))
              .put("loss_percent", EventJson.measured(sensor.lossPercent()))
              .put(
                  "battery_percent",
                  sensor.batteryPercent().isPresent()
                      ? EventJson.measured(sensor.batteryPercent().getAsDouble())
                      : null)
              .put("up", sensor.up())
              .put("through", sensor.connection().through())
              .put("reason", sensor.connection().reason())
              .put("since_s", EventJson.measured(sensor.connection().sinceS()))
              .put("jitter_ms", EventJson.measured(sensor.connection().jitterMs()))
              .put("clock_skew_ppm", EventJson.measured(sensor.connection().clockSkewPpm()))
              .put(
                  "battery_minutes",
                  sensor.connection().batteryMinutes().isPresent()
                      ? sensor.connection().batteryMinutes().getAsLong()
                      : null));
    }
    sensors = new JsonObject().put("type", "sensors").put("sensors", entries);
    return sensors;
  }

  JsonObject calibration(JsonObject message) {
    calibration = message;
    sensorMoved = null;
    return message;
  }

  JsonObject notice(Notice notice) {
    JsonObject message = EventJson.notice(notice);
    if (notice instanceof Notice.SensorMoved) {
      sensorMoved = message;
    }
    return message;
  }

  JsonObject set(SetSummary summary) {
    if (summary.number() != setNumber) {
      repetitions.clear();
      setNumber = summary.number();
    }
    lastExercise = summary.exercise();
    set = EventJson.set(summary);
    return set;
  }

  JsonObject repetition(Repetition repetition) {
    JsonObject message = EventJson.repetition(repetition);
    if (repetition.set() == setNumber) {
      repetitions.put(new RepetitionKey(repetition.status(), repetition.number()), message);
    }
    return message;
  }

  /** What somebody who joins now has to be told. */
  List<JsonObject> current() {
    List<JsonObject> messages = new ArrayList<>();
    messages.add(state());
    messages.add(sensors);
    Optional.ofNullable(calibration).ifPresent(messages::add);
    Optional.ofNullable(sensorMoved).ifPresent(messages::add);
    Optional.ofNullable(set).ifPresent(messages::add);
    messages.addAll(repetitions.values());
    return messages;
  }

  JsonObject state() {
    Optional<SetSummary> running = analysis == null ? Optional.<SetSummary>empty() : analysis.set();
    return new JsonObject()
        .put("type", "state")
        .put("session", recording.sessionId().orElse(null))
        .put("recording", recording.sessionId().isPresent())
        .put("time_s", analysis == null ? null : EventJson.seconds(analysis.nowNs()))
        .put("exercise", running.map(current -> current.exercise().label()).orElse(null))
        .put("set_number", running.map(SetSummary::number).orElse(null))
        .put("target", target())
        .put("guide", analysis == null ? null : analysis.guide().map(LiveFeed::guide).orElse(null))
        .put("places", places.map(LiveFeed::places).orElse(null))
        .put("person", person.map(LiveFeed::person).orElse(null))
        .put("message", recording.message().orElse(null))
        .put("message_reason", recording.reason().orElse(null))
        .put("layout", analysis == null ? null : analysis.layout().sensors())
        .put("mode", mode.label());
  }

  private JsonObject target() {
    Exercise exercise = lastExercise == null ? Exercise.HINGE : lastExercise;
    Tempo tempo = target.tempo().get(exercise);
    return new JsonObject()
        .put("relative_lumbar_max_percent", target.relativeLumbarMaxPercent())
        .put("hip_hinge_index_min", EventJson.measured(target.hipHingeIndexMin()))
        .put(
            "tempo",
            new JsonObject()
                .put("eccentric_s", tempo.eccentricS())
                .put("bottom_pause_s", tempo.bottomPauseS())
                .put("concentric_s", tempo.concentricS())
                .put("top_pause_s", tempo.topPauseS()));
  }

  private static JsonObject person(Person chosen) {
    return new JsonObject().put("number", chosen.number()).put("alias", chosen.alias());
  }

  private static JsonObject places(PlacesStatus status) {
    JsonObject found = new JsonObject();
    status.found().forEach((segment, serial) -> found.put(segment.label(), serial));
    return new JsonObject()
        .put("asked", new JsonArray(status.asked().stream().map(Segment::label).toList()))
        .put("now", status.now().label())
        .put("found", found)
        .put("heard", status.heard().name());
  }

  private static JsonObject guide(GuideStep step) {
    return new JsonObject()
        .put("step", step.step().label())
        .put("remaining_s", EventJson.measured(step.remainingS()))
        .put("total_s", step.totalS())
        .put("text", step.text());
  }

  static JsonObject frame(JointAngles angles, RepInProgress progress) {
    return new JsonObject()
        .put("type", "frame")
        .put("time_s", EventJson.seconds(angles.timeNs()))
        .put("trunk_inclination_deg", EventJson.measured(angles.trunkInclinationDeg()))
        .put("pelvis_inclination_deg", EventJson.measured(angles.pelvisInclinationDeg()))
        .put("thigh_inclination_deg", EventJson.measured(angles.thighInclinationDeg()))
        .put("shank_inclination_deg", EventJson.measured(angles.shankInclinationDeg()))
        .put("lumbar_flexion_deg", EventJson.measured(angles.lumbarFlexionDeg()))
        .put("hip_flexion_deg", EventJson.measured(angles.hipFlexionDeg()))
        .put("knee_flexion_deg", EventJson.measured(angles.kneeFlexionDeg()))
        .put("phase", angles.phase().name())
        .put("provisional", angles.provisional())
        .put("rep", progress == null ? null : progress(progress));
  }

  private static JsonObject progress(RepInProgress progress) {
    return new JsonObject()
        .put("set", progress.set())
        .put("number", progress.number())
        .put("phase", progress.phase().name())
        .put("phase_s", EventJson.measured(progress.phaseS()))
        .put("depth_fraction", EventJson.measured(progress.depthFraction()))
        .put("hip_share", EventJson.measured(progress.hipShare()));
  }
}
