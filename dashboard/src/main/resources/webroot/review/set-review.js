import { LitElement, html, nothing } from 'lit';
import { exercises, review as words } from '../words.js';
import { anglePlane } from './angle-plane.js';
import { repCloser } from './rep-closer.js';
import { repTable } from './rep-table.js';
import { setLine } from './set-line.js';
import { setSpread } from './set-spread.js';
import '../term.js';

/** Where in the page a set is, for links to it. */
export const setId = (number) => `set-${number}`;

/**
 * A set: folded, a line about it; open, the table of its repetitions and the path of the chosen one
 * over the others. Says with `set-toggled` when a person opens or folds it.
 */
class SetReview extends LitElement {
  static properties = {
    set: { attribute: false },
    reps: { attribute: false },
    layout: { attribute: false },
    paths: { attribute: false },
    frame: { attribute: false },
    open: { attribute: false },
    lumbarLimitDeg: { attribute: false },
    chosen: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    const { set, reps, layout, paths, frame } = this;
    const chosen = reps.includes(this.chosen) ? this.chosen : (reps.find((rep) => rep.status === 'counted') ?? reps[0]);
    return html`
      <details class="set" ?open=${this.open} @toggle=${this.#toggled}>
        <summary>
          <h2>${words.setTitle(set.number, exercises[set.exercise] ?? set.exercise)}</h2>
          ${setLine(set, reps, layout)}
        </summary>
        <div class="set-head">
          ${words.endedBy[set.ended_by] ? html`<p class="quiet">${words.endedBy[set.ended_by]}</p>` : nothing} ${setSpread(set)}
        </div>
        <div class="set-body">
          ${repTable(reps, { layout, paths, frame, chosen, choose: (rep) => (this.chosen = rep) })}
          <div class="set-side">
            ${layout < 2 ? html`<p class="quiet">${words.planeUnmeasurable}</p>` : this.#plane(chosen)}
            ${repCloser(chosen, layout)}
            ${chosen
              ? html`<button type="button" class="button small replay-rep" @click=${() => this.#replay(chosen)}>
                  ${words.replayRep(chosen.number)}
                </button>`
              : nothing}
          </div>
        </div>
      </details>
    `;
  }

  #toggled(event) {
    const detail = { number: this.set.number, open: event.target.open };
    this.dispatchEvent(new CustomEvent('set-toggled', { detail, bubbles: true }));
  }

  #replay(rep) {
    this.dispatchEvent(new CustomEvent('replay-rep', { detail: rep, bubbles: true }));
  }

  #plane(chosen) {
    const { layout, paths, frame, lumbarLimitDeg } = this;
    if (!paths || !frame || !chosen) return nothing;
    return html`<figure class="plane-box">
      <figcaption>
        <hl-term key="angle_angle" .text=${layout === 2 ? words.planeTitleTwo : words.planeTitle}></hl-term>
        <ul class="legend">
          <li><i class="stroke"></i>${words.planeDown(chosen.number)}</li>
          <li><i class="stroke dashed"></i>${words.planeUp}</li>
          <li><i class="stroke grey"></i>${words.planeGrey}</li>
          ${lumbarLimitDeg ? html`<li><i class="swatch target"></i>${words.planeTarget}</li>` : nothing}
        </ul>
      </figcaption>
      ${anglePlane({ paths, frame, chosen, layout, lumbarLimitDeg })}
      <p class="quiet">${words.planeHint}</p>
    </figure>`;
  }
}

customElements.define('hl-set-review', SetReview);
