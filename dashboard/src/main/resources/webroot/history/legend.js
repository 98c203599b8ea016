import { html } from 'lit';
import { history as words } from '../words.js';
import '../term.js';

/** How to read the charts, once for all of them. */
export const legend = () => html`
  <ul class="legend">
    <li><i class="mark-dot"></i>${words.legend.dot}</li>
    <li><i class="mark-bar"></i>${words.legend.bar}</li>
    <li><i class="mark-start"></i><hl-term key="start" .text=${words.legend.start}></hl-term></li>
    <li><i class="mark-band"></i><hl-term key="no_clear_change_between" .text=${words.legend.band}></hl-term></li>
  </ul>
`;
