import { html, nothing } from 'lit';
import { figure, review as words } from '../words.js';
import { isMeasured, percent, tempo } from '../format.js';

const PHASES = ['eccentric_s', 'bottom_pause_s', 'concentric_s', 'top_pause_s'];

/** A set in one line: how many, in which tempo, and how much of it came from the hips; means of those that count. */
export function setLine(set, reps, layout) {
  const counted = reps.filter((rep) => rep.status === 'counted');
  const pace = Object.fromEntries(PHASES.map((phase) => [phase, meanOf(counted, phase)]));
  const share = layout < 2 ? null : meanOf(counted, 'hip_hinge_index');
  return html`<ul class="set-line">
    <li>${words.setSummary(set.counted, set.incomplete)}</li>
    ${counted.length === 0 ? nothing : html`<li>${words.setTempo(tempo(pace))}</li>`}
    ${isMeasured(share)
      ? html`<li><i class="swatch hip"></i>${layout === 2 ? figure.pelvis : figure.hip} ${percent(share)}</li>
          <li><i class="swatch lumbar"></i>${figure.lumbar} ${percent(1 - share)}</li>`
      : nothing}
  </ul>`;
}

function meanOf(reps, key) {
  const values = reps.map((rep) => rep[key]).filter(isMeasured);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
