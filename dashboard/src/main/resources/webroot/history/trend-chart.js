import { LitElement, html, nothing } from 'lit';
import * as echarts from 'echarts';
import { history as words } from '../words.js';
import { chartColours } from '../chart-colours.js';
import { measures } from './measures.js';
import { pointSaid, points, recent, sentence, start, withUnit } from './trend.js';
import { DOTS, trendOption } from './trend-option.js';
import '../term.js';

const REACH_PX = 24;

/**
 * One measure over the sessions, a dot each, and in a sentence whether it changed. A dot opens its
 * session; arrow keys go from dot to dot and Enter opens.
 */
class TrendChart extends LitElement {
  static properties = {
    measure: { attribute: false },
    sessions: { attribute: false },
    span: { attribute: false },
    at: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (!changed.has('measure') && !changed.has('sessions')) return;
    this.points = points(this.measure, this.sessions);
    this.at = this.points.length - 1;
  }

  render() {
    const { key } = this.measure;
    return html`
      <figure class="trend">
        <figcaption>
          <hl-term key=${key} .text=${words.measures[key]}></hl-term>
          ${this.#startAndNow()}
        </figcaption>
        <div
          class="trend-plot"
          role="slider"
          tabindex="0"
          aria-label=${words.chartLabel(words.measures[key])}
          aria-valuemin="1"
          aria-valuemax=${this.points.length}
          aria-valuenow=${this.at + 1}
          aria-valuetext=${pointSaid(key, this.points[this.at])}
          @keydown=${this.#key}
          @focus=${() => this.#show()}
          @blur=${() => this.chart.dispatchAction({ type: 'hideTip' })}
        ></div>
        <p class="trend-said">${sentence(this.measure)}</p>
      </figure>
    `;
  }

  #startAndNow() {
    const [from, to] = [start(this.measure), recent(this.measure)];
    const { key, change } = this.measure;
    if (!from || to === null || change === 'too_few') return nothing;
    return html`<span class="quiet">${words.startAndNow(withUnit(key, from.mean), withUnit(key, to))}</span>`;
  }

  firstUpdated() {
    const plot = this.querySelector('.trend-plot');
    this.chart = echarts.init(plot, null, { renderer: 'canvas' });
    this.chart.getZr().on('click', ({ offsetX, offsetY }) => this.#open(this.#nearest(offsetX, offsetY)));
    new ResizeObserver(() => this.chart.resize()).observe(plot);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  updated(changed) {
    if (changed.has('measure') || changed.has('sessions') || changed.has('span')) this.#draw();
  }

  #draw() {
    const { key } = this.measure;
    const option = trendOption({
      points: this.points,
      start: start(this.measure),
      style: measures[key],
      span: this.span,
      said: (point) => pointSaid(key, point),
      colours: chartColours(this),
    });
    this.chart.setOption(option, true);
  }

  #key(event) {
    const last = this.points.length - 1;
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -last, End: last }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(last, this.at + step));
      this.#show();
    } else if (event.key === 'Enter') {
      this.#open(this.points[this.at]);
    }
  }

  #show() {
    this.chart.dispatchAction({ type: 'showTip', seriesIndex: DOTS, dataIndex: this.at });
  }

  /** The dot under a finger or pointer, or nearly so. */
  #nearest(x, y) {
    const distance = (point) => {
      const [px, py] = this.chart.convertToPixel({ seriesIndex: DOTS }, [point.timeMs, point.mean]);
      return Math.hypot(px - x, py - y);
    };
    const near = this.points.toSorted((a, b) => distance(a) - distance(b))[0];
    return near && distance(near) <= REACH_PX ? near : null;
  }

  #open(point) {
    if (point) location.href = `/session.html?id=${encodeURIComponent(point.session.id)}`;
  }
}

customElements.define('hl-trend-chart', TrendChart);
