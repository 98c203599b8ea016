import { LitElement, html, nothing } from 'lit';
import { exercises, review as words } from '../words.js';
import { anglePlane } from './angle-plane.js';
import { repCloser } from './rep-closer.js';
import { repTable } from './rep-table.js';
import { setSpread } from './set-spread.js';
import '../term.js';

/** A set: the table of its repetitions, and the path of the chosen one over the others. */
class SetReview extends LitElement {
  static properties = {
    set: { attribute: false },
    reps: { attribute: false },
    layout: { attribute: false },
    paths: { attribute: false },
    frame: { attribute: false },
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
      <section class="set">
        <header class="set-head">
          <h2>${words.setTitle(set.number, exercises[set.exercise] ?? set.exercise)}</h2>
          <p class="quiet">
            ${[words.setSummary(set.counted, set.incomplete), words.endedBy[set.ended_by]].filter(Boolean).join(' · ')}
          </p>
          ${setSpread(set)}
        </header>
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
      </section>
    `;
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
