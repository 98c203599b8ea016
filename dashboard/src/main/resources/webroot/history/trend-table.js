import { html } from 'lit';
import { history as words } from '../words.js';
import { date, isMeasured } from '../format.js';
import { points, withUnit } from './trend.js';

/** The same as the charts in numbers, for reading one by one or aloud. */
export const trendTable = (shown, sessions) => {
  const columns = shown.map((measure) => ({
    name: words.measures[measure.key],
    key: measure.key,
    of: new Map(points(measure, sessions).map((point) => [point.session, point])),
  }));
  return html`
    <details class="numbers-too">
      <summary>${words.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.table}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">${words.session}</th>
              ${columns.map(({ name }) => html`<th scope="col" class="n">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${sessions.toReversed().map(
              (session) => html`<tr>
                <th scope="row"><a href="/session.html?id=${encodeURIComponent(session.id)}">${date(session.started_at)}</a></th>
                ${columns.map(
                  ({ name, key, of }) => html`<td class="n" data-label=${name}>${cell(key, of.get(session))}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
};

const cell = (key, point) => {
  const spread = isMeasured(point?.sd) ? ` ± ${withUnit(key, point.sd)}` : '';
  return `${withUnit(key, point?.mean)}${spread}`;
};
