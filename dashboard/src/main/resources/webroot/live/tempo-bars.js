import { LitElement, html, nothing } from 'lit';
import { app, tempo as words } from '../words.js';
import { isMeasured, number } from '../format.js';
import '../term.js';

const ROWS = ['eccentric', 'bottom_pause', 'concentric', 'top_pause'];
const ROW_OF_PHASE = { ECCENTRIC: 0, BOTTOM: 1, CONCENTRIC: 2, TOP: 3 };

/** On target within 0.3 s or 20 %, whichever is larger. */
export const tolerance = (target) => Math.max(0.3, 0.2 * target);

/** Seconds of the four phases against the target; the phase under way grows. */
class TempoBars extends LitElement {
  static properties = { target: { attribute: false }, last: { attribute: false } };
  #seconds = [null, null, null, null];
  #rep = null;
  #moving = false;
  #drawn = [];

  createRenderRoot() {
    return this;
  }

  get #scale() {
    const wanted = ROWS.map((row) => this.target?.[`${row}_s`] ?? 0);
    return Math.max(4, ...wanted.map((s) => (s + tolerance(s)) * 1.35));
  }

  render() {
    const scale = this.#scale;
    return html`
      <div class="tempo">
        <div class="row-head"><hl-term key="tempo" .text=${words.title}></hl-term></div>
        ${ROWS.map((row) => {
          const target = this.target?.[`${row}_s`];
          const around = isMeasured(target) ? tolerance(target) : 0;
          return html`<div class="tempo-row" data-row=${row}>
            <span class="tempo-name">${words.rows[row]}</span>
            <span class="tempo-track" aria-hidden="true">
              ${isMeasured(target)
                ? html`<i
                    class="tempo-band"
                    data-from=${(100 * Math.max(0, target - around)) / scale}
                    data-to=${(100 * (target + around)) / scale}
                  ></i>`
                : nothing}
              <i class="tempo-bar"></i>
            </span>
            <span class="tempo-value"><output>${app.notMeasured}</output><small> ${words.second}</small></span>
          </div>`;
        })}
      </div>
    `;
  }

  updated(changed) {
    for (const band of this.querySelectorAll('.tempo-band')) {
      band.style.left = `${band.dataset.from}%`;
      band.style.width = `${band.dataset.to - band.dataset.from}%`;
    }
    this.bars = [...this.querySelectorAll('.tempo-bar')];
    this.values = [...this.querySelectorAll('output')];
    if (changed.has('last')) this.#takeOver(this.last);
    this.#drawn = [];
    this.#draw();
  }

  /** A finished repetition knows its phases better than the display did. */
  #takeOver(rep) {
    if (!rep) {
      this.#seconds = [null, null, null, null];
    } else if (this.#rep === null || rep.number >= this.#rep) {
      this.#seconds = ROWS.map((row) => rep[`${row}_s`] ?? null);
    }
  }

  show(pose) {
    if (!this.bars) return;
    const rep = pose.rep;
    if (rep) {
      const moving = rep.phase !== 'TOP' && rep.phase !== 'NONE';
      if (moving && (!this.#moving || rep.number !== this.#rep)) this.#seconds = [null, null, null, null];
      this.#moving = moving;
      this.#rep = rep.number;
      const row = ROW_OF_PHASE[rep.phase];
      if (row !== undefined && !(rep.phase === 'TOP' && this.last?.complete)) this.#seconds[row] = rep.phase_s;
    }
    this.#draw();
  }

  #draw() {
    this.#seconds.forEach((seconds, row) => {
      const text = number(seconds, 1);
      if (this.#drawn[row] !== text) {
        this.#drawn[row] = text;
        this.values[row].textContent = text;
      }
      const part = isMeasured(seconds) ? Math.min(1, seconds / this.#scale) : 0;
      this.bars[row].style.transform = `scaleX(${part.toFixed(4)})`;
    });
  }
}

customElements.define('hl-tempo', TempoBars);
