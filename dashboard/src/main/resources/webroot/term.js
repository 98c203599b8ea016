import { LitElement, html, nothing } from 'lit';
import { app } from './words.js';
import { definitions } from './definitions.js';

/** A quantity's name that opens its definition: `<hl-term key="tempo">Tempo</hl-term>`. */
class Term extends LitElement {
  static properties = { key: {}, text: {}, open: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { name, sentence, formula, unit, source } = definitions[this.key];
    return html`
      <button type="button" class="term" aria-haspopup="dialog" title=${app.whatIs(name)} @click=${this.#show}>
        ${this.text ?? name}
      </button>
      ${this.open
        ? html`<dialog class="definition" aria-label=${name} @close=${this.#closed} @click=${this.#backdrop}>
            <div class="definition-body">
              <h2>${name}</h2>
              <p>${sentence}</p>
              <p class="formula">${formula}</p>
              <dl>
                <dt>${app.unit}</dt>
                <dd>${unit}</dd>
                <dt>${app.source}</dt>
                <dd>${source}</dd>
              </dl>
              <form method="dialog"><button class="button">${app.close}</button></form>
            </div>
          </dialog>`
        : nothing}
    `;
  }

  async #show() {
    this.open = true;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  #closed() {
    this.open = false;
  }

  #backdrop(event) {
    if (event.target === event.currentTarget) event.currentTarget.close();
  }
}

customElements.define('hl-term', Term);
