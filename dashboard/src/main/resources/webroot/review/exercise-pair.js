import { LitElement, html, nothing } from 'lit';
import { history as historyWords, review as words } from '../words.js';
import { dayOnly } from '../format.js';
import { differenceSaid, spreadSaid } from './difference.js';
import { pairPlane } from './pair-plane.js';
import { sharedFrame } from './rep-paths.js';
import { setPaths } from './set-paths.js';
import '../term.js';

/** One exercise of two sessions, with the same sensors: what differs, and the paths over each other. */
class ExercisePair extends LitElement {
  static properties = {
    name: {},
    layout: { attribute: false },
    pair: { attribute: false },
    reps: { attribute: false },
    rows: { attribute: false },
    paths: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.layout >= 2) this.#readPaths();
  }

  /** Without its paths the comparison still stands. */
  async #readPaths() {
    const read = this.pair.map(({ session }, i) => sets(this.reps[i]).map((own) => setPaths(session.id, own, this.layout)));
    const both = await Promise.allSettled(read.map(async (own) => Promise.all(own)));
    this.paths = both.map(({ value = [] }) => new Map(value.flatMap((map) => [...map])));
  }

  render() {
    const [a, b] = this.pair.map(({ session }) => dayOnly(session.started_at));
    return html`<section class="pair">
      <header class="set-head">
        <h2>${this.name}</h2>
        <p class="quiet">${words.layout(this.layout)} · ${words.pairReps(...this.reps.map((own) => own.length))}</p>
      </header>
      <div class="set-body">
        ${this.#table(a, b)}
        <div class="set-side">
          ${this.layout < 2 ? html`<p class="quiet">${words.planeUnmeasurable}</p>` : this.#plane(a, b)}
        </div>
      </div>
    </section>`;
  }

  #table(a, b) {
    const rows = this.rows.filter(({ earlier, later }) => earlier || later);
    return html`<table class="data sided three change">
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col" class="n">${a}</th>
          <th scope="col" class="n">${b}</th>
          <th scope="col"><hl-term key="no_clear_change_between" .text=${words.differenceTitle}></hl-term></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row"><hl-term key=${row.key} .text=${historyWords.measures[row.key]}></hl-term></th>
            <td class="n" data-label=${a}>${spreadSaid(row, row.earlier)}</td>
            <td class="n" data-label=${b}>${spreadSaid(row, row.later)}</td>
            <td data-label=${words.differenceTitle}>${differenceSaid(row)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #plane(a, b) {
    if (!this.paths?.some((own) => own.size > 0)) return nothing;
    return html`<figure class="plane-box">
      <figcaption>
        <hl-term key="angle_angle" .text=${this.layout === 2 ? words.planeTitleTwo : words.planeTitle}></hl-term>
        <ul class="legend">
          <li><i class="stroke earlier"></i>${a}</li>
          <li><i class="stroke"></i>${b}</li>
          <li><i class="stroke grey thin"></i>${words.pairEach}</li>
        </ul>
      </figcaption>
      ${pairPlane({ paths: this.paths, frame: sharedFrame(this.paths), layout: this.layout, label: words.pairPlaneLabel(a, b) })}
      <p class="quiet">${words.planeHint}</p>
    </figure>`;
  }
}

/** Repetitions by set, so that each set is read at its full resolution. */
function sets(reps) {
  const bySet = new Map();
  for (const rep of reps) bySet.set(rep.set, [...(bySet.get(rep.set) ?? []), rep]);
  return [...bySet.values()];
}

customElements.define('hl-exercise-pair', ExercisePair);
