import { LitElement, html } from 'lit';
import { app, places, sensors as words, segments, sensorStates } from '../words.js';
import { isMeasured, number } from '../format.js';
import { findPlaces, setPlace } from '../commands.js';

/** Everything known of one sensor, and where it is worn, to be changed. */
class SensorDetails extends LitElement {
  static properties = { sensor: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  render() {
    const { sensor } = this;
    return html`
      <dialog class="definition" aria-labelledby="sensor-name" @close=${this.#closed} @click=${this.#backdrop}>
        <div class="definition-body">
          <h2 id="sensor-name">${segments[sensor.segment] ?? places.none}</h2>
          <p>${sensorStates[sensor.state] ?? sensor.state}${sensor.reason && sensor.state !== 'STREAMING' ? `: ${sensor.reason}` : ''}</p>
          <dl>
            ${facts(sensor).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
          </dl>
          <label class="place-choice"
            ><span>${places.worn}</span>
            <select class="select" @change=${(event) => this.#place(event.target.value)}>
              <option value="" ?selected=${!segments[sensor.segment]}>${places.nowhere}</option>
              ${Object.entries(segments).map(
                ([key, name]) => html`<option value=${key} ?selected=${key === sensor.segment}>${name}</option>`,
              )}
            </select>
          </label>
          <p class="place-hint">${places.kept}</p>
          <form method="dialog" class="place-buttons">
            <button type="button" class="button" @click=${this.#find}>${places.find}</button>
            <button class="button primary" autofocus>${app.close}</button>
          </form>
        </div>
      </dialog>
    `;
  }

  async #place(segment) {
    this.#answer(await setPlace(this.sensor.serial, segment || null));
  }

  async #find() {
    this.querySelector('dialog').close();
    this.#answer(await findPlaces());
  }

  #answer(detail) {
    document.querySelector('main')?.dispatchEvent(new CustomEvent('answer', { detail, bubbles: true }));
  }

  #closed() {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  #backdrop(event) {
    if (event.target === event.currentTarget) event.currentTarget.close();
  }
}

/** Name and value of all that is known of the connection. */
const facts = (sensor) =>
  [
    [words.facts.serial, sensor.serial],
    sensor.through ? [words.facts.through, sensor.through] : null,
    isMeasured(sensor.since_s) ? [words.facts.since, words.seconds(number(sensor.since_s))] : null,
    isMeasured(sensor.rate_hz) && sensor.rate_hz > 0 ? [words.facts.rate, words.rate(number(sensor.rate_hz))] : null,
    isMeasured(sensor.loss_percent) ? [words.facts.loss, words.percent(number(sensor.loss_percent, 1))] : null,
    isMeasured(sensor.jitter_ms) ? [words.facts.jitter, words.milliseconds(number(sensor.jitter_ms))] : null,
    isMeasured(sensor.clock_skew_ppm) ? [words.facts.skew, words.ppm(number(sensor.clock_skew_ppm, 1))] : null,
    isMeasured(sensor.battery_percent) ? [words.facts.battery, battery(sensor)] : null,
  ].filter(Boolean);

const battery = (sensor) =>
  [
    words.percent(number(sensor.battery_percent)),
    isMeasured(sensor.battery_minutes) ? words.batteryLeft(number(sensor.battery_minutes)) : null,
  ]
    .filter(Boolean)
    .join(', ');

customElements.define('hl-sensor-details', SensorDetails);
