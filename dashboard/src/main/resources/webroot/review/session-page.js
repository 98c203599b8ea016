import { LitElement, html, nothing } from 'lit';
import { app, calibration as calibrationWords, review as words } from '../words.js';
import { date, duration } from '../format.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { NotFound } from '../api.js';
import { angles, session } from './sessions-api.js';
import { repPaths, sharedFrame } from './rep-paths.js';
import { setChange } from './change.js';
import { changeTable } from './change-table.js';
import './angle-series.js';
import './set-review.js';
import './export-menu.js';

const SET_POINTS = 6000;
const SESSION_POINTS = 4000;
const RELATIVE_LIMIT = 0.7;

/** One session: its sets with their repetitions and paths, first against last, the whole series. */
class SessionPage extends LitElement {
  static properties = { data: { state: true }, paths: { state: true }, columns: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  render() {
    return html`
      ${pageHeader('sessions')}
      <main class="review">
        <a class="back" href="/sessions.html">← ${words.backToList}</a>
        ${this.failed ? this.#notRead() : this.data ? this.#session() : html`<p class="quiet" role="status">${words.loading}</p>`}
      </main>
      ${pageFooter()}
    `;
  }

  async #read() {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    this.failed = null;
    try {
      this.data = await session(id);
      this.columns = await angles(id, { points: SESSION_POINTS });
      const { sets, reps } = this.data;
      const bySet = await Promise.all(
        sets.map(async (set) => {
          const own = reps.filter((rep) => rep.set === set.number);
          if (own.length === 0) return [set.number, new Map()];
          const from_s = Math.min(...own.map((rep) => rep.start_s));
          const to_s = Math.max(...own.map((rep) => rep.end_s));
          return [set.number, repPaths(await angles(id, { from_s, to_s, points: SET_POINTS }), own, this.#layoutOf(own))];
        }),
      );
      this.paths = new Map(bySet);
    } catch (cause) {
      this.failed = cause;
    }
  }

  /** What could be measured in these repetitions; less than is worn where a leg was not calibrated. */
  #layoutOf(reps) {
    return reps[0]?.layout ?? this.data.session.layout;
  }

  #notRead() {
    return html`<div class="empty">
      <p>${this.failed instanceof NotFound ? words.notFound : words.unreachable}</p>
      <button type="button" class="button" @click=${() => this.#read()}>${words.retry}</button>
    </div>`;
  }

  #session() {
    const { session: about, calibrations, sets, reps } = this.data;
    const calibration = calibrations.at(-1);
    const limit = calibration?.lumbar_flexion_max_deg ? calibration.lumbar_flexion_max_deg * RELATIVE_LIMIT : null;
    const frame = this.paths ? sharedFrame(this.paths.values(), limit) : null;
    const change = setChange(sets, reps);
    return html`
      <header class="about">
        <h1>${date(about.started_at)}</h1>
        <ul class="facts">
          <li>${duration(about.duration_s)} ${words.minutes}</li>
          <li>${app.modes[about.mode] ?? about.mode}</li>
          <li>${words.layout(about.layout)}</li>
          <li>${words.statuses[about.status] ?? about.status}</li>
          <li>${calibration ? calibrationLine(calibration) : words.calibrationNone}</li>
        </ul>
        <hl-export-menu .session=${about.id}></hl-export-menu>
      </header>
      ${sets.length === 0
        ? html`<div class="empty">
            <h2>${words.noSets}</h2>
            <p>${words.noSetsHint}</p>
          </div>`
        : sets.map((set) => ({ set, own: reps.filter((rep) => rep.set === set.number) })).map(
            ({ set, own }) => html`<hl-set-review
              .set=${set}
              .reps=${own}
              .layout=${this.#layoutOf(own)}
              .paths=${this.paths?.get(set.number)}
              .frame=${frame}
              .lumbarLimitDeg=${limit}
              .lumbarMaxDeg=${calibration?.lumbar_flexion_max_deg}
            ></hl-set-review>`,
          )}
      ${noticed(this.data.events ?? [], about.first_s ?? 0)} ${change ? changeTable(change) : nothing} ${this.#series(about.layout, reps)}
    `;
  }

  #series(layout, reps) {
    if (!this.columns) return nothing;
    return html`<section>
      <h2>${words.seriesTitle}</h2>
      ${this.columns.time_s.length === 0
        ? html`<p class="quiet">${words.seriesEmpty}</p>`
        : html`<p class="quiet">${words.seriesHint}</p>
            <hl-angle-series .columns=${this.columns} .reps=${reps} .layout=${layout}></hl-angle-series>`}
    </section>`;
  }
}

const NOTICES = ['hesitation', 'sensor_moved'];

const noticed = (events, first_s) => {
  const lines = events.filter((event) => NOTICES.includes(event.kind));
  return lines.length === 0
    ? nothing
    : html`<section class="notices">
        <h2>${words.noticesTitle}</h2>
        <ul>
          ${lines.map((event) => html`<li>${duration(event.time_s - first_s)} · ${event.text}</li>`)}
        </ul>
      </section>`;
};

const calibrationLine = (calibration) => {
  const said = calibrationWords.quality[calibration.quality] ?? calibrationWords.title;
  const reason = calibration.reasons?.[0];
  return reason ? `${said}: ${reason}` : said;
};

customElements.define('hl-session-page', SessionPage);
