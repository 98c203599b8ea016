import { html, nothing } from 'lit';
import { exercises, history as words, review } from '../words.js';
import { dayOnly } from '../format.js';
import { measures } from './measures.js';
import { trendTable } from './trend-table.js';
import './trend-chart.js';

/** One exercise with one layout: its measures over the sessions, small and alike. */
export function trendBlock(trend, span) {
  const shown = trend.measures.filter(({ key, mean }) => key in measures && mean.some((v) => v !== null));
  const { sessions } = trend;
  const reps = sessions.reduce((sum, session) => sum + session.reps, 0);
  const facts = [
    review.layout(trend.layout),
    words.ofSessions(sessions.length),
    words.ofReps(reps),
    words.between(dayOnly(sessions[0].started_at), dayOnly(sessions.at(-1).started_at)),
  ];
  return html`
    <section class="trends" aria-label=${words.blockLabel(exercises[trend.exercise] ?? trend.exercise, trend.layout)}>
      <header>
        <h2>${exercises[trend.exercise] ?? trend.exercise}</h2>
        <ul class="facts">
          ${facts.map((fact) => html`<li>${fact}</li>`)}
        </ul>
      </header>
      ${trend.layout === 1 ? html`<p class="quiet">${words.oneSensor}</p>` : nothing}
      <div class="multiples">
        ${shown.map(
          (measure) => html`<hl-trend-chart .measure=${measure} .sessions=${sessions} .span=${span}></hl-trend-chart>`,
        )}
      </div>
      ${trendTable(shown, sessions)}
    </section>
  `;
}
