/** Every word a person reads or hears, in one place: to be checked, and one day translated. */

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

export const sound = {
  on: 'Sound on',
  off: 'Sound off',
  hello: 'Sound is on. I will count with you.',
};

export const wearer = {
  who: 'Who is training?',
  nobody: 'Not said',
  person: (alias, number) => `${alias} (${number})`,
  another: 'Another person begins another session, with its own calibration.',
};

export const recording = { on: 'Recording', off: 'Not recording', onShort: 'Rec', offShort: '' };

export const segments = { trunk: 'Trunk', pelvis: 'Pelvis', thigh: 'Thigh', shank: 'Shank' };

export const sensorStates = {
  DISCOVERED: 'found',
  CONNECTING: 'connecting',
  CONNECTED_SILENT: 'connected, waiting for data',
  STREAMING: 'streaming',
  STALE: 'quiet for a moment',
  LOST: 'no signal',
};

export const sensors = {
  title: 'Sensors',
  rate: (hz) => `${hz} Hz`,
  loss: (percent) => `${percent} % lost`,
  battery: (percent) => `battery ${percent} %`,
  batteryLeft: (minutes) => `about ${minutes} min left`,
  more: (place) => `More about the sensor: ${place}`,
  seconds: (seconds) => `${seconds} s`,
  percent: (percent) => `${percent} %`,
  milliseconds: (ms) => `${ms} ms`,
  ppm: (ppm) => `${ppm} ppm`,
  facts: {
    serial: 'Number',
    through: 'Through',
    since: 'Since',
    rate: 'Samples',
    loss: 'Lost',
    jitter: 'Jitter',
    skew: 'Clock',
    battery: 'Battery',
  },
  upright: 'upright',
  waiting: 'Waiting for sensors',
};

export const places = {
  none: 'Not placed',
  worn: 'Worn on',
  nowhere: 'nowhere',
  kept: 'Remembered for the next time. Another place begins another session, with its own calibration.',
  find: 'Find by tapping',
  unplaced: (n) => (n === 1 ? 'One sensor does not know where you wear it.' : `${n} sensors do not know where you wear them.`),
  swapped: (first, second) => `The sensors on ${first} and ${second} look swapped.`,
  exchange: 'Exchange the two',
  stepOf: (n, all) => `Sensor ${n} of ${all}`,
  tap: {
    trunk: 'Tap the sensor on your lower back twice',
    pelvis: 'Tap the sensor at your belt twice',
    thigh: 'Tap the sensor on your thigh twice',
    shank: 'Tap the sensor on your lower leg twice',
  },
  heard: {
    NOTHING: 'Stand at ease and tap it with a finger, like knocking on a door.',
    ONE: 'Got it. On to the next one.',
    SEVERAL: 'Several sensors felt that. Tap a little more gently, on this one only.',
    KNOWN: 'That one has answered already. Tap the other one.',
  },
  listening: 'listening …',
  later: 'after that',
  skip: 'Not wearing this one',
  cancel: 'Leave as it was',
};

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

export const share = {
  title: 'Who did the bending',
  hip: 'Hips',
  lumbar: 'Back',
  pelvis: 'Pelvis',
  target: (share) => `Target ${share} or more from the hips`,
  targetPelvis: (share) => `Target ${share} or more from the pelvis`,
  noTarget: 'target after calibration',
};

export const tempo = {
  title: 'Tempo',
  rows: { eccentric: 'Lower', bottom_pause: 'Pause', concentric: 'Lift', top_pause: 'Top' },
  second: 's',
  onTarget: 'on target',
  longer: 'longer than the target',
  shorter: 'shorter than the target',
};

export const count = {
  title: 'Repetitions',
  ofSet: (set) => `Set ${set}`,
  aloud: (n) => String(n),
  live: (n) => `${n} ${n === 1 ? 'repetition' : 'repetitions'}`,
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

export const lastRep = {
  title: (n) => `Repetition ${n}`,
  cue: 'Hips back, long spine',
  cueAloud: 'Hips back',
  incomplete: 'Begun and left open: not counted',
};

export const notices = {
  sensorMoved: (segment) => `The sensor on your ${segment} seems to have moved; calibrate again when you can.`,
};

export const set = {
  exercise: 'Exercise',
  start: 'Start set',
  end: 'End set',
  calibrate: 'Calibrate',
  calibrateAgain: 'Calibrate again',
  ready: 'Ready when you are',
  readyHint: 'Choose an exercise and start. Move at your own pace.',
  underWay: 'Move at your own pace',
  underWayHint: 'The next repetition begins when you do.',
  firstTime: "Let's get to know how you move",
  firstTimeHint: 'Five short steps, about 45 seconds. Go only as far as is comfortable.',
  done: (n) => (n === 0 ? 'Set ended' : `Well done: ${n} ${n === 1 ? 'repetition' : 'repetitions'}`),
  doneHint: (n, graded, technique) => `${n} of ${graded}: ${technique}`,
  doneNoGrades: 'Rest as long as you like.',
  doneAloud: (n) => `Well done. ${n} ${n === 1 ? 'repetition' : 'repetitions'}.`,
};

export const waiting = {
  title: 'Waiting for sensors',
  hint: 'Switch the wearable on and put it on. This page notices by itself.',
  places: {
    trunk: 'Trunk: lower ribs, on the spine',
    pelvis: 'Pelvis: on the flat bone at the belt line',
    thigh: 'Thigh: outer side, above the knee',
  },
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

export const strip = {
  title: 'The last 20 seconds',
  x: 'seconds ago',
  y: 'degrees',
  legend: { hip: 'Hip flexion', pelvis: 'Pelvic inclination', lumbar: 'Lumbar flexion', trunk: 'Trunk', target: 'Lumbar target' },
  label: 'Chart of hip flexion, lumbar flexion and trunk inclination over the last 20 seconds',
};

export const exporting = {
  title: 'Save as a file',
  hint: 'For other programs. The patient appears by number only.',
  loading: 'Reading…',
  unreachable: 'The formats cannot be read just now.',
};

const runSettings = (others) => {
  if (others === null) return 'with the settings of that day (the session does not say which ones it was recorded with)';
  return others.length === 0 ? 'with the settings it was recorded with' : 'with other settings';
};

export const review = {
  sessionsTitle: 'Sessions',
  empty: 'No sessions yet',
  emptyHint: 'Start the demo or connect a wearable; what you do is kept here by itself.',
  emptyCommands: ['./hingeline demo', './hingeline serve --serial /dev/ttyUSB0'],
  loading: 'Reading…',
  unreachable: 'The sessions cannot be read just now.',
  retry: 'Try again',
  notFound: 'This session is not here.',
  backToList: 'All sessions',
  columns: { started: 'Started', person: 'Person', duration: 'Length', mode: 'Source', layout: 'Sensors', sets: 'Sets', reps: 'Repetitions', status: 'State' },
  statuses: { open: 'under way', closed: 'complete', interrupted: 'ended early, kept' },
  showSession: (date) => `Session of ${date}`,
  noSets: 'No sets in this session',
  noSetsHint: 'Start a set on the live page: each repetition appears here.',
  setTitle: (n, exercise) => `Set ${n} · ${exercise}`,
  setSummary: (counted, incomplete) =>
    `${counted} counted${incomplete ? ` · ${incomplete} begun and left open` : ''}`,
  setTempo: (tempo) => `tempo ${tempo}`,
  openAll: 'Open all sets',
  foldAll: 'Fold all sets',
  endedBy: {
    marker: '',
    idle: 'ended by standing for six seconds',
    walking: 'ended by walking',
    stream_end: 'ended with the data',
  },
  noticesTitle: 'Noticed',
  table: {
    number: 'Rep',
    path: 'Path',
    tempo: 'Tempo E-P-C-P',
    technique: 'Technique',
    hip: 'Hips',
    pelvis: 'Pelvis',
    lumbar: 'Back',
    share: 'From the hips',
    sharePelvis: 'From the pelvis',
    quality: 'Data',
    left: 'left open',
  },
  quality: {
    clean: 'complete',
    lost: (percent) => `${percent} % lost`,
    gap: (ms) => `gap ${ms} ms`,
    clock: (ms) => `times within ${ms} ms`,
    plane: (percent) => `${percent} % sideways`,
    provisional: 'provisional',
  },
  planeTitle: 'Hips against back',
  planeTitleTwo: 'Pelvis against back',
  planeHint: 'A line that runs flat comes from the hips; a line that climbs early comes from the back.',
  planeDown: (n) => `repetition ${n}, down`,
  planeUp: 'and up',
  planeTarget: 'lumbar target',
  planeLabel: (n) => `Lumbar flexion against hip flexion, repetition ${n}`,
  planeGrey: 'the others of this set',
  planeUnmeasurable: 'Hips and back need a sensor on the trunk and one on the pelvis: not measurable with this layout.',
  seriesTitle: 'The whole session',
  seriesHint:
    'Play it with the figure, or click the chart to go to a moment. Drag the handles under the chart to look closer. Shaded and numbered: repetitions.',
  seriesX: 'seconds',
  seriesY: 'degrees',
  seriesEmpty: 'No angles were kept for this session.',
  changeTitle: 'First set and last set',
  changeNone: 'no clear change yet',
  changeMore: (d, unit) => `${d}${unit} more`,
  changeLess: (d, unit) => `${d}${unit} less`,
  changeRows: {
    peak_lumbar_flexion_deg: 'Peak lumbar flexion',
    lumbar_contribution: 'Lumbar share of the bend',
    eccentric_s: 'Lowering',
    concentric_s: 'Lifting',
  },
  closerTitle: (n) => `Repetition ${n}`,
  closer: {
    lumbar_contribution: 'Share of the back',
    smoothness: 'Smoothness',
    peak_velocity: 'Peak speed',
    onset_lag: 'First to move',
    dissociation: 'Hips before the back moves',
    dissociation_pelvis: 'Pelvis before the back moves',
  },
  speed: (degrees) => `${degrees} °/s`,
  onsetTogether: 'pelvis and back together',
  onsetBack: (seconds) => `the back, by ${seconds} s`,
  onsetPelvis: (seconds) => `the pelvis, by ${seconds} s`,
  spreadTitle: 'From one to the next',
  spread: {
    depth: (degrees) => `depth ± ${degrees}°`,
    lumbar: (points) => `back ± ${points} points`,
    lowering: (seconds) => `lowering ± ${seconds} s`,
    lifting: (seconds) => `lifting ± ${seconds} s`,
  },
  driftTitle: 'Back towards the end',
  drift: (sign, points) => `${sign}${points} points a repetition`,
  setShort: (n) => `Set ${n}`,
  layout: (n) => `${n} ${n === 1 ? 'sensor' : 'sensors'}`,
  calibrationNone: 'No calibration in this session: angles are provisional.',
  minutes: 'min',
  run: 'Analysis',
  runRecorded: 'As recorded',
  runAgain: (way, date, version) => `${way} · ${date} · version ${version}`,
  runReview: 'Review',
  runLive: 'As if live',
  runRecordedSaid: (version, counted) =>
    `You see what was found when it was recorded, with version ${version}: ${counted} repetitions counted.`,
  runSaid: ({ made, software_version, review, settings, counted, before }) =>
    `You see the same recording analysed again on ${made} with version ${software_version}, ${
      review ? 'each instant from what came before and after it (review)' : 'as if it were live'
    }, ${runSettings(settings)}: ${counted} repetitions counted, ${before} as recorded.`,
  runSettings: 'Set otherwise than when it was recorded:',
  runSetting: (used, recorded) => `${used} instead of ${recorded}`,
  runUnset: 'not set',
  runOnly:
    'Sets, repetitions and notes are of this analysis. Angle curves, the figure, files to save, comparisons and history stay as recorded.',
  compare: 'Compare',
  pick: (date) => `Compare the session of ${date}`,
  picked: { 1: 'One session chosen: choose another to compare it with.', 2: 'Two sessions chosen.' },
  pickNone: 'Choose none',
  compareTwo: 'Compare the two',
  compareTitle: 'Two sessions',
  calibrationTitle: 'Calibration',
  otherPerson: 'These are not sessions of the same person: a difference may only be another person.',
  otherLayout: (a, b) =>
    `Not compared: measured with ${a} ${a === 1 ? 'sensor' : 'sensors'} the one time, with ${b} the other. Other sensors measure on another scale.`,
  onlyIn: (date) => `Only in the session of ${date}.`,
  pairReps: (a, b) => `${a} and ${b} counted repetitions`,
  pairEach: 'each repetition',
  pairPlaneLabel: (a, b) => `Mean paths of lumbar flexion against hip flexion, ${a} and ${b}`,
  differenceTitle: 'Difference',
  onlyOneMeasured: 'measured in one of the two only',
  alike: 'alike',
  play: 'Play',
  pause: 'Pause',
  speedTitle: 'Speed',
  times: (speed) => `${speed}×`,
  scrub: 'Where in the session',
  jump: 'Go to a repetition',
  betweenReps: 'Go to a repetition',
  previousRep: 'Repetition before',
  nextRep: 'Next repetition',
  repOfSet: (set, number) => `Set ${set}, repetition ${number}`,
  replayRep: (number) => `Play repetition ${number}`,
  replayTrunk: 'Trunk',
  stills: 'This device asks for less motion: playing shows one still a second.',
  noLimitFor: (difference) => `${difference}; no agreed limit`,
};

export const history = {
  title: 'History',
  person: 'Person',
  personName: (number, alias) => (alias ? `${number} · ${alias}` : `Person ${number}`),
  nobody: 'No person entered',
  everybody: 'Everybody',
  everybodyHint: (n) => `${n} people are in these charts. Change is said of one person: choose whom.`,
  period: 'Period',
  periods: { '3m': '3 months', '1y': '1 year', all: 'All' },
  unreachable: 'The history cannot be read just now.',
  empty: 'No history yet',
  emptyHint: 'After the first session its measures appear here as dots; from the fourth on the page says whether something changed.',
  emptyPeriod: 'No sessions in this period',
  showAll: 'Show all',
  noReps: 'No counted repetitions yet',
  noRepsHint: 'There are sessions, but no repetition was counted in them. Start a set on the live page.',
  layoutsApart:
    'More sensors measure more, and on another scale. So sessions with another number of sensors have charts of their own and are never drawn in one line.',
  oneSensor: 'With one sensor repetitions, depth and tempo are measured; hips and back are not measurable with this layout.',
  blockLabel: (exercise, layout) => `${exercise}, ${layout} ${layout === 1 ? 'sensor' : 'sensors'}`,
  ofSessions: (n) => `${n} ${n === 1 ? 'session' : 'sessions'}`,
  ofReps: (n) => `${n} ${n === 1 ? 'repetition' : 'repetitions'}`,
  between: (first, last) => (first === last ? first : `${first} to ${last}`),
  legend: { dot: 'mean of a session', bar: 'spread of its repetitions', start: 'start', band: 'no clear change' },
  start: 'start',
  startAndNow: (start, now) => `start ${start} · lately ${now}`,
  chartLabel: (measure) => `${measure} over the sessions. Arrow keys go from session to session, Enter opens one.`,
  table: 'The same in numbers',
  session: 'Session',
  measures: {
    peak_hip_flexion_deg: 'Hip range',
    peak_pelvic_inclination_deg: 'Pelvis range',
    peak_trunk_inclination_deg: 'Depth',
    lumbar_contribution: 'Share of the back',
    peak_relative_lumbar_percent: 'Back, of your own range',
    peak_lumbar_flexion_deg: 'Back, furthest',
    eccentric_s: 'Lowering',
    bottom_pause_s: 'Pause at the bottom',
    concentric_s: 'Lifting',
    eccentric_sparc: 'Smoothness of lowering',
    concentric_sparc: 'Smoothness of lifting',
    reps: 'Repetitions done',
  },
  differenceUnits: { lumbar_contribution: ' points', peak_relative_lumbar_percent: ' points' },
  severalPeople: 'Several people: choose one to see change.',
  tooFew: 'Too few sessions to compare yet: it takes four.',
  noClearChange: 'No clear change yet.',
  noLimit: 'No agreed limit for this measure: look at the spread.',
  volume: 'What was done, for the record; more is not the aim.',
  changes: {
    peak_hip_flexion_deg: {
      more: (by) => `More from the hips: ${by} more than at the start.`,
      less: (by) => `Less from the hips: ${by} less than at the start.`,
    },
    peak_pelvic_inclination_deg: {
      more: (by) => `The pelvis tilts further: ${by} more than at the start.`,
      less: (by) => `The pelvis tilts less far: ${by} less than at the start.`,
    },
    peak_trunk_inclination_deg: {
      more: (by) => `Deeper: ${by} more than at the start.`,
      less: (by) => `Less deep: ${by} less than at the start.`,
    },
    lumbar_contribution: {
      more: (by) => `More from the back: its share is ${by} higher than at the start.`,
      less: (by) => `More from the hips: the share of the back is ${by} lower than at the start.`,
    },
    peak_relative_lumbar_percent: {
      more: (by) => `The back uses more of its range: ${by} more than at the start.`,
      less: (by) => `The back uses less of its range: ${by} less than at the start.`,
    },
    peak_lumbar_flexion_deg: {
      more: (by) => `The back bends further: ${by} more than at the start.`,
      less: (by) => `The back bends less far: ${by} less than at the start.`,
    },
    eccentric_s: {
      more: (by) => `Lowering takes longer: ${by} more than at the start.`,
      less: (by) => `Lowering is quicker: ${by} less than at the start.`,
    },
    bottom_pause_s: {
      more: (by) => `The pause is longer: ${by} more than at the start.`,
      less: (by) => `The pause is shorter: ${by} less than at the start.`,
    },
    concentric_s: {
      more: (by) => `Lifting takes longer: ${by} more than at the start.`,
      less: (by) => `Lifting is quicker: ${by} less than at the start.`,
    },
  },
};
