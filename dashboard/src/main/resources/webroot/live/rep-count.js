import { LitElement, html, svg } from 'lit';
import { count as words, phases } from '../words.js';
import '../term.js';

const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** The count, readable across the room; the ring around it fills with the depth of this repetition. */
class RepCount extends LitElement {
  static properties = { count: { type: Number }, set: { type: Number }, cue: {} };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="count">
        <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
          ${svg`<circle class="ring-track" cx="50" cy="50" r=${RADIUS}></circle>
            <circle class="ring-depth" cx="50" cy="50" r=${RADIUS} stroke-dasharray="0 ${ROUND}"
              transform="rotate(-90 50 50)"></circle>`}
        </svg>
        <div class="count-inner">
          <span class="count-set">${this.set ? words.ofSet(this.set) : ''}</span>
          <output class="count-number" id="count" data-digits=${String(this.count).length}>${this.count}</output>
          <hl-term key="count"></hl-term>
        </div>
      </div>
      <p class="phase" aria-hidden="true">&nbsp;</p>
    `;
  }

  firstUpdated() {
    this.depth = this.querySelector('.ring-depth');
    this.phase = this.querySelector('.phase');
  }

  show(pose) {
    if (!this.depth) return;
    const fraction = Math.max(0, Math.min(1, pose.rep?.depth_fraction ?? 0));
    this.depth.setAttribute('stroke-dasharray', `${(fraction * ROUND).toFixed(1)} ${ROUND}`);
    const line = this.cue || phases[pose.phase] || '\u00a0';
    if (this.phase.textContent !== line) this.phase.textContent = line;
    this.phase.classList.toggle('cue', Boolean(this.cue));
  }
}

customElements.define('hl-count', RepCount);
