import { html, nothing } from 'lit';
import { app, history as historyWords, review as words } from '../words.js';
import { date, duration } from '../format.js';

const NUMERIC = ['duration', 'sets', 'reps', 'layout'];

/** Sessions as a table; a row leads to its session, a tick picks it for comparison. */
export const sessionTable = ({ list, persons, picked, full, pick }) => {
  const names = new Map(persons.map(({ id, number, alias }) => [id, historyWords.personName(number, alias)]));
  return html`
    <table class="data sessions">
      <thead>
        <tr>
          ${Object.entries(words.columns).map(([key, name]) =>
            key === 'person' && names.size === 0
              ? nothing
              : html`<th scope="col" class=${NUMERIC.includes(key) ? 'n' : ''}>${name}</th>`,
          )}
          ${list.length < 2 ? nothing : html`<th scope="col">${words.compare}</th>`}
        </tr>
      </thead>
      <tbody>
        ${list.map((session) => row(session, names, list.length < 2 ? nothing : tick(session, picked, full, pick)))}
      </tbody>
    </table>
  `;
};

const row = (session, names, compare) => {
  const started = date(session.started_at);
  return html`
    <tr>
      <th scope="row">
        <a class="row-link" href="/session.html?id=${encodeURIComponent(session.id)}" aria-label=${words.showSession(started)}
          >${started}</a
        >
      </th>
      ${names.size === 0
        ? nothing
        : html`<td data-label=${words.columns.person}>${names.get(session.person) ?? app.notMeasured}</td>`}
      <td class="n" data-label=${words.columns.duration}>${duration(session.duration_s)} ${words.minutes}</td>
      <td data-label=${words.columns.mode}>${app.modes[session.mode] ?? session.mode}</td>
      <td class="n" data-label=${words.columns.layout}>${session.layout}</td>
      <td class="n" data-label=${words.columns.sets}>${session.sets}</td>
      <td class="n" data-label=${words.columns.reps}>${session.reps}</td>
      <td data-label=${words.columns.status}>${words.statuses[session.status] ?? session.status}</td>
      ${compare}
    </tr>
  `;
};

const tick = ({ id, started_at }, picked, full, pick) => {
  const chosen = picked.includes(id);
  return html`<td class="pick" data-label=${words.compare}>
    <label>
      <input
        type="checkbox"
        aria-label=${words.pick(date(started_at))}
        .checked=${chosen}
        ?disabled=${full && !chosen}
        @change=${() => pick(id)}
      />
    </label>
  </td>`;
};
