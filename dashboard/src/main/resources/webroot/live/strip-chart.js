import { LitElement, html } from 'lit';
import { strip as words } from '../words.js';
import { number } from '../format.js';

const SPAN_S = 20;
const LOW_DEG = -12;
const HIGH_DEG = 110;
const MARGIN = { left: 38, right: 10, top: 8, bottom: 20 };

/** The last 20 s of hip, lumbar and trunk angles on a canvas, moving with the display. */
class StripChart extends LitElement {
  static properties = { twoSensors: { type: Boolean } };
  #size = { width: 0, height: 0 };
  #colours = {};

  createRenderRoot() {
    return this;
  }

  render() {
    const first = this.twoSensors ? words.legend.pelvis : words.legend.hip;
    return html`
      <div class="strip">
        <div class="strip-head">
          <h2>${words.title}</h2>
          <ul class="legend">
            <li><i class="swatch hip"></i>${first}</li>
            <li><i class="swatch lumbar"></i>${words.legend.lumbar}</li>
            <li><i class="swatch trunk"></i>${words.legend.trunk}</li>
            <li><i class="swatch target"></i>${words.legend.target}</li>
          </ul>
        </div>
        <div class="strip-canvas"><canvas role="img" aria-label=${words.label}></canvas></div>
      </div>
    `;
  }

  firstUpdated() {
    this.canvas = this.querySelector('canvas');
    this.pen = this.canvas.getContext('2d');
    new ResizeObserver(() => this.#measure()).observe(this.canvas.parentElement);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#measure());
    this.#measure();
  }

  #measure() {
    const { clientWidth: width, clientHeight: height } = this.canvas.parentElement;
    const dots = Math.min(devicePixelRatio || 1, 2);
    this.#size = { width, height };
    this.canvas.width = Math.round(width * dots);
    this.canvas.height = Math.round(height * dots);
    this.pen.setTransform(dots, 0, 0, dots, 0, 0);
    const style = getComputedStyle(this);
    for (const name of ['hip', 'lumbar', 'target-band', 'ink-2', 'ink-3', 'line']) {
      this.#colours[name] = style.getPropertyValue(`--${name}`).trim();
    }
    this.#colours.font = `12px ${style.fontFamily}`;
  }

  /** Draws the frames up to `now` seconds of stream time. */
  draw(frames, now, lumbarLimitDeg) {
    if (!this.pen || this.#size.width === 0) return;
    const { pen } = this;
    pen.clearRect(0, 0, this.#size.width, this.#size.height);
    const plot = {
      left: MARGIN.left,
      right: this.#size.width - MARGIN.right,
      top: MARGIN.top,
      bottom: this.#size.height - MARGIN.bottom,
    };
    const x = (t) => plot.right - ((now - t) / SPAN_S) * (plot.right - plot.left);
    const y = (v) => plot.bottom - ((v - LOW_DEG) / (HIGH_DEG - LOW_DEG)) * (plot.bottom - plot.top);
    this.#axes(plot, y, lumbarLimitDeg);
    if (!Number.isFinite(now)) return;
    pen.save();
    pen.beginPath();
    pen.rect(plot.left, 0, plot.right - plot.left, this.#size.height);
    pen.clip();
    const hip = this.twoSensors ? 'pelvis_inclination_deg' : 'hip_flexion_deg';
    this.#line(frames, 'trunk_inclination_deg', this.#colours['ink-3'], 1.25, x, y, now);
    this.#line(frames, hip, this.#colours.hip, 2.25, x, y, now);
    this.#line(frames, 'lumbar_flexion_deg', this.#colours.lumbar, 2.25, x, y, now);
    pen.restore();
  }

  #axes(plot, y, lumbarLimitDeg) {
    const { pen } = this;
    if (lumbarLimitDeg) {
      pen.fillStyle = this.#colours['target-band'];
      pen.fillRect(plot.left, y(lumbarLimitDeg), plot.right - plot.left, y(0) - y(lumbarLimitDeg));
    }
    pen.font = this.#colours.font;
    pen.fillStyle = this.#colours['ink-2'];
    pen.strokeStyle = this.#colours.line;
    pen.lineWidth = 1;
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    for (const value of [0, 30, 60, 90]) {
      const at = Math.round(y(value)) + 0.5;
      pen.beginPath();
      pen.moveTo(plot.left, at);
      pen.lineTo(plot.right, at);
      pen.stroke();
      pen.fillText(`${number(value)}°`, plot.left - 8, at);
    }
    pen.textBaseline = 'alphabetic';
    for (let ago = 0; ago <= SPAN_S; ago += 5) {
      const at = plot.right - (ago / SPAN_S) * (plot.right - plot.left);
      pen.textAlign = ago === 0 ? 'right' : ago === SPAN_S ? 'left' : 'center';
      const text = ago === 0 ? '0 s' : `−${ago}`;
      pen.fillText(text, at, this.#size.height - 5);
    }
  }

  #line(frames, field, colour, width, x, y, now) {
    const { pen } = this;
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineJoin = 'round';
    pen.beginPath();
    let drawing = false;
    for (let i = 0; i < frames.length; i++) {
      const frame = frames[i];
      if (frame.time_s > now) break;
      if (now - frame.time_s > SPAN_S + 1) continue;
      const value = frame[field];
      const gap = i > 0 && frame.time_s - frames[i - 1].time_s > 0.25;
      if (value === null || value === undefined) {
        drawing = false;
      } else if (drawing && !gap) {
        pen.lineTo(x(frame.time_s), y(value));
      } else {
        pen.moveTo(x(frame.time_s), y(value));
        drawing = true;
      }
    }
    pen.stroke();
  }
}

customElements.define('hl-strip', StripChart);
