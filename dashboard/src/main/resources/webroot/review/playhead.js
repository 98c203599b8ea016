/** A step longer than this is a page that slept, not time that went by. */
const LONGEST_STEP_MS = 250;
/** Whoever asked for less motion sees a still a second. */
const STILL_MS = 1000;

const calm = matchMedia('(prefers-reduced-motion: reduce)');
export const asksForLessMotion = () => calm.matches;

/** Where a replay is, and its way through time with the frames of the display. */
export class Playhead {
  time_s;
  speed = 1;
  playing = false;
  #first_s;
  #last_s;
  #show;
  #beforeMs = null;
  #shownMs = -Infinity;

  /** `show(nowMs)` is called whenever there is something new to see. */
  constructor(first_s, last_s, show) {
    this.time_s = this.#first_s = first_s;
    this.#last_s = last_s;
    this.#show = show;
  }

  play() {
    if (this.playing) return;
    if (this.time_s >= this.#last_s) this.time_s = this.#first_s;
    this.playing = true;
    this.#beforeMs = null;
    requestAnimationFrame((nowMs) => this.#advance(nowMs));
  }

  pause() {
    this.playing = false;
  }

  seek(time_s) {
    this.time_s = Math.max(this.#first_s, Math.min(this.#last_s, time_s));
    this.#show(performance.now());
  }

  #advance(nowMs) {
    if (!this.playing) return;
    if (this.#beforeMs !== null) {
      const stepMs = Math.min(nowMs - this.#beforeMs, LONGEST_STEP_MS);
      this.time_s = Math.min(this.#last_s, this.time_s + (stepMs / 1000) * this.speed);
    }
    this.#beforeMs = nowMs;
    if (this.time_s >= this.#last_s) this.playing = false;
    else requestAnimationFrame((next) => this.#advance(next));
    if (calm.matches && this.playing && nowMs - this.#shownMs < STILL_MS) return;
    this.#shownMs = nowMs;
    this.#show(nowMs);
  }
}
