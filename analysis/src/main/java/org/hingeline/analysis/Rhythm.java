package org.hingeline.analysis;

/**
 * Lumbopelvic rhythm of one repetition: how the lumbar spine and the hips shared the movement, and
 * in which order they moved. {@code NaN} for what the layout or the data did not give.
 *
 * @param eccentricLumbarContribution Δ lumbar flexion / Δ trunk inclination over lowering, a ratio
 * @param concentricLumbarContribution the same over rising
 * @param lumbarHipRatio0To30 Δ lumbar flexion / Δ hip flexion while the trunk goes from 0° to 30°,
 *     in lowering (in rising where there is no lowering); needs a thigh sensor
 * @param lumbarHipRatio30To60 the same from 30° to 60°
 * @param lumbarHipRatio60To90 the same from 60° to 90°
 * @param eccentricCouplingDeg coupling angle γ of lowering: 0° all lumbar, 45° both alike, 90° all
 *     pelvis, above 90° the lumbar spine extends while the pelvis tilts
 * @param concentricCouplingDeg the same of rising, on the same scale
 * @param onsetLagS when the pelvis has done a tenth of its lowering, minus when the lumbar spine
 *     has; positive where the lumbar spine is first
 * @param dissociationDeg hip flexion (pelvic inclination with two sensors) reached in lowering
 *     before lumbar flexion leaves its start
 * @param meanAbsoluteRelativePhaseDeg mean |phase of lumbar flexion − phase of pelvic inclination|
 *     over the repetition; in review only
 */
public record Rhythm(
    double eccentricLumbarContribution,
    double concentricLumbarContribution,
    double lumbarHipRatio0To30,
    double lumbarHipRatio30To60,
    double lumbarHipRatio60To90,
    double eccentricCouplingDeg,
    double concentricCouplingDeg,
    double onsetLagS,
    double dissociationDeg,
    double meanAbsoluteRelativePhaseDeg) {

  /** Of a repetition whose rhythm was not measured. */
  public static final Rhythm UNKNOWN =
      new Rhythm(
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
}
