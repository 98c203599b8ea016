import { LitElement, html } from 'lit';
import { app, review as words } from '../words.js';
import { date, duration } from '../format.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { emptyHistory } from './empty-history.js';
import { sessions } from './sessions-api.js';

/** All sessions, newest first; when there are none, how to get one. */
class SessionsPage extends LitElement {
  static properties = { list: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  render() {
    return html`
      ${pageHeader('sessions')}
      <main class="review">
        <h1>${words.sessionsTitle}</h1>
        ${this.#content()}
      </main>
      ${pageFooter()}
    `;
  }

  #content() {
    if (this.failed) {
      return html`<div class="empty">
        <p>${words.unreachable}</p>
        <button type="button" class="button" @click=${() => this.#read()}>${words.retry}</button>
      </div>`;
    }
    if (!this.list) return html`<p class="quiet" role="status">${words.loading}</p>`;
    return this.list.length === 0 ? emptyHistory(words.empty, words.emptyHint) : table(this.list);
  }

  async #read() {
    this.failed = false;
    try {
      this.list = await sessions();
    } catch {
      this.failed = true;
    }
  }
}

const table = (list) => html`
  <table class="data sessions">
    <thead>
      <tr>
        ${Object.entries(words.columns).map(([key, name]) => html`<th scope="col" class=${numeric(key)}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${list.map((session) => row(session))}
    </tbody>
  </table>
`;

const numeric = (key) => (['duration', 'sets', 'reps', 'layout'].includes(key) ? 'n' : '');

const row = (session) => {
  const started = date(session.started_at);
  return html`
    <tr>
      <th scope="row">
        <a class="row-link" href="/session.html?id=${encodeURIComponent(session.id)}" aria-label=${words.showSession(started)}
          >${started}</a
        >
      </th>
      <td class="n" data-label=${words.columns.duration}>${duration(session.duration_s)} ${words.minutes}</td>
      <td data-label=${words.columns.mode}>${app.modes[session.mode] ?? session.mode}</td>
      <td class="n" data-label=${words.columns.layout}>${session.layout}</td>
      <td class="n" data-label=${words.columns.sets}>${session.sets}</td>
      <td class="n" data-label=${words.columns.reps}>${session.reps}</td>
      <td data-label=${words.columns.status}>${words.statuses[session.status] ?? session.status}</td>
    </tr>
  `;
};

customElements.define('hl-sessions-page', SessionsPage);
