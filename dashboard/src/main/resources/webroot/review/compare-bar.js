import { html, nothing } from 'lit';
import { review as words } from '../words.js';

/** Leads to the comparison once two sessions are ticked; before, it says how many are missing. */
export const compareBar = (picked, clear) => {
  if (picked.length === 0) return nothing;
  const [a, b] = picked.map(encodeURIComponent);
  return html`<div class="compare-bar" role="status">
    <span>${words.picked[picked.length]}</span>
    <button type="button" class="button" @click=${clear}>${words.pickNone}</button>
    ${b ? html`<a class="button primary" href="/compare.html?a=${a}&b=${b}">${words.compareTwo}</a>` : nothing}
  </div>`;
};
