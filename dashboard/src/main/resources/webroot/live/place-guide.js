import { LitElement, html } from 'lit';
import { places as words, segments } from '../words.js';
import { cancelPlaces, skipPlace } from '../commands.js';

/** Leads through the places of the sensors: tap each one where it is asked for. */
class PlaceGuide extends LitElement {
  static properties = { status: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { asked, now, found, heard } = this.status;
    return html`
      <section class="guide place-guide" aria-labelledby="place-now">
        <div class="guide-words" aria-live="polite">
          <p class="place-step">${words.stepOf(asked.indexOf(now) + 1, asked.length)}</p>
          <h2 id="place-now">${words.tap[now]}</h2>
          <p>${words.heard[heard]}</p>
        </div>
        <ol class="place-list">
          ${asked.map(
            (place) => html`<li class=${found[place] ? 'done' : place === now ? 'now' : ''}>
              <b>${segments[place]}</b><span>${found[place] ?? (place === now ? words.listening : words.later)}</span>
            </li>`,
          )}
        </ol>
        <div class="set-buttons">
          <button type="button" class="button" @click=${() => this.#ask(skipPlace())}>${words.skip}</button>
          <button type="button" class="button" @click=${() => this.#ask(cancelPlaces())}>${words.cancel}</button>
        </div>
      </section>
    `;
  }

  async #ask(answer) {
    this.dispatchEvent(new CustomEvent('answer', { detail: await answer, bubbles: true }));
  }
}

customElements.define('hl-places', PlaceGuide);
