import { LitElement, html, nothing } from 'lit';
import { places, sensors as words, segments, sensorStates } from '../words.js';
import { isMeasured, number } from '../format.js';
import './sensor-details.js';

/** One quiet chip per sensor: place, rate, loss, which way up; it opens all that is known. */
class SensorChips extends LitElement {
  static properties = { sensors: { attribute: false }, opened: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { sensors } = this;
    const shown = sensors.find((sensor) => sensor.serial === this.opened);
    return html`
      <ul class="chips" aria-label=${words.title}>
        ${sensors.length === 0 ? html`<li class="chip away">${words.waiting}</li>` : nothing}
        ${sensors.map(
          (sensor) => html`
            <li class="chip ${sensor.state === 'STREAMING' ? '' : 'away'}">
              <button
                type="button"
                class="chip-button"
                aria-haspopup="dialog"
                title=${words.more(place(sensor))}
                @click=${() => (this.opened = sensor.serial)}
              >
                <i class="dot"></i><b>${place(sensor)}</b>
                ${sensor.state === 'STREAMING' ? streaming(sensor) : html`<span>${sensorStates[sensor.state] ?? sensor.state}</span>`}
              </button>
            </li>
          `,
        )}
      </ul>
      ${shown
        ? html`<hl-sensor-details .sensor=${shown} @closed=${() => (this.opened = null)}></hl-sensor-details>`
        : nothing}
    `;
  }
}

const place = (sensor) => segments[sensor.segment] ?? places.none;

const streaming = (sensor) => html`
  <span class="fixed-4">${words.rate(number(sensor.rate_hz))}</span>
  <span>${words.loss(number(sensor.loss_percent, 1))}</span>
  ${sensor.up === 'ok' || sensor.up == null ? nothing : html`<span class="notice">${sensor.up}</span>`}
  ${isMeasured(sensor.battery_percent) && sensor.battery_percent < 20
    ? html`<span class="notice">${words.battery(number(sensor.battery_percent))}</span>`
    : nothing}
`;

customElements.define('hl-chips', SensorChips);
