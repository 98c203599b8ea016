import { html } from 'lit';
import { review as words } from '../words.js';
import { number } from '../format.js';
import '../term.js';

/** First and last set side by side; small differences are called what they are. */
export const changeTable = ({ first, last, rows }) => html`
  <section class="change">
    <h2><hl-term key="no_clear_change" .text=${words.changeTitle}></hl-term></h2>
    <table class="data">
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col" class="n">${words.setShort(first.number)}</th>
          <th scope="col" class="n">${words.setShort(last.number)}</th>
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${words.changeRows[row.key]}</th>
            <td class="n" data-label=${words.setShort(first.number)}>${number(row.first, row.digits)}${row.unit}</td>
            <td class="n" data-label=${words.setShort(last.number)}>${number(row.last, row.digits)}${row.unit}</td>
            <td>${row.clear ? said(row) : html`<span class="quiet">${words.changeNone}</span>`}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>
`;

const said = (row) => {
  const amount = number(Math.abs(row.difference), row.digits);
  return row.difference > 0 ? words.changeMore(amount, row.differenceUnit) : words.changeLess(amount, row.differenceUnit);
};
