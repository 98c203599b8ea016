import { html } from 'lit';
import { review as words } from '../words.js';

/** Where nothing was recorded yet: how to record something. */
export const emptyHistory = (title, hint) => html`
  <div class="empty">
    <h2>${title}</h2>
    <p>${hint}</p>
    ${words.emptyCommands.map((command) => html`<code>${command}</code>`)}
  </div>
`;
