package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.SetSummary;
import org.hingeline.dashboard.guide.GuideStep;

/**
 * Where the analysis stands; told on change and once a second.
 *
 * @param session number of the session in this process
 * @param nowNs session time
 * @param layout sensors that have sent samples in this session
 * @param guide the calibration step under way
 * @param set the set that runs
 */
public record AnalysisStatus(
    int session, long nowNs, Layout layout, Optional<GuideStep> guide, Optional<SetSummary> set) {}
