import { calibration, count, lastRep, places, set, sound } from '../words.js';

/** A calm voice: counts, leads through the calibration, gives the cue. Off until asked for. */
const FRESH_S = 2;

export class Voice {
  on = false;
  #step = null;
  #place = null;

  constructor(model) {
    model.addEventListener('change', ({ detail }) => this.#heard(model, detail));
  }

  toggle() {
    this.on = !this.on;
    speechSynthesis.cancel();
    if (this.on) this.#say(sound.hello);
    return this.on;
  }

  #heard(model, { type, message }) {
    const fresh = (time) => Math.abs((model.clock.frames.at(-1)?.time_s ?? Infinity) - time) < FRESH_S;
    if (type === 'rep' && message.first && message.status === 'counted' && fresh(message.end_s)) {
      this.#say(count.aloud(message.number));
    } else if (type === 'cue' && fresh(message.time_s)) {
      this.#say(lastRep.cueAloud);
    } else if (type === 'set' && message.end_s != null && fresh(message.end_s)) {
      this.#say(set.doneAloud(message.counted));
    } else if (type === 'calibration' && fresh(message.time_s)) {
      this.#say(calibration.quality[message.quality]);
    } else if (type === 'state') {
      const step = message.guide?.step ?? null;
      if (step && step !== this.#step) this.#say(calibration.steps[step]?.aloud);
      this.#step = step;
      const place = message.places?.now ?? null;
      if (place && place !== this.#place) this.#say(places.tap[place]);
      this.#place = place;
    }
  }

  #say(text) {
    if (!this.on || !text) return;
    const words = new SpeechSynthesisUtterance(text);
    words.rate = 0.95;
    words.lang = 'en';
    speechSynthesis.speak(words);
  }
}
