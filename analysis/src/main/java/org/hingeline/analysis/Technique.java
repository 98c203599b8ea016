package org.hingeline.analysis;

/**
 * The verdict on one repetition and what it rests on. A value that was not measured is {@code NaN}.
 *
 * @param verdict the class
 * @param reason why this class, in words for a person
 * @param hipHingeIndex share of the hips at the deepest point, 0–1; of pelvis/trunk with two
 *     sensors (HHI₂), of hip/(hip + lumbar) with three (HHI₃)
 * @param lumbarContribution Δ lumbar flexion / Δ trunk inclination over the eccentric (over the
 *     concentric where there is no eccentric), as a ratio
 * @param peakLumbarFlexionDeg largest lumbar flexion of the repetition, from calibrated standing
 * @param peakRelativeLumbarFlexion the same in percent of the person's largest lumbar flexion
 * @param peakHipFlexionDeg largest hip flexion
 * @param peakPelvicInclinationDeg largest pelvic inclination
 * @param peakTrunkInclinationDeg largest trunk inclination
 * @param hipAtPeakDeg hip flexion at the deepest point (pelvic inclination with two sensors)
 * @param lumbarAtPeakDeg lumbar flexion at the deepest point
 * @param uncertainty how far these may be off
 */
public record Technique(
    TechniqueClass verdict,
    String reason,
    double hipHingeIndex,
    double lumbarContribution,
    double peakLumbarFlexionDeg,
    double peakRelativeLumbarFlexion,
    double peakHipFlexionDeg,
    double peakPelvicInclinationDeg,
    double peakTrunkInclinationDeg,
    double hipAtPeakDeg,
    double lumbarAtPeakDeg,
    AngleUncertainty uncertainty) {

  /** The same with another lumbar contribution, once the whole phase is known. */
  public Technique withLumbarContribution(double ratio) {
    return new Technique(
        verdict,
        reason,
        hipHingeIndex,
        ratio,
        peakLumbarFlexionDeg,
        peakRelativeLumbarFlexion,
        peakHipFlexionDeg,
        peakPelvicInclinationDeg,
        peakTrunkInclinationDeg,
        hipAtPeakDeg,
        lumbarAtPeakDeg,
        uncertainty);
  }
}
