import { LitElement, html, nothing, svg } from 'lit';
import { app, angles as words } from '../words.js';
import { isMeasured, number } from '../format.js';
import '../term.js';

/** Shown degrees change only when the angle has clearly left them: digits must not tremble. */
const HYSTERESIS_DEG = 0.7;

/** One angle as a large number with its gauge and target band. */
class AngleNumber extends LitElement {
  static properties = {
    term: {},
    colour: {},
    least: { type: Number },
    most: { type: Number },
    band: { attribute: false },
    possible: { type: Boolean },
  };
  #shown = null;

  createRenderRoot() {
    return this;
  }

  render() {
    const at = (value) => 100 * ((value - this.least) / (this.most - this.least));
    const ticks = [];
    for (let v = Math.ceil(this.least / 30) * 30; v <= this.most; v += 30) ticks.push(v);
    return html`
      <div class="angle ${this.colour}">
        <div class="angle-head"><i class="swatch"></i><hl-term key=${this.term}></hl-term></div>
        ${this.possible
          ? html`<p class="big unknown"><output>${app.notMeasured}</output><span class="degree">${words.degrees}</span></p>`
          : html`<p class="impossible">${app.notMeasurable}</p>`}
        <svg class="gauge" viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" x="0" y="4" width="100" height="3"></rect>
          ${this.band ? bandRect(at(this.band[0]), at(this.band[1])) : nothing}
          ${needle(at(0))}
        </svg>
        <div class="gauge-scale" aria-hidden="true">
          ${ticks.map((v) => html`<span class="at" data-at=${at(v)}>${number(v)}°</span>`)}
        </div>
        <p class="band-note">
          ${this.band
            ? html`<i class="swatch target"></i>${words.target} ${number(this.band[0])}–${number(this.band[1])}°`
            : this.possible
              ? words.noTarget
              : nothing}
        </p>
      </div>
    `;
  }

  updated() {
    for (const tick of this.querySelectorAll('[data-at]')) tick.style.left = `${tick.dataset.at}%`;
    this.output = this.querySelector('output');
    this.needle = this.querySelector('.needle');
    if (this.output && this.#shown !== null) this.output.textContent = number(this.#shown);
  }

  show(value) {
    if (!this.output) return;
    if (!isMeasured(value)) {
      if (this.#shown !== null) this.output.textContent = app.notMeasured;
      this.output.parentElement.classList.add('unknown');
      this.#shown = null;
      this.needle.setAttribute('visibility', 'hidden');
      return;
    }
    if (this.#shown === null || Math.abs(value - this.#shown) > HYSTERESIS_DEG) {
      if (this.#shown === null) this.output.parentElement.classList.remove('unknown');
      this.#shown = Math.round(value);
      this.output.textContent = number(this.#shown);
    }
    const part = (value - this.least) / (this.most - this.least);
    this.needle.setAttribute('visibility', 'visible');
    this.needle.setAttribute('x', 100 * Math.max(0, Math.min(1, part)) - 0.6);
  }
}

const bandRect = (from, to) =>
  svg`<rect class="band" x=${from} y="1.5" width=${Math.max(0, to - from)} height="8"></rect>`;
const needle = (x) => svg`<rect class="needle" x=${x} y="0" width="1.2" height="11" visibility="hidden"></rect>`;

customElements.define('hl-angle', AngleNumber);
