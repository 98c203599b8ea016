import { LitElement, html, nothing } from 'lit';
import { wearer as words } from '../words.js';
import { read } from '../api.js';
import { choosePerson } from '../commands.js';

/** Who trains: shown where people are entered; somebody else begins another session. */
class Wearer extends LitElement {
  static properties = { person: { attribute: false }, known: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  render() {
    const { known, person } = this;
    if (!known?.length) return nothing;
    const chosen = person?.number ?? '';
    return html`<label class="wearer">
      <span>${words.who}</span>
      <select class="select" title=${words.another} @focus=${() => this.#look()} @change=${(event) => this.#choose(event.target.value)}>
        <option value="" .selected=${chosen === ''}>${words.nobody}</option>
        ${known.map(
          ({ number, alias }) =>
            html`<option value=${number} .selected=${number === chosen}>${words.person(alias, number)}</option>`,
        )}
      </select>
    </label>`;
  }

  async #look() {
    this.known = await read('people').catch(() => this.known);
  }

  async #choose(number) {
    const answer = await choosePerson(number === '' ? null : Number(number));
    this.dispatchEvent(new CustomEvent('answer', { detail: answer, bubbles: true }));
    this.requestUpdate();
  }
}

customElements.define('hl-wearer', Wearer);
