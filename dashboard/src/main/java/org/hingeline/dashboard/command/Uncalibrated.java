package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.survey.Survey;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.recording.LiftReader;

/** A recording as it is looked at before its analysis, in case it brings no calibration. */
final class Uncalibrated {
  private final Path file;
  private final Exercise exercise;
  private final AnalysisConfig config;
  private final List<String> remarks = new ArrayList<>();

  Uncalibrated(Path file, String exercise, AnalysisConfig config) {
    this.file = file;
    this.exercise = exercise == null ? null : exercise(exercise);
    this.config = config;
  }

  /** Looks through the recording once; null when there is nothing to take from that. */
  SurveyResult survey() {
    Survey survey = new Survey(config);
    try (LiftReader reader = LiftReader.open(file)) {
      reader.readAll(survey, survey::mark);
    } catch (IOException e) {
      throw Problems.file(file, e);
    }
    // Somebody who marked the calibration and no set did no set, unless told otherwise.
    boolean noSet = survey.hasCalibrationMarkers() && !survey.hasSets() && exercise == null;
    if (survey.calibrated() || noSet) {
      return null;
    }
    SurveyResult result = survey.finish(exercise, config.calibration().mounting());
    if (result.unmarked() != null) {
      boolean whole = result.unmarkedFromNs() < 0;
      remarks.add(
          String.format(
              "%s has no set markers: %s is taken for one set of %s%s",
              file.getFileName(),
              whole ? "it" : String.format("from %.1f s on it", result.unmarkedFromNs() / 1e9),
              result.unmarked().label(),
              exercise == null ? "; --exercise names another" : ""));
    }
    return result;
  }

  /** What the user should know, one line each. */
  List<String> remarks() {
    return remarks;
  }

  private static Exercise exercise(String label) {
    return Exercise.labelled(label)
        .orElseThrow(
            () ->
                new UserError(
                    "--exercise: value=" + label + ", limit=hinge, deadlift, squat or bend"));
  }
}
