import { html, nothing } from 'lit';
import { review as words } from '../words.js';
import { date } from '../format.js';

/** Which analysis of the session is shown, and in a sentence what that is; nothing without a later one. */
export const runChoice = ({ runs, shown, choose }) =>
  runs.length < 2
    ? nothing
    : html`<section class="runs">
        <label>
          <span>${words.run}</span>
          <select class="select" @change=${(event) => choose(Number(event.target.value))}>
            ${runs.map((run) => html`<option value=${run.number} .selected=${run.number === shown}>${name(run)}</option>`)}
          </select>
        </label>
        <div class="run-said" role="status">${said(runs[shown], runs[0])}</div>
      </section>`;

const name = ({ number, made_at, review }) =>
  number === 0 ? words.runRecorded : words.runAgain(review ? words.runReview : words.runLive, date(made_at));

function said(run, recorded) {
  if (run.number === 0) return html`<p>${words.runRecordedSaid(run.software_version, run.counted)}</p>`;
  return html`
    <p>${words.runSaid({ ...run, made: date(run.made_at), before: recorded.counted })}</p>
    ${!run.settings?.length ? nothing : html`<p>${words.runSettings} ${run.settings.map(setting)}</p>`}
    <p class="quiet">${words.runOnly}</p>
  `;
}

const setting = ({ key, recorded, used }, i) =>
  html`${i > 0 ? ', ' : ''}<code>${key}</code> ${words.runSetting(used ?? words.runUnset, recorded ?? words.runUnset)}`;
