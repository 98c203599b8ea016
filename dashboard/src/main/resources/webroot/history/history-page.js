import { LitElement, html, nothing } from 'lit';
import { history as words, review } from '../words.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { emptyHistory } from '../review/empty-history.js';
import { history, people } from './history-api.js';
import { choiceFromAddress, keepInAddress, since } from './choice.js';
import { choosers } from './choosers.js';
import { legend } from './legend.js';
import { trendBlock } from './trend-block.js';
import '../term.js';

/** Months of training: for one person and period, every measure of every exercise over time. */
class HistoryPage extends LitElement {
  static properties = {
    persons: { state: true },
    choice: { state: true },
    data: { state: true },
    failed: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  render() {
    return html`
      ${pageHeader('history')}
      <main class="review history">
        <header class="list-head">
          <h1>${words.title}</h1>
          ${this.choice
            ? choosers({ persons: this.persons, choice: this.choice, choose: (part) => this.#choose(part) })
            : nothing}
        </header>
        ${this.#content()}
      </main>
      ${pageFooter()}
    `;
  }

  async #begin() {
    this.failed = false;
    try {
      this.persons = await people();
      this.choice = choiceFromAddress(this.persons, { person: this.persons[0]?.id ?? '', period: '1y' });
      await this.#read();
    } catch {
      this.failed = true;
    }
  }

  async #read() {
    const choice = this.choice;
    const from = since(choice.period, new Date());
    const data = await history({ person: choice.person, from });
    if (choice === this.choice) this.data = { ...data, from };
  }

  async #choose(part) {
    this.choice = { ...this.choice, ...part };
    keepInAddress(this.choice);
    this.failed = false;
    try {
      await this.#read();
    } catch {
      this.failed = true;
    }
  }

  #content() {
    if (this.failed) {
      return html`<div class="empty">
        <p>${words.unreachable}</p>
        <button type="button" class="button" @click=${() => this.#begin()}>${review.retry}</button>
      </div>`;
    }
    if (!this.data) return html`<p class="quiet" role="status">${review.loading}</p>`;
    const { trends, sessions } = this.data;
    return trends.length === 0 ? this.#nothingYet(sessions) : this.#trends(trends);
  }

  /** Nothing to draw: because of the period, because nothing was counted, or because all is new. */
  #nothingYet(sessions) {
    if (sessions > 0) return html`<div class="empty"><h2>${words.noReps}</h2><p>${words.noRepsHint}</p></div>`;
    if (this.choice.period === 'all') return emptyHistory(words.empty, words.emptyHint);
    return html`<div class="empty">
      <h2>${words.emptyPeriod}</h2>
      <button type="button" class="button" @click=${() => this.#choose({ period: 'all' })}>${words.showAll}</button>
    </div>`;
  }

  #trends(trends) {
    const times = trends.flatMap(({ sessions }) => sessions.map((session) => Date.parse(session.started_at)));
    const span = { fromMs: Math.min(...times), toMs: Math.max(...times) };
    const layouts = new Set(trends.map((trend) => trend.layout));
    return html`
      ${legend()}
      ${layouts.size > 1 ? html`<p class="quiet">${words.layoutsApart}</p>` : nothing}
      ${this.data.people > 1 ? html`<p class="quiet">${words.everybodyHint(this.data.people)}</p>` : nothing}
      ${trends.toSorted((a, b) => b.sessions.length - a.sessions.length).map((trend) => trendBlock(trend, span))}
    `;
  }
}

customElements.define('hl-history-page', HistoryPage);
