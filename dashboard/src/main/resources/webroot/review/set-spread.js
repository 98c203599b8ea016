import { html, nothing } from 'lit';
import { review as words } from '../words.js';
import { isMeasured, number } from '../format.js';
import '../term.js';

/** How alike the repetitions of a set were, and whether the back did more towards the end. */
export function setSpread({ consistency, lumbar_drift }) {
  if (!consistency) return nothing;
  const spread = [
    ['depth', consistency.depth_sd_deg, 1],
    ['lumbar', consistency.peak_relative_lumbar_sd_percent, 0],
    ['lowering', consistency.eccentric_sd_s, 1],
    ['lifting', consistency.concentric_sd_s, 1],
  ].filter(([, value]) => isMeasured(value));
  if (spread.length === 0) return nothing;
  const drift = consistency.lumbar_drift_percent_per_rep;
  return html`<p class="spread quiet">
    <span><hl-term key="consistency" .text=${words.spreadTitle}></hl-term>
      ${spread.map(([key, value, digits]) => words.spread[key](number(value, digits))).join(', ')}</span>
    ${isMeasured(drift)
      ? html`<span><hl-term key="fatigue_drift" .text=${words.driftTitle}></hl-term> ${driftSaid(drift, lumbar_drift)}</span>`
      : nothing}
  </p>`;
}

const driftSaid = (drift, change) =>
  change === 'no_clear_change' ? words.changeNone : words.drift(drift > 0 ? '+' : '−', number(Math.abs(drift), 1));
