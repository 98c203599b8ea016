import { LitElement, html } from 'lit';
import * as echarts from 'echarts';
import { review as words } from '../words.js';
import { chartColours } from '../chart-colours.js';
import { GRID, curves, seriesOption } from './series-option.js';
import { StretchReader, spliced } from './stretch-reader.js';

/**
 * The angles of the whole session with zoom; repetitions as shaded bands, and a cursor where the
 * replay is. A stretch that is zoomed into is read again at full rate. A click is a `seek` to its time.
 */
class AngleSeries extends LitElement {
  static properties = {
    columns: { attribute: false },
    reps: { attribute: false },
    layout: { type: Number },
    read: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="series-frame">
      <div class="series" role="img" aria-label=${words.seriesTitle}></div>
      <i class="series-cursor" hidden></i>
    </div>`;
  }

  firstUpdated() {
    const frame = this.querySelector('.series');
    this.chart = echarts.init(frame, null, { renderer: 'canvas' });
    this.stretch = new StretchReader((wanted) => this.read(wanted), (closer) => this.#closer(closer));
    this.chart.on('datazoom', () => this.#zoomed());
    this.chart.getZr().on('click', ({ offsetX, offsetY }) => this.#clicked([offsetX, offsetY]));
    new ResizeObserver(() => {
      this.chart.resize();
      this.#place();
    }).observe(frame);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  updated(changed) {
    if (changed.has('columns') || changed.has('reps') || changed.has('layout')) this.#draw();
  }

  /** Shows where the replay is, in session time; null for nowhere. */
  showTime(time_s) {
    this.time_s = time_s;
    this.#place();
  }

  #draw() {
    if (!this.chart || !this.columns) return;
    this.chart.setOption(seriesOption(this.columns, this.reps, this.layout, chartColours(this)), true);
    this.#place();
  }

  /** From the first to the last instant on show, in session time. */
  #view() {
    const { startValue, endValue } = this.chart.getOption().dataZoom[0];
    return [startValue, endValue];
  }

  #zoomed() {
    this.#place();
    const [from, to] = this.#view();
    const all = this.columns.time_s;
    if (!this.read || this.columns.full_rate) return;
    if (from <= all[0] && to >= all.at(-1)) this.stretch.forget();
    else this.stretch.want(from, to);
  }

  /** Draws finer curves into the same axes; the zoom stays as it is. */
  #closer(closer) {
    const columns = spliced(this.columns, closer);
    const [startValue, endValue] = this.#view();
    this.chart.setOption({
      series: curves(columns, this.layout, chartColours(this)),
      dataZoom: [{ startValue, endValue }, { startValue, endValue }],
    });
  }

  #clicked(point) {
    if (!this.chart.containPixel('grid', point)) return;
    const [time_s] = this.chart.convertFromPixel('grid', point);
    this.dispatchEvent(new CustomEvent('seek', { detail: time_s, bubbles: true }));
  }

  #place() {
    if (!this.chart || !this.columns) return;
    const cursor = this.querySelector('.series-cursor');
    const x = this.time_s != null ? this.chart.convertToPixel({ xAxisIndex: 0 }, this.time_s) : NaN;
    const shown = x >= GRID.left - 1 && x <= this.chart.getWidth() - GRID.right + 1;
    cursor.hidden = !shown;
    if (shown) cursor.style.transform = `translateX(${x}px)`;
  }
}

customElements.define('hl-angle-series', AngleSeries);
