package org.hingeline.exports.bids;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hingeline.analysis.SetSummary;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.TimedEvent;
import org.hingeline.exports.table.SeparatedRows;

/** The files of one session. */
final class BidsSession {

  private static final double S_PER_NS = 1e-9;

  private final ExportSession session;
  private final String entities;
  private final String folder;
  private final String task;

  BidsSession(ExportSession session) {
    this.session = session;
    String subject = "sub-" + session.participant().label();
    String label = "ses-" + session.fileTime();
    this.entities = subject + "_" + label;
    this.folder = subject + "/" + label + "/";
    List<String> exercises =
        session.detail().sets().stream()
            .map(SetSummary::exercise)
            .distinct()
            .map(exercise -> exercise.label())
            .toList();
    this.task =
        exercises.isEmpty() ? "free" : exercises.size() == 1 ? exercises.get(0) : "exercises";
  }

  void write(ExportFiles files) throws IOException {
    List<Tracking> systems = new ArrayList<>(SensorRows.of(session));
    Tracking.Angles angles = Tracking.Angles.of(session);
    if (angles.rows() > 0 && !angles.columns().isEmpty()) {
      systems.add(angles);
    }
    for (Tracking system : systems) {
      write(files, system);
    }
    events(files);
    scans(files, systems);
  }

  private String motionFile(Tracking system, String suffix) {
    return "motion/%s_task-%s_tracksys-%s_%s".formatted(entities, task, system.label(), suffix);
  }

  private void write(ExportFiles files, Tracking system) throws IOException {
    try (OutputStream out = files.add(folder + motionFile(system, "motion.tsv"));
        SeparatedRows rows = SeparatedRows.tabs(out)) {
      system.write(rows);
    }
    try (OutputStream out = files.add(folder + motionFile(system, "channels.tsv"));
        SeparatedRows rows = SeparatedRows.tabs(out)) {
      for (String column :
          List.of("name", "component", "type", "tracked_point", "units", "placement")) {
        rows.text(column);
      }
      rows.end();
      for (Channel channel : system.channels()) {
        rows.text(channel.name())
            .text(channel.component())
            .text(channel.type())
            .text(channel.point())
            .text(channel.units())
            .text(channel.placement())
            .end();
      }
    }
    JsonFile.write(files, folder + motionFile(system, "motion.json"), sidecar(system));
  }

  private Map<String, Object> sidecar(Tracking system) {
    double durationS = (system.lastNs() - system.firstNs()) * S_PER_NS;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("TaskName", task);
    json.put("TaskDescription", "Bending and lifting exercises, led and timed by the person");
    json.put("TrackingSystemName", system.title());
    json.put("SamplingFrequency", system.nominalRateHz());
    if (durationS > 0) {
      json.put("SamplingFrequencyEffective", (system.rows() - 1) / durationS);
    }
    json.put("RecordingDuration", durationS);
    json.put("RecordingType", "continuous");
    json.put("SoftwareVersions", "Hingeline " + session.summary().softwareVersion());
    json.put("MissingValues", "n/a");
    json.put("MotionChannelCount", system.channels().size());
    json.put(
        "TrackedPointsCount",
        system.channels().stream()
            .filter(channel -> !channel.type().equals("LATENCY"))
            .map(Channel::point)
            .distinct()
            .count());
    system.channels().stream()
        .collect(Collectors.groupingBy(Channel::type, LinkedHashMap::new, Collectors.counting()))
        .forEach((type, count) -> json.put(type + "ChannelCount", count));
    return json;
  }

  private void events(ExportFiles files) throws IOException {
    String stem = folder + "motion/%s_task-%s_events".formatted(entities, task);
    try (OutputStream out = files.add(stem + ".tsv");
        SeparatedRows rows = SeparatedRows.tabs(out)) {
      rows.text("onset").text("duration").text("trial_type").text("text").end();
      for (TimedEvent event : TimedEvent.of(session)) {
        rows.number(event.timeNs() * S_PER_NS)
            .number(event.durationNs() * S_PER_NS)
            .text(event.kind())
            .text(event.text())
            .end();
      }
    }
    JsonFile.write(
        files,
        stem + ".json",
        Map.of(
            "trial_type",
            Map.of("Description", "rep, set, calibration, cue, marker or a notice of the analysis"),
            "text",
            Map.of("Description", "What happened, in words")));
  }

  /** When every file begins on the wall clock. */
  private void scans(ExportFiles files, List<Tracking> systems) throws IOException {
    try (OutputStream out = files.add(folder + entities + "_scans.tsv");
        SeparatedRows rows = SeparatedRows.tabs(out)) {
      rows.text("filename").text("acq_time").end();
      for (Tracking system : systems) {
        String time = session.at(system.firstNs() / 1_000 * 1_000).toString();
        rows.text(motionFile(system, "motion.tsv")).text(time).end();
      }
    }
  }
}
