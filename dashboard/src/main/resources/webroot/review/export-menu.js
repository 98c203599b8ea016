import { LitElement, html, nothing } from 'lit';
import { exporting as words } from '../words.js';

/** The formats that a session can be saved in, each a download. */
class ExportMenu extends LitElement {
  static properties = { session: {}, formats: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<details class="export" @toggle=${this.#read}>
      <summary>${words.title}</summary>
      ${this.formats ? this.#list() : html`<p class="quiet" role="status">${this.failed ? words.unreachable : words.loading}</p>`}
    </details>`;
  }

  #list() {
    const path = `/api/v1/sessions/${encodeURIComponent(this.session)}/exports/`;
    return html`<p class="quiet">${words.hint}</p>
      <ul>
        ${this.formats.map(
          ({ format, title, about }) => html`<li>
            <a href=${path + format} download>${title}</a>
            ${about ? html`<span class="quiet">${about}</span>` : nothing}
          </li>`,
        )}
      </ul>`;
  }

  async #read(event) {
    if (!event.target.open || this.formats) return;
    this.failed = false;
    try {
      const answer = await fetch('/api/v1/exports');
      if (!answer.ok) throw new Error(answer.status);
      this.formats = await answer.json();
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('hl-export-menu', ExportMenu);
