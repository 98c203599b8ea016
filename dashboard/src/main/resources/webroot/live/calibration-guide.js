import { LitElement, html, svg } from 'lit';
import { calibration as words } from '../words.js';
import { cancelCalibration, skipCalibrationStep } from '../commands.js';

/** The server repeats the time left every second; the ring follows only when it differs. */
const TOLERATED_MS = 400;
const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;
const ORDER = ['still', 'bends', 'squats', 'flexion', 'upright'];

/** Leads through the calibration: what to do now, how long, what comes next. */
class CalibrationGuide extends LitElement {
  static properties = { guide: { attribute: false }, layout: { type: Number } };
  #endsMs = 0;

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (!changed.has('guide')) return;
    const ends = performance.now() + this.guide.remaining_s * 1000;
    const newStep = changed.get('guide')?.step !== this.guide.step;
    if (newStep || Math.abs(ends - this.#endsMs) > TOLERATED_MS) this.#endsMs = ends;
  }

  render() {
    const steps = ORDER.filter((step) => step !== 'squats' || this.layout >= 3);
    const now = steps.indexOf(this.guide.step);
    const step = words.steps[this.guide.step];
    return html`
      <section class="guide" aria-labelledby="guide-step">
        <div class="count guide-ring">
          <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
            ${svg`<circle class="ring-track" cx="50" cy="50" r=${RADIUS}></circle>
              <circle class="ring-time" cx="50" cy="50" r=${RADIUS} transform="rotate(-90 50 50)"
                stroke-dasharray="${ROUND} ${ROUND}"></circle>`}
          </svg>
          <div class="count-inner">
            <span class="count-set">${words.stepOf(now + 1, steps.length)}</span>
            <output class="count-number" data-digits="2" aria-live="off"></output>
            <span class="count-unit">${words.secondsUnit}</span>
          </div>
        </div>
        <div class="guide-words" aria-live="polite">
          <h2 id="guide-step">${step?.name ?? words.title}</h2>
          <p>${this.guide.text ?? step?.text}</p>
        </div>
        <ol class="guide-steps" aria-hidden="true">
          ${steps.map(
            (name, i) => html`<li class=${i < now ? 'done' : i === now ? 'now' : ''}>${words.steps[name].name}</li>`,
          )}
        </ol>
        <div class="set-buttons">
          <button type="button" class="button" @click=${() => this.#ask(skipCalibrationStep())}>${words.skip}</button>
          <button type="button" class="button" @click=${() => this.#ask(cancelCalibration())}>${words.cancel}</button>
        </div>
      </section>
    `;
  }

  firstUpdated() {
    this.ring = this.querySelector('.ring-time');
    this.output = this.querySelector('output');
  }

  show(nowMs) {
    if (!this.ring) return;
    const left = Math.max(0, (this.#endsMs - nowMs) / 1000);
    const part = this.guide.total_s > 0 ? Math.min(1, left / this.guide.total_s) : 0;
    this.ring.setAttribute('stroke-dasharray', `${(part * ROUND).toFixed(1)} ${ROUND}`);
    const text = String(Math.ceil(left));
    if (this.output.textContent !== text) this.output.textContent = text;
  }

  async #ask(answer) {
    this.dispatchEvent(new CustomEvent('answer', { detail: await answer, bubbles: true }));
  }
}

customElements.define('hl-guide', CalibrationGuide);
