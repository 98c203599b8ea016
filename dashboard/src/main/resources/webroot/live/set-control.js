import { LitElement, html } from 'lit';
import { exercises, set as words } from '../words.js';
import { endSet, startCalibration, startSet } from '../commands.js';

/** Choose an exercise, start and end a set, start a calibration. */
class SetControl extends LitElement {
  static properties = { model: { attribute: false }, version: {}, chosen: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { model } = this;
    const able = model.connection === 'open' && model.streaming;
    const chosen = model.inSet ? model.exercise : (this.chosen ?? model.exercise);
    const first = model.mode === 'first';
    return html`
      <form class="set-control" @submit=${(event) => event.preventDefault()}>
        <fieldset class="exercises" ?disabled=${model.inSet || !able}>
          <legend class="visually-hidden">${words.exercise}</legend>
          ${Object.entries(exercises).map(
            ([key, name]) => html`<label class=${key === chosen ? 'on' : ''}>
              <input
                type="radio"
                name="exercise"
                value=${key}
                .checked=${key === chosen}
                @change=${() => (this.chosen = key)}
              />${name}</label
            >`,
          )}
        </fieldset>
        <div class="set-buttons">
          ${model.inSet
            ? html`<button type="button" class="button primary" ?disabled=${!able} @click=${() => this.#ask(endSet())}>
                ${words.end}
              </button>`
            : html`<button
                type="button"
                class="button ${first ? '' : 'primary'}"
                ?disabled=${!able}
                @click=${() => this.#ask(startSet(chosen))}
              >
                ${words.start}
              </button>`}
          <button
            type="button"
            class="button ${first ? 'primary' : ''}"
            ?disabled=${!able || model.inSet}
            @click=${() => this.#ask(startCalibration())}
          >
            ${model.calibration ? words.calibrateAgain : words.calibrate}
          </button>
        </div>
      </form>
    `;
  }

  async #ask(answer) {
    this.dispatchEvent(new CustomEvent('answer', { detail: await answer, bubbles: true }));
  }
}

customElements.define('hl-set-control', SetControl);
