/**
 * How each measure of the history is shown: its colour, the factor from the unit it comes in to
 * the one it is shown in, and its digits. The order is the server's.
 */
const angle = (colour) => ({ colour, unit: '°', factor: 1, digits: 0 });
const seconds = { colour: 'ink', unit: ' s', factor: 1, digits: 1 };
const smoothness = { colour: 'ink', unit: '', factor: 1, digits: 2 };

export const measures = {
  peak_hip_flexion_deg: angle('hip'),
  peak_pelvic_inclination_deg: angle('hip'),
  peak_trunk_inclination_deg: angle('ink'),
  lumbar_contribution: { colour: 'lumbar', unit: ' %', factor: 100, digits: 0 },
  peak_relative_lumbar_percent: { colour: 'lumbar', unit: ' %', factor: 1, digits: 0 },
  peak_lumbar_flexion_deg: angle('lumbar'),
  eccentric_s: seconds,
  bottom_pause_s: seconds,
  concentric_s: seconds,
  eccentric_sparc: smoothness,
  concentric_sparc: smoothness,
  reps: { colour: 'ink', unit: '', factor: 1, digits: 0 },
};
