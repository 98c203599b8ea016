import { html, nothing } from 'lit';
import { sensors as words, segments, sensorStates } from '../words.js';
import { isMeasured, number } from '../format.js';

/** One quiet chip per sensor: place, rate, loss, which way up. */
export const sensorChips = (sensors) => html`
  <ul class="chips" aria-label=${words.title}>
    ${sensors.length === 0 ? html`<li class="chip away">${words.waiting}</li>` : nothing}
    ${sensors.map(
      (sensor) => html`
        <li class="chip ${sensor.state === 'STREAMING' ? '' : 'away'}" title=${sensor.serial ?? ''}>
          <i class="dot"></i><b>${segments[sensor.segment] ?? sensor.segment}</b>
          ${sensor.state === 'STREAMING' ? streaming(sensor) : html`<span>${sensorStates[sensor.state]}</span>`}
        </li>
      `,
    )}
  </ul>
`;

const streaming = (sensor) => html`
  <span class="fixed-4">${words.rate(number(sensor.rate_hz))}</span>
  <span>${words.loss(number(sensor.loss_percent, 1))}</span>
  ${sensor.up === 'ok' || sensor.up == null ? nothing : html`<span class="notice">${sensor.up}</span>`}
  ${isMeasured(sensor.battery_percent) && sensor.battery_percent < 20
    ? html`<span class="notice">${words.battery(number(sensor.battery_percent))}</span>`
    : nothing}
`;
