/** Words of the live page, read and spoken. */

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

export const strip = {
  title: 'The last 20 seconds',
  x: 'seconds ago',
  y: 'degrees',
  legend: { hip: 'Hip flexion', pelvis: 'Pelvic inclination', lumbar: 'Lumbar flexion', trunk: 'Trunk', target: 'Lumbar target' },
  label: 'Chart of hip flexion, lumbar flexion and trunk inclination over the last 20 seconds',
};
