import { LitElement, html, nothing } from 'lit';
import { figure as figureWords, review as words, technique } from '../words.js';
import { degrees, duration, techniqueClass } from '../format.js';
import { AngleTape } from './angle-tape.js';
import { Playhead, asksForLessMotion } from './playhead.js';
import '../live/figure.js';

const SPEEDS = [0.5, 1, 2];
/** A repetition is entered a moment before it begins. */
const BEFORE_S = 0.5;
/** What the figure is told of a set: nothing of what was asked for then. */
const KEPT = { guide: null, inSet: false };

/** The session again with the figure. Says where it is with `replay-time`, in session time. */
class SessionReplay extends LitElement {
  static properties = {
    columns: { attribute: false },
    reps: { attribute: false },
    layout: { attribute: false },
    read: { attribute: false },
    first_s: { attribute: false },
    playing: { state: true },
    speed: { state: true },
  };

  constructor() {
    super();
    this.playing = false;
    this.speed = 1;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (!changed.has('columns')) return;
    this.head?.pause();
    this.tape = new AngleTape(this.columns, this.read, () => this.head.playing || this.#show(performance.now()));
    this.head = new Playhead(this.tape.first_s, this.tape.last_s, (nowMs) => this.#show(nowMs));
  }

  render() {
    const { layout, tape } = this;
    return html`<div class="replay">
      <div class="replay-stage"><hl-figure></hl-figure></div>
      <ul class="replay-angles">
        ${layout >= 2
          ? html`<li><i class="swatch hip"></i>${layout === 2 ? figureWords.pelvis : figureWords.hip} <output data-angle="hip"></output></li>
              <li><i class="swatch lumbar"></i>${figureWords.lumbar} <output data-angle="lumbar"></output></li>`
          : nothing}
        <li><i class="swatch"></i>${words.replayTrunk} <output data-angle="trunk"></output></li>
      </ul>
      <div class="replay-controls">
        <button type="button" class="button primary" @click=${() => (this.playing ? this.#pause() : this.#play())}>
          ${this.playing ? words.pause : words.play}
        </button>
        <fieldset class="segmented">
          <legend class="visually-hidden">${words.speedTitle}</legend>
          ${SPEEDS.map(
            (speed) => html`<label
              ><input type="radio" name="speed" .checked=${speed === this.speed} @change=${() => this.#run(speed)} /><span
                >${words.times(speed)}</span
              ></label
            >`,
          )}
        </fieldset>
        ${this.reps.length === 0 ? nothing : this.#jump()}
        <label class="scrub">
          <span class="visually-hidden">${words.scrub}</span>
          <input
            type="range"
            min=${tape.first_s}
            max=${tape.last_s}
            step="0.01"
            @input=${(event) => this.seek(event.target.valueAsNumber)}
          />
          <output data-time></output>
        </label>
      </div>
      ${asksForLessMotion() ? html`<p class="quiet">${words.stills}</p>` : nothing}
    </div>`;
  }

  #jump() {
    return html`<div class="jump">
      <button type="button" class="button small" aria-label=${words.previousRep} @click=${() => this.#step(-1)}>‹</button>
      <select class="select" aria-label=${words.jump} @change=${(event) => this.playRep(this.reps[event.target.value], this.playing)}>
        <option value="">${words.betweenReps}</option>
        ${this.reps.map((rep, i) => html`<option value=${i}>${words.repOfSet(rep.set, rep.number)} · ${said(rep)}</option>`)}
      </select>
      <button type="button" class="button small" aria-label=${words.nextRep} @click=${() => this.#step(1)}>›</button>
    </div>`;
  }

  updated(changed) {
    if (changed.has('columns')) this.#show(performance.now());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#pause();
  }

  /** Goes to an instant; playing goes on from there. */
  seek(time_s) {
    this.head.seek(time_s);
  }

  /** Goes to the begin of a repetition, and on from there if so wished. */
  playRep(rep, playing = true) {
    if (!rep) return;
    this.seek(rep.start_s - BEFORE_S);
    if (playing) this.#play();
  }

  #step(by) {
    const next =
      by > 0
        ? this.reps.find((rep) => rep.start_s - BEFORE_S > this.head.time_s + 0.01)
        : this.reps.findLast((rep) => rep.start_s < this.head.time_s - 2 * BEFORE_S);
    this.playRep(next ?? (by > 0 ? null : this.reps[0]), this.playing);
  }

  #run(speed) {
    this.speed = this.head.speed = speed;
  }

  #play() {
    this.head.play();
    this.playing = this.head.playing;
  }

  #pause() {
    this.head?.pause();
    this.playing = false;
  }

  #show(nowMs) {
    const figure = this.querySelector('hl-figure');
    if (!figure) return;
    const { time_s } = this.head;
    const pose = this.tape.at(time_s);
    figure.updateComplete.then(() => figure.draw(pose, KEPT, nowMs));
    this.playing = this.head.playing;
    this.#tell(pose, time_s);
    this.dispatchEvent(new CustomEvent('replay-time', { detail: time_s, bubbles: true }));
  }

  /** Into the page directly: it changes with every frame. */
  #tell(pose, time_s) {
    const hip = this.layout === 2 ? pose.pelvis_inclination_deg : pose.hip_flexion_deg;
    const angles = { hip, lumbar: pose.lumbar_flexion_deg, trunk: pose.trunk_inclination_deg };
    for (const output of this.querySelectorAll('[data-angle]')) output.value = degrees(angles[output.dataset.angle]);
    const clock = duration(time_s - (this.first_s ?? this.tape.first_s));
    this.querySelector('[data-time]').value = clock;
    const scrub = this.querySelector('.scrub input');
    scrub.value = time_s;
    scrub.setAttribute('aria-valuetext', clock);
    const rep = this.reps.findIndex(({ start_s, end_s }) => time_s >= start_s - BEFORE_S - 0.01 && time_s <= end_s);
    const jump = this.querySelector('.jump select');
    if (jump && jump !== document.activeElement) jump.value = rep < 0 ? '' : String(rep);
  }
}

const said = (rep) => (rep.status === 'counted' ? (technique[techniqueClass(rep)] ?? technique.MIXED) : words.table.left);

customElements.define('hl-session-replay', SessionReplay);
