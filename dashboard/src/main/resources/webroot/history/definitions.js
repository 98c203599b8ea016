/** Definitions of what is followed over sessions, under the names the server gives the measures. */
const ISB = 'Segment axes after Wu et al. 2002 (ISB)';
const TIMING = 'Published timing methods agree within about ±0.3 s, which is the limit of a clear change';
const MDC = 'A change counts from 8°, the minimal detectable change of peak lumbar flexion; putting the sensors on anew is part of it, so more repetitions do not make it smaller';
const meanOf = (what) => `${what}; mean over the graded repetitions of a session, bar = standard deviation`;

export const historyDefinitions = {
  peak_hip_flexion_deg: {
    name: 'Hip range',
    sentence: 'How far the hips bent at the most in a repetition. There is no agreed size from which on a change is one.',
    formula: meanOf('largest hip flexion'),
    unit: 'degrees; needs sensors on trunk, pelvis and thigh',
    source: ISB,
  },
  peak_pelvic_inclination_deg: {
    name: 'Pelvis range',
    sentence: 'How far the pelvis leaned forward at the most in a repetition. With two sensors it stands where hip flexion would; the two are not the same.',
    formula: meanOf('largest pelvic inclination'),
    unit: 'degrees',
    source: ISB,
  },
  peak_trunk_inclination_deg: {
    name: 'Depth',
    sentence: 'How far the trunk leaned forward at the most in a repetition.',
    formula: meanOf('largest trunk inclination'),
    unit: 'degrees',
    source: ISB,
  },
  peak_relative_lumbar_percent: {
    name: 'Back, of your own range',
    sentence: 'How much of the range your lower back has, as found in the full bend of the calibration, a repetition used.',
    formula: meanOf('100 · largest lumbar flexion / your largest in the calibration'),
    unit: 'percent; a difference in points',
    source: MDC,
  },
  peak_lumbar_flexion_deg: {
    name: 'Back, furthest',
    sentence: 'How far the lower back rounded at the most in a repetition. Little is not better than much: both can be fine.',
    formula: meanOf('largest lumbar flexion'),
    unit: 'degrees; needs sensors on trunk and pelvis',
    source: MDC,
  },
  eccentric_s: {
    name: 'Lowering',
    sentence: 'How long the way down took.',
    formula: 'time in which the driving angle turns downward faster than max(5 °/s, 5 % of the peak speed); mean over the counted repetitions',
    unit: 'seconds',
    source: TIMING,
  },
  bottom_pause_s: {
    name: 'Pause at the bottom',
    sentence: 'How long the movement rested at its deepest.',
    formula: 'time between lowering and lifting, within 15 % of the depth; mean over the counted repetitions',
    unit: 'seconds',
    source: TIMING,
  },
  concentric_s: {
    name: 'Lifting',
    sentence: 'How long the way up took.',
    formula: 'time in which the driving angle turns upward faster than max(5 °/s, 5 % of the peak speed); mean over the counted repetitions',
    unit: 'seconds',
    source: TIMING,
  },
  eccentric_sparc: smoothnessOf('lowering'),
  concentric_sparc: smoothnessOf('lifting'),
  reps: {
    name: 'Repetitions done',
    sentence: 'How many repetitions were counted in a session with this exercise.',
    formula: 'counted repetitions; those left open are not among them',
    unit: 'number',
    source: 'A record of the dose, not a target',
  },
  start: {
    name: 'Start',
    sentence: 'Where this measure was in the first three sessions in which it was measured, however long ago they were.',
    formula: 'mean of the means of the first three sessions',
    unit: 'as the measure',
    source: "This project's choice",
  },
  no_clear_change_between: {
    name: 'No clear change yet',
    sentence:
      'The last three sessions are compared with the first three. Inside the grey band the difference is no more than the measurement and ordinary variation can explain.',
    formula: 'limits: lumbar flexion peak 8°, share of the back 10 percentage points, phase duration 0.3 s; other measures have no agreed limit and no band',
    unit: 'as the measure',
    source: 'Minimal detectable change of lumbar flexion, which includes putting the sensors on anew; agreement of timing methods',
  },
};

function smoothnessOf(phase) {
  return {
    name: `Smoothness of ${phase}`,
    sentence: `How evenly the ${phase} ran: about −1.4 for one flowing movement, further below zero with every stop on the way.`,
    formula: 'SPARC: arc length of the spectrum of angular velocity, up to 10 Hz; mean over the graded repetitions',
    unit: 'none; nearer to zero is smoother',
    source: 'Balasubramanian et al. 2015; there is no agreed limit of a clear change',
  };
}
