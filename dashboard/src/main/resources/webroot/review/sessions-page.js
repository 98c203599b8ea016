import { LitElement, html, nothing } from 'lit';
import { history as historyWords, review as words } from '../words.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { choiceFromAddress, keepInAddress, since } from '../history/choice.js';
import { choosers } from '../history/choosers.js';
import { people } from '../history/history-api.js';
import { compareBar } from './compare-bar.js';
import { emptyHistory } from './empty-history.js';
import { sessions } from './sessions-api.js';
import { sessionTable } from './session-table.js';

const PAIR = 2;
const SHOWN = 30;

/** Sessions of a person and period, newest first; two of them can be compared. */
class SessionsPage extends LitElement {
  static properties = {
    persons: { state: true },
    choice: { state: true },
    list: { state: true },
    failed: { state: true },
    picked: { state: true },
    all: { state: true },
  };

  constructor() {
    super();
    this.picked = [];
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  render() {
    const { persons, choice } = this;
    return html`
      ${pageHeader('sessions')}
      <main class="review">
        <header class="list-head">
          <h1>${words.sessionsTitle}</h1>
          ${choice ? choosers({ persons, choice, choose: (part) => this.#choose(part) }) : nothing}
        </header>
        ${this.#content()}
      </main>
      ${pageFooter()}
    `;
  }

  #content() {
    if (this.failed) {
      return html`<div class="empty">
        <p>${words.unreachable}</p>
        <button type="button" class="button" @click=${() => this.#begin()}>${words.retry}</button>
      </div>`;
    }
    if (!this.list) return html`<p class="quiet" role="status">${words.loading}</p>`;
    if (this.list.length === 0) return this.#none();
    const { list, persons, picked } = this;
    const shown = this.all ? list : list.slice(0, SHOWN);
    return html`
      ${sessionTable({ list: shown, persons, picked, full: picked.length === PAIR, pick: (id) => this.#pick(id) })}
      ${shown.length === list.length
        ? nothing
        : html`<button type="button" class="button" @click=${() => (this.all = true)}>${words.showAllOf(list.length)}</button>`}
      ${list.length < PAIR ? nothing : compareBar(picked, () => (this.picked = []))}
    `;
  }

  #none() {
    const { person, period } = this.choice;
    if (person === '' && period === 'all') return emptyHistory(words.empty, words.emptyHint);
    return html`<div class="empty">
      <h2>${historyWords.emptyPeriod}</h2>
      <button type="button" class="button" @click=${() => this.#choose({ person: '', period: 'all' })}>
        ${historyWords.showAll}
      </button>
    </div>`;
  }

  async #begin() {
    this.failed = false;
    try {
      this.persons = await people();
      this.choice = choiceFromAddress(this.persons, { person: '', period: 'all' });
      await this.#read();
    } catch {
      this.failed = true;
    }
  }

  async #choose(part) {
    this.choice = { ...this.choice, ...part };
    keepInAddress(this.choice);
    this.picked = [];
    this.all = false;
    this.failed = false;
    try {
      await this.#read();
    } catch {
      this.failed = true;
    }
  }

  async #read() {
    const choice = this.choice;
    const list = await sessions({ person: choice.person, from: since(choice.period, new Date()) });
    if (choice === this.choice) this.list = list;
  }

  #pick(id) {
    this.picked = this.picked.includes(id) ? this.picked.filter((other) => other !== id) : [...this.picked, id];
  }
}

customElements.define('hl-sessions-page', SessionsPage);
