/** Words of every page. */

export const app = {
  name: 'Hingeline',
  live: 'Live',
  sessions: 'Sessions',
  history: 'History',
  notDiagnosis: 'Shows how you move. Not a diagnosis.',
  notMeasured: '–',
  notMeasurable: 'not measurable with this layout',
  modes: { demo: 'Demo', replay: 'Replay', live: 'Live', imported: 'Imported' },
  close: 'Close',
  source: 'Source',
  unit: 'Unit',
  whatIs: (term) => `What is ${term}?`,
};

export const connection = {
  open: 'Connected',
  connecting: 'Connecting…',
  away: 'Reconnecting…',
  awayLong: 'The page has lost touch with Hingeline and keeps trying. Nothing recorded is lost.',
};

export const segments = { trunk: 'Trunk', pelvis: 'Pelvis', thigh: 'Thigh', shank: 'Shank' };

export const figure = {
  label: 'Side view of the person, moving as measured',
  hip: 'Hips',
  pelvis: 'Pelvis',
  lumbar: 'Back',
  ghost: 'Target posture',
  ghostGuide: 'Move like this',
  drawnLegs: 'No thigh sensor: the legs are drawn straight.',
  drawnShank: 'Below the knee is drawn for balance.',
  drawnTrunk: 'One sensor: the trunk is drawn as one piece.',
  provisional: 'Angles are provisional until the first calibration.',
  pose: (trunk, hip, lumbar) => `Trunk ${trunk}, hips ${hip}, back ${lumbar}`,
};

export const angles = {
  hip: 'Hip flexion',
  pelvis: 'Pelvic inclination',
  lumbar: 'Lumbar flexion',
  trunk: 'Trunk inclination',
  knee: 'Knee flexion',
  target: 'Target',
  degrees: '°',
  insideTarget: "inside today's target",
  outsideTarget: "outside today's target",
  noTarget: 'target after calibration',
};

export const phases = {
  NONE: '',
  TOP: 'Standing',
  ECCENTRIC: 'Lowering',
  BOTTOM: 'At the bottom',
  CONCENTRIC: 'Lifting',
};

export const exercises = {
  hinge: 'Hip hinge',
  deadlift: 'Deadlift',
  squat: 'Squat',
  bend: 'Forward bend',
};

export const technique = {
  HINGE: 'More from the hips',
  LUMBAR_DOMINANT: 'The back took more of this one',
  SQUAT: 'More from the knees',
  BORDERLINE: 'Close to the edge of the target',
  MIXED: 'Hips and back shared it',
  NOT_GRADED: 'Counted, not graded',
};

/** The same for several repetitions, after "5 of 8:". */
export const techniqueOfMany = {
  HINGE: 'more from the hips',
  LUMBAR_DOMINANT: 'the back took more',
  SQUAT: 'more from the knees',
  BORDERLINE: 'close to the edge of the target',
  MIXED: 'hips and back shared it',
};

export const calibration = {
  title: 'Calibration',
  skip: 'Skip this step',
  cancel: 'Stop calibrating',
  stepOf: (n, all) => `Step ${n} of ${all}`,
  secondsUnit: 'seconds',
  steps: {
    still: { name: 'Stand still', text: 'Stand quietly, arms loose, eyes ahead.', aloud: 'Stand quietly.' },
    bends: {
      name: 'Three easy bends',
      text: 'Bend forward three times, only as far as is comfortable.',
      aloud: 'Three easy bends forward.',
    },
    squats: { name: 'Two half squats', text: 'Bend your knees halfway, twice.', aloud: 'Two half squats.' },
    flexion: {
      name: 'One full bend',
      text: 'Bend forward as far as is comfortable and stay there for two seconds.',
      aloud: 'One full bend, and stay.',
    },
    upright: { name: 'Stand again', text: 'Come up and stand quietly. Nearly done.', aloud: 'Stand quietly.' },
  },
  quality: {
    good: 'Calibration is good',
    warn: 'Calibration is usable',
    poor: 'Calibration: please repeat it',
  },
};
