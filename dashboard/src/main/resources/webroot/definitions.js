import { historyDefinitions } from './history/definitions.js';

/** One sentence, unit and source for every number shown. The keys are used by term.js. */
export const definitions = {
  ...historyDefinitions,
  hip_flexion: {
    name: 'Hip flexion',
    sentence:
      'How far the pelvis has tilted over the thigh since calibrated standing. Forward is positive.',
    formula: 'pelvic inclination − thigh inclination',
    unit: 'degrees; needs sensors on pelvis and thigh',
    source: 'Segment axes after Wu et al. 2002 (ISB)',
  },
  pelvis_inclination: {
    name: 'Pelvic inclination',
    sentence:
      'How far the pelvis leans forward from calibrated standing. Without a thigh sensor this is shown in place of hip flexion; the two are not the same.',
    formula: 'angle between the pelvis and the vertical, in the side view',
    unit: 'degrees',
    source: 'Segment axes after Wu et al. 2002 (ISB)',
  },
  lumbar_flexion: {
    name: 'Lumbar flexion',
    sentence:
      'How far the lower back has rounded since calibrated standing: the lean of the trunk that the pelvis did not take part in.',
    formula: 'trunk inclination − pelvic inclination',
    unit: 'degrees; needs sensors on trunk and pelvis',
    source: 'Thoraco-pelvic lumbar flexion; segment axes after Wu et al. 2002 (ISB)',
  },
  lumbar_target: {
    name: 'Lumbar target',
    sentence:
      "The band runs from upright to today's limit, a share of your own largest lumbar flexion found in the calibration. It is set per person and exercise.",
    formula: '100 · lumbar flexion / your largest lumbar flexion',
    unit: 'degrees, from a limit in percent',
    source: 'Cue limits of published feedback trials; adjustable',
  },
  share: {
    name: 'Share of hips and back',
    sentence:
      'Of the bending done so far in this repetition, the part that came from the hips; the rest came from the lower back.',
    formula:
      'hips / (hips + back) with a thigh sensor; pelvis / trunk with two sensors. The two scales are never compared',
    unit: 'percent',
    source: "Graded against your own free bend from the calibration; margins are this project's choice",
  },
  tempo: {
    name: 'Tempo',
    sentence:
      'Seconds spent lowering, pausing at the bottom, lifting, and standing at the top. The band is the target, ±0.3 s or 20 %, whichever is larger.',
    formula: 'a phase lasts while the driving angle turns faster than max(5 °/s, 5 % of the peak speed)',
    unit: 'seconds, written lowering-pause-lifting-top',
    source: 'Published timing methods agree within about ±0.3 s',
  },
  count: {
    name: 'Repetitions',
    sentence:
      'One trip of the driving angle from standing (or the floor) to the turning point and back. It counts at the end of the lift; a movement left halfway is kept and not counted.',
    formula: 'enters the bottom at 60 % of the expected depth, is back at the top at 25 %',
    unit: 'number in this set',
    source: "Thresholds are this project's choice",
  },
  technique: {
    name: 'Technique',
    sentence:
      'In words: where the bending came from, compared with your own free bend. When a limit is met only within the measurement, the words say so.',
    formula: 'share of the hips at the deepest point, and peak lumbar flexion relative to your own largest',
    unit: 'words',
    source: '70 and 80 % of the largest flexion are cue limits of published feedback trials',
  },
  data_quality: {
    name: 'Data quality',
    sentence:
      'How complete the measurement of this repetition was: samples lost on the way, the longest gap, and how much of the movement left the side view.',
    formula: 'gaps above 100 ms make angles provisional; above 300 ms the repetition is not graded',
    unit: 'percent and milliseconds',
    source: "Limits are this project's choice",
  },
  angle_angle: {
    name: 'Hips against back',
    sentence:
      'Each line is one repetition: hip flexion to the right, lumbar flexion upward. It shows which of the two moved first and how much each gave.',
    formula: 'lumbar flexion over hip flexion (over pelvic inclination with two sensors)',
    unit: 'degrees on both axes',
    source: 'Angle–angle diagrams as used in vector coding of lumbopelvic rhythm',
  },
  lumbar_contribution: {
    name: 'Share of the back',
    sentence:
      'Of all the leaning of the trunk in one direction, the part that came from the lower back. In free bending it is about half.',
    formula: 'change of lumbar flexion / change of trunk inclination, over lowering and over lifting',
    unit: 'percent; needs sensors on trunk and pelvis',
    source: 'Laird et al. 2016: 45.8 % with, 51.3 % without low back pain; a change counts from 10 points',
  },
  smoothness: {
    name: 'Smoothness',
    sentence:
      'How evenly the movement ran: about −1.4 for one flowing movement, further below zero with every stop or correction on the way.',
    formula: 'SPARC: arc length of the spectrum of angular velocity, up to 10 Hz; phases of half a second or more',
    unit: 'none; nearer to zero is smoother',
    source: 'Balasubramanian et al. 2015',
  },
  peak_velocity: {
    name: 'Peak speed',
    sentence: 'The fastest moment of lowering and of lifting.',
    formula: 'largest angular velocity of the driving angle, low-passed at 6 Hz',
    unit: 'degrees a second',
    source: 'Driving angle: the trunk, in a squat the thigh',
  },
  onset_lag: {
    name: 'First to move',
    sentence: 'Which of the two set off first on the way down, and how long the other waited.',
    formula: 'time at which the pelvis has done a tenth of its movement − the same of the lumbar spine',
    unit: 'seconds; less than 0.05 s is called together',
    source: 'Onset lag of lumbopelvic rhythm; the tenth keeps sway of standing out',
  },
  dissociation: {
    name: 'Hips before the back moves',
    sentence:
      'How far the hips went on the way down before the lower back left its starting posture by more than 10° and stayed there.',
    formula: 'hip flexion when lumbar flexion has changed by 10° for 0.2 s or more',
    unit: 'degrees; needs sensors on trunk, pelvis and thigh',
    source: "The waiter's bow asks for 50° (Luomajoki et al. 2007)",
  },
  dissociation_pelvis: {
    name: 'Pelvis before the back moves',
    sentence:
      'How far the pelvis tilted on the way down before the lower back left its starting posture by more than 10° and stayed there.',
    formula: 'pelvic inclination when lumbar flexion has changed by 10° for 0.2 s or more',
    unit: 'degrees; needs sensors on trunk and pelvis',
    source: "After the waiter's bow (Luomajoki et al. 2007), which uses hip flexion",
  },
  consistency: {
    name: 'From one repetition to the next',
    sentence: 'How much the repetitions of this set differ from each other. Some variation is part of moving well.',
    formula: 'standard deviation over the counted repetitions; three at least',
    unit: 'degrees of the driving angle, points of relative lumbar flexion, seconds',
    source: 'Sample standard deviation',
  },
  fatigue_drift: {
    name: 'Back towards the end',
    sentence:
      'Whether the lower back bent more, or less, from repetition to repetition. Less than 8° over the whole set is no clear change yet.',
    formula: 'slope of peak relative lumbar flexion over the number of the repetition',
    unit: 'points of relative lumbar flexion a repetition',
    source: 'Least squares; 8° is the minimal detectable change of peak lumbar flexion',
  },
  no_clear_change: {
    name: 'No clear change yet',
    sentence:
      'Two values are called different only when they differ by more than the measurement and ordinary variation can explain.',
    formula:
      'limits: lumbar flexion peak 8° (3.6° = 8°/√5 for means of five or more repetitions), lumbar share 10 percentage points, phase duration 0.3 s',
    unit: 'as the quantity',
    source: 'Minimal detectable change of lumbar flexion; agreement of timing methods',
  },
};
