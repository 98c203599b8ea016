/** One sentence, unit and source for every number shown. The keys are used by term.js. */
export const definitions = {
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
