import { LitElement, html, nothing } from 'lit';
import { app, review as words } from '../words.js';
import { date, duration } from '../format.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { NotFound } from '../api.js';
import { angles, run, runs, session } from './sessions-api.js';
import { sharedFrame } from './rep-paths.js';
import { pathsBySet } from './set-paths.js';
import { calibrationLine } from './calibration-line.js';
import { changeTable } from './change-table.js';
import { runChoice } from './run-choice.js';
import './angle-series.js';
import { setId } from './set-review.js';
import './export-menu.js';
import './session-replay.js';

const SESSION_POINTS = 4000;
const RELATIVE_LIMIT = 0.7;
const RECORDED = 0;

/**
 * One session: its sets with their repetitions and paths, first against last, the whole series; as
 * recorded, or as a later analysis found it.
 */
class SessionPage extends LitElement {
  static properties = {
    data: { state: true },
    shown: { state: true },
    opened: { state: true },
    paths: { state: true },
    columns: { state: true },
    failed: { state: true },
  };

  constructor() {
    super();
    this.opened = new Set();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.#openLinked());
    this.#read();
  }

  render() {
    return html`
      ${pageHeader('sessions')}
      <main class="review" @replay-rep=${(event) => this.#replay(event.detail)}>
        <a class="back" href="/sessions.html">← ${words.backToList}</a>
        ${this.failed ? this.#notRead() : this.data ? this.#session() : html`<p class="quiet" role="status">${words.loading}</p>`}
      </main>
      ${pageFooter()}
    `;
  }

  async #read() {
    const asked = new URLSearchParams(location.search);
    const id = asked.get('id') ?? '';
    this.failed = null;
    try {
      [this.recorded, this.runs] = await Promise.all([session(id), runs(id)]);
      this.readStretch = (stretch) => angles(id, stretch);
      const [columns] = await Promise.all([angles(id, { points: SESSION_POINTS }), this.#show(Number(asked.get('run')))]);
      this.columns = columns;
    } catch (cause) {
      this.failed = cause;
    }
  }

  /** Shows what a run found; what it did not look for is as recorded. */
  async #show(wanted) {
    const { id } = this.recorded.session;
    const number = this.runs.some((one) => one.number === wanted) ? wanted : RECORDED;
    const found = number === RECORDED ? {} : await run(id, number);
    this.data = { ...this.recorded, ...found };
    this.shown = number;
    this.paths = null;
    if (this.opened.size === 0) this.#openLinked();
    keepInAddress(number);
    const { data } = this;
    const paths = await pathsBySet(id, data.sets, data.reps, (own) => this.#layoutOf(own));
    if (data === this.data) this.paths = paths;
  }

  async #choose(number) {
    try {
      await this.#show(number);
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
    const { session: about, calibrations, sets, reps, change } = this.data;
    const calibration = calibrations.at(-1);
    const limit = calibration?.lumbar_flexion_max_deg ? calibration.lumbar_flexion_max_deg * RELATIVE_LIMIT : null;
    const frame = this.paths ? sharedFrame(this.paths.values(), limit) : null;
    return html`
      <header class="about">
        <h1>${date(about.started_at)}</h1>
        <ul class="facts">
          <li>${duration(about.duration_s)} ${words.minutes}</li>
          <li>${app.modes[about.mode] ?? about.mode}</li>
          <li>${words.layout(about.layout)}</li>
          <li>${words.statuses[about.status] ?? about.status}</li>
          <li>${calibrationLine(calibration)}</li>
        </ul>
        <hl-export-menu .session=${about.id}></hl-export-menu>
      </header>
      ${runChoice({ runs: this.runs, shown: this.shown, choose: (number) => this.#choose(number) })}
      ${sets.length === 0
        ? html`<div class="empty">
            <h2>${words.noSets}</h2>
            <p>${words.noSetsHint}</p>
          </div>`
        : this.#sets(frame, limit)}
      ${noticed(this.data.events ?? [], about.first_s ?? 0)} ${change ? changeTable(change) : nothing} ${this.#whole(about, reps)}
    `;
  }

  #sets(frame, limit) {
    const { sets, reps } = this.data;
    const all = sets.map(({ number }) => number);
    const folded = all.some((number) => !this.opened.has(number));
    return html`<div class="sets" @set-toggled=${this.#toggled}>
      ${all.length < 2
        ? nothing
        : html`<button type="button" class="button small" @click=${() => (this.opened = new Set(folded ? all : []))}>
            ${folded ? words.openAll : words.foldAll}
          </button>`}
      ${sets.map((set) => {
        const own = reps.filter((rep) => rep.set === set.number);
        return html`<hl-set-review
          id=${setId(set.number)}
          .set=${set}
          .reps=${own}
          .layout=${this.#layoutOf(own)}
          .paths=${this.paths?.get(set.number)}
          .frame=${frame}
          .open=${this.opened.has(set.number)}
          .lumbarLimitDeg=${limit}
        ></hl-set-review>`;
      })}
    </div>`;
  }

  #toggled({ detail: { number, open } }) {
    if (open === this.opened.has(number)) return;
    this.opened = new Set(open ? [...this.opened, number] : [...this.opened].filter((other) => other !== number));
  }

  /** Opens the set that the address names, or else the first one. */
  async #openLinked() {
    const { sets } = this.data;
    const linked = sets.find(({ number }) => location.hash === `#${setId(number)}`);
    const open = linked ?? (this.opened.size === 0 ? sets[0] : null);
    if (!open) return;
    this.opened = new Set([...this.opened, open.number]);
    await this.updateComplete;
    if (linked) this.#find(location.hash).scrollIntoView();
  }

  #whole(about, reps) {
    if (!this.columns) return nothing;
    const { columns, readStretch } = this;
    return html`<section class="whole" @replay-time=${this.#follow} @seek=${(event) => this.#find('hl-session-replay').seek(event.detail)}>
      <h2>${words.seriesTitle}</h2>
      ${columns.time_s.length === 0
        ? html`<p class="quiet">${words.seriesEmpty}</p>`
        : html`<p class="quiet">${words.seriesHint}</p>
            <div class="whole-body">
              <hl-session-replay
                .columns=${columns}
                .reps=${reps}
                .layout=${about.layout}
                .read=${readStretch}
                .first_s=${about.first_s}
              ></hl-session-replay>
              <hl-angle-series .columns=${columns} .reps=${reps} .layout=${about.layout} .read=${readStretch}></hl-angle-series>
            </div>`}
    </section>`;
  }

  #follow(event) {
    event.currentTarget.querySelector('hl-angle-series')?.showTime(event.detail);
  }

  #find(name) {
    return this.querySelector(name);
  }

  #replay(rep) {
    const replay = this.#find('hl-session-replay');
    replay?.scrollIntoView({ block: 'center' });
    replay?.playRep(rep);
  }
}

/** So that what is shown can be returned to, and passed on. */
function keepInAddress(number) {
  const address = new URL(location.href);
  if (number === RECORDED) address.searchParams.delete('run');
  else address.searchParams.set('run', number);
  history.replaceState(null, '', address);
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

customElements.define('hl-session-page', SessionPage);
