import { LitElement, html, nothing } from 'lit';
import { app, exercises, review as words } from '../words.js';
import { date, duration } from '../format.js';
import { NotFound } from '../api.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { calibrationLine } from './calibration-line.js';
import { differences, session } from './sessions-api.js';
import './exercise-pair.js';

/** Two sessions side by side, the earlier one first: facts, measures, paths. */
class ComparePage extends LitElement {
  static properties = { pair: { state: true }, failed: { state: true } };

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
        <h1>${words.compareTitle}</h1>
        ${this.#content()}
      </main>
      ${pageFooter()}
    `;
  }

  async #read() {
    const asked = new URLSearchParams(location.search);
    this.failed = null;
    try {
      const both = await Promise.all([session(asked.get('a') ?? ''), session(asked.get('b') ?? '')]);
      const pair = both.toSorted((a, b) => a.session.started_at.localeCompare(b.session.started_at));
      this.compared = await differences(...pair.map((one) => one.session.id));
      this.pair = pair;
    } catch (cause) {
      this.failed = cause;
    }
  }

  #content() {
    if (this.failed) {
      return html`<div class="empty">
        <p>${this.failed instanceof NotFound ? words.notFound : words.unreachable}</p>
        <button type="button" class="button" @click=${() => this.#read()}>${words.retry}</button>
      </div>`;
    }
    if (!this.pair) return html`<p class="quiet" role="status">${words.loading}</p>`;
    return html`
      ${facts(this.pair)}
      ${[...groups(this.pair)].map(([exercise, byLayout]) => this.#exercise(exercise, byLayout))}
    `;
  }

  /** An exercise is compared where both did it with the same sensors; else the page says why not. */
  #exercise(exercise, byLayout) {
    const name = exercises[exercise] ?? exercise;
    const common = [...byLayout].filter(([, reps]) => reps.every((own) => own.length > 0));
    if (common.length > 0) {
      return common.map(
        ([layout, reps]) => html`<hl-exercise-pair
          .name=${name}
          .layout=${layout}
          .pair=${this.pair}
          .reps=${reps}
          .rows=${this.compared.find((one) => one.exercise === exercise && one.layout === layout)?.measures ?? []}
        ></hl-exercise-pair>`,
      );
    }
    const did = [0, 1].map((i) => [...byLayout].filter(([, reps]) => reps[i].length > 0).map(([layout]) => layout));
    const only = did[0].length === 0 ? this.pair[1] : this.pair[0];
    const why = did.every((layouts) => layouts.length > 0)
      ? words.otherLayout(did[0][0], did[1][0])
      : words.onlyIn(date(only.session.started_at));
    return html`<section class="pair"><h2>${name}</h2><p class="quiet">${why}</p></section>`;
  }
}

/** Exercise, then layout, to the counted repetitions of either session. */
function groups(pair) {
  const all = new Map();
  pair.forEach(({ reps }, i) => {
    for (const rep of reps.filter(({ status }) => status === 'counted')) {
      if (!all.has(rep.exercise)) all.set(rep.exercise, new Map());
      const byLayout = all.get(rep.exercise);
      if (!byLayout.has(rep.layout)) byLayout.set(rep.layout, [[], []]);
      byLayout.get(rep.layout)[i].push(rep);
    }
  });
  return all;
}

function facts(pair) {
  const { columns } = words;
  const lines = [
    [columns.duration, ({ session: s }) => `${duration(s.duration_s)} ${words.minutes}`],
    [columns.mode, ({ session: s }) => app.modes[s.mode] ?? s.mode],
    [columns.layout, ({ session: s }) => words.layout(s.layout)],
    [columns.sets, ({ session: s }) => s.sets],
    [columns.reps, ({ session: s }) => s.reps],
    [words.calibrationTitle, ({ calibrations }) => calibrationLine(calibrations.at(-1))],
  ];
  const people = new Set(pair.map(({ session: s }) => s.person ?? null));
  return html`
    ${people.size > 1 ? html`<p class="quiet">${words.otherPerson}</p>` : nothing}
    <table class="data sided pair-facts">
      <thead>
        <tr>
          <td></td>
          ${pair.map(
            ({ session: s }) => html`<th scope="col"><a href="/session.html?id=${encodeURIComponent(s.id)}">${date(s.started_at)}</a></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ([name, of]) => html`<tr>
            <th scope="row">${name}</th>
            ${pair.map((one) => html`<td data-label=${date(one.session.started_at)}>${of(one)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}

customElements.define('hl-compare-page', ComparePage);
