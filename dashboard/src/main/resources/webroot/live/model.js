import { FrameClock } from './frame-clock.js';

/** What the page knows: the latest of every message, and the sets with their repetitions. */
export class LiveModel extends EventTarget {
  clock = new FrameClock();
  connection = 'connecting';
  state = null;
  sensors = [];
  calibration = null;
  sets = new Map();
  repsOf = new Map();
  latestRep = null;
  cue = null;
  moved = null;
  #session;

  constructor(feed) {
    super();
    const on = (type, take) =>
      feed.addEventListener(type, ({ detail }) => {
        take(detail);
        if (type !== 'frame') this.#changed(type, detail);
      });
    on('frame', (frame) => this.clock.push(frame, performance.now()));
    on('connection', (state) => (this.connection = state));
    on('state', (state) => this.#takeState(state));
    on('sensors', (message) => (this.sensors = message.sensors));
    on('calibration', (calibration) => {
      this.calibration = calibration;
      this.moved = null;
    });
    on('sensor_moved', (notice) => (this.moved = notice));
    on('set', (set) => this.sets.set(set.number, set));
    on('rep', (rep) => this.#takeRep(rep));
    on('cue', (cue) => (this.cue = cue));
  }

  #takeState(state) {
    if (state.session !== this.#session) {
      this.#session = state.session;
      this.sets.clear();
      this.repsOf.clear();
      this.latestRep = null;
      this.calibration = null;
      this.moved = null;
    }
    this.state = state;
  }

  #takeRep(rep) {
    if (!this.repsOf.has(rep.set)) this.repsOf.set(rep.set, new Map());
    const reps = this.repsOf.get(rep.set);
    const key = `${rep.status} ${rep.number}`;
    rep.first = !reps.has(key);
    reps.set(key, rep);
    if (rep.first || this.latestRep?.number === rep.number) this.latestRep = rep;
  }

  #changed(type, detail) {
    this.dispatchEvent(new CustomEvent('change', { detail: { type, message: detail } }));
  }

  get guide() {
    return this.state?.guide ?? null;
  }
  get inSet() {
    return this.state?.set_number != null;
  }
  get streaming() {
    return this.sensors.some((sensor) => sensor.state === 'STREAMING');
  }
  get layout() {
    return this.state?.layout ?? this.calibration?.layout ?? 3;
  }
  get exercise() {
    return this.state?.exercise ?? this.lastSet?.exercise ?? 'hinge';
  }
  get lastSet() {
    return [...this.sets.values()].at(-1) ?? null;
  }
  /** The set on show: the one under way, else the last. */
  get shownSetNumber() {
    return this.state?.set_number ?? this.lastSet?.number ?? null;
  }
  reps(status, set = this.shownSetNumber) {
    return [...(this.repsOf.get(set)?.values() ?? [])].filter((rep) => rep.status === status);
  }
  get counted() {
    return this.reps('counted').length;
  }
  /** Today's limit of lumbar flexion, or null before a calibration with a full bend. */
  get lumbarLimitDeg() {
    const most = this.calibration?.lumbar_flexion_max_deg;
    const percent = this.state?.target?.relative_lumbar_max_percent;
    return most && percent ? (most * percent) / 100 : null;
  }
  /** Share the hips are asked for, or null when there is no measure of it. */
  get hipShareTarget() {
    const asked = this.state?.target?.hip_hinge_index_min;
    if (asked != null) return asked;
    const own = this.calibration?.hip_hinge_index_baseline;
    return own == null ? null : Math.min(0.95, own + 0.1);
  }
  /** How many sensors stream without a place. */
  get unplaced() {
    return this.sensors.filter((sensor) => sensor.state === 'STREAMING' && sensor.segment === 'unassigned').length;
  }
  /** The two segments whose sensors look swapped in the calibration, or null. */
  get swapped() {
    const { reasons = [], sensors = [] } = this.calibration ?? {};
    const said = [...reasons, ...sensors.flatMap((sensor) => sensor.reasons ?? [])].join('\n');
    return /sensors on (\w+) and (\w+) look swapped/.exec(said)?.slice(1) ?? null;
  }
  /** What the page is about now. */
  get mode() {
    if (this.state?.places) return 'places';
    if (this.guide) return 'guide';
    if (this.inSet) return 'set';
    if (!this.streaming) return 'waiting';
    if (this.lastSet) return 'after';
    return this.calibration ? 'ready' : 'first';
  }
}
