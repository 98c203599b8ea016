/**
 * Turns frames that arrive unevenly into a pose for any display instant. Shows the recent past
 * (30 ms), so that there is nearly always a frame on either side; looks ahead by one frame at
 * most; after a silence it eases to the new pose instead of jumping.
 */
const DELAY_S = 0.03;
const AHEAD_S = 0.02;
const SILENCE_MS = 500;
const EASE_MS = 200;
const KEEP_S = 22;
const RESTART_MS = 1500;

export const FIELDS = [
  'trunk_inclination_deg',
  'pelvis_inclination_deg',
  'thigh_inclination_deg',
  'shank_inclination_deg',
  'lumbar_flexion_deg',
  'hip_flexion_deg',
  'knee_flexion_deg',
];

export class FrameClock {
  frames = [];
  #offsetMs = null;
  #arrivedMs = -Infinity;
  #sampledMs = -Infinity;
  #easeFrom = null;
  #easeStartMs = 0;
  pose = { time_s: NaN, phase: 'NONE', provisional: false, rep: null, ageMs: Infinity };

  push(frame, nowMs) {
    const offset = nowMs - frame.time_s * 1000;
    const last = this.frames.at(-1);
    if (
      this.#offsetMs === null ||
      (last && frame.time_s < last.time_s) ||
      Math.abs(offset - this.#offsetMs) > RESTART_MS
    ) {
      this.frames.length = 0;
      this.#offsetMs = offset;
    } else if (offset < this.#offsetMs) {
      this.#offsetMs = offset;
    } else {
      this.#offsetMs += (offset - this.#offsetMs) * 0.005;
    }
    if (!this.#easeFrom && Number.isFinite(this.#arrivedMs) && nowMs - this.#arrivedMs > SILENCE_MS) {
      this.#easeFrom = { ...this.pose };
      this.#easeStartMs = nowMs;
    }
    this.#arrivedMs = nowMs;
    this.frames.push(frame);
    const tooOld = frame.time_s - KEEP_S;
    let drop = 0;
    while (this.frames[drop].time_s < tooOld) drop++;
    if (drop > 50) this.frames.splice(0, drop);
  }

  /** The pose at a display instant; the same object every time. */
  sample(nowMs) {
    const { frames, pose } = this;
    pose.ageMs = nowMs - this.#arrivedMs;
    if (frames.length === 0 || nowMs === this.#sampledMs) return pose;
    this.#sampledMs = nowMs;
    const last = frames.at(-1);
    const wanted = (nowMs - this.#offsetMs) / 1000 - DELAY_S;
    const time = Math.max(frames[0].time_s, Math.min(wanted, last.time_s + AHEAD_S));
    let i = frames.length - 1;
    while (i > 1 && frames[i - 1].time_s > time) i--;
    const b = frames[i];
    const a = frames[Math.max(0, i - 1)];
    const span = b.time_s - a.time_s;
    const part = span > 0 ? Math.min((time - a.time_s) / span, 2) : 1;
    for (const field of FIELDS) pose[field] = between(a[field], b[field], part);
    pose.time_s = time;
    pose.phase = b.phase;
    pose.provisional = b.provisional;
    pose.rep = b.rep;
    this.#ease(nowMs);
    return pose;
  }

  #ease(nowMs) {
    if (!this.#easeFrom) return;
    const progress = Math.max(0, (nowMs - this.#easeStartMs) / EASE_MS);
    if (progress >= 1) {
      this.#easeFrom = null;
      return;
    }
    const smooth = progress * progress * (3 - 2 * progress);
    for (const field of FIELDS) {
      const from = this.#easeFrom[field];
      if (from !== null && from !== undefined && this.pose[field] !== null) {
        this.pose[field] = from + (this.pose[field] - from) * smooth;
      }
    }
  }
}

export function between(a, b, part) {
  if (b === null || b === undefined) return null;
  if (a === null || a === undefined) return b;
  return a + (b - a) * part;
}
