import { LitElement, html } from 'lit';
import { app, share as words } from '../words.js';
import { isMeasured, percent } from '../format.js';
import '../term.js';

/** Hips and back of the repetition under way (else of the last one) as one bar. */
class ShareBar extends LitElement {
  static properties = { target: { attribute: false }, possible: { type: Boolean }, twoSensors: { type: Boolean }, last: { attribute: false } };
  #shown;

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="share">
        <div class="row-head"><hl-term key="share" .text=${words.title}></hl-term></div>
        <div class="share-values">
          <span><i class="swatch hip"></i>${this.twoSensors ? words.pelvis : words.hip} <b data-hip>${app.notMeasured}</b></span>
          <span><b data-lumbar>${app.notMeasured}</b> ${words.lumbar}<i class="swatch lumbar"></i></span>
        </div>
        <div class="share-bar" aria-hidden="true"><div class="share-hip"></div></div>
        <div class="share-target"><i ?hidden=${!isMeasured(this.target)}></i></div>
        <p class="share-note">
          ${isMeasured(this.target)
            ? html`<i class="swatch target"></i>${(this.twoSensors ? words.targetPelvis : words.target)(percent(this.target))}`
            : this.possible
              ? words.noTarget
              : app.notMeasurable}
        </p>
      </div>
    `;
  }

  updated() {
    this.bar = this.querySelector('.share-bar');
    this.hip = this.querySelector('[data-hip]');
    this.lumbar = this.querySelector('[data-lumbar]');
    if (isMeasured(this.target)) this.querySelector('.share-target i').style.left = `${100 * this.target}%`;
    this.#shown = undefined;
  }

  show(pose) {
    if (!this.bar) return;
    const now = pose.rep?.hip_share;
    const value = isMeasured(now) ? now : (this.last ?? null);
    if (value === this.#shown) return;
    this.#shown = value;
    const known = isMeasured(value);
    this.bar.classList.toggle('known', known);
    if (known) this.querySelector('.share-hip').style.transform = `scaleX(${Math.max(0, Math.min(1, value))})`;
    this.hip.textContent = percent(value);
    this.lumbar.textContent = percent(known ? 1 - value : null);
  }
}

customElements.define('hl-share', ShareBar);
