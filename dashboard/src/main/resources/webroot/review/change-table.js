import { html } from 'lit';
import { review as words } from '../words.js';
import { differenceSaid, meanSaid } from './difference.js';
import { setId } from './set-review.js';
import '../term.js';

/** First and last set side by side; small differences are called what they are. */
export const changeTable = ({ first_set, last_set, measures }) => html`
  <section class="change">
    <h2><hl-term key="no_clear_change" .text=${words.changeTitle}></hl-term></h2>
    <table class="data">
      <thead>
        <tr>
          <th scope="col"></th>
          ${[first_set, last_set].map((set) => html`<th scope="col" class="n"><a href="#${setId(set)}">${words.setShort(set)}</a></th>`)}
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          (row) => html`<tr>
            <th scope="row">${words.changeRows[row.key]}</th>
            <td class="n" data-label=${words.setShort(first_set)}>${meanSaid(row, row.earlier)}</td>
            <td class="n" data-label=${words.setShort(last_set)}>${meanSaid(row, row.later)}</td>
            <td>${differenceSaid(row)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>
`;
