import { html, nothing } from 'lit';
import { sensors as words, segments, sensorStates } from '../words.js';
import { isMeasured, number } from '../format.js';

/** One quiet chip per sensor: place, rate, loss, which way up. */
export const sensorChips = (sensors) => html`
  <ul class="chips" aria-label=${words.title}>
    ${sensors.length === 0 ? html`<li class="chip away">${words.waiting}</li>` : nothing}
    ${sensors.map(
      (sensor) => html`
        <li class="chip ${sensor.state === 'STREAMING' ? '' : 'away'}" title=${details(sensor)}>
          <i class="dot"></i><b>${segments[sensor.segment] ?? sensor.segment}</b>
          ${sensor.state === 'STREAMING' ? streaming(sensor) : html`<span>${sensorStates[sensor.state] ?? sensor.state}</span>`}
        </li>
      `,
    )}
  </ul>
`;

/** Everything known of the connection, one thing a line. */
const details = (sensor) =>
  [
    sensor.serial,
    sensor.through,
    [sensor.reason, isMeasured(sensor.since_s) ? words.since(number(sensor.since_s)) : null],
    isMeasured(sensor.loss_percent) ? words.loss(number(sensor.loss_percent, 1)) : null,
    isMeasured(sensor.jitter_ms) ? words.jitter(number(sensor.jitter_ms)) : null,
    isMeasured(sensor.clock_skew_ppm) ? words.clockSkew(number(sensor.clock_skew_ppm, 1)) : null,
    isMeasured(sensor.battery_percent)
      ? [
          words.battery(number(sensor.battery_percent)),
          isMeasured(sensor.battery_minutes) ? words.batteryLeft(number(sensor.battery_minutes)) : null,
        ]
      : null,
  ]
    .map((line) => (Array.isArray(line) ? line.filter(Boolean).join(', ') : line))
    .filter(Boolean)
    .join('\n');

const streaming = (sensor) => html`
  <span class="fixed-4">${words.rate(number(sensor.rate_hz))}</span>
  <span>${words.loss(number(sensor.loss_percent, 1))}</span>
  ${sensor.up === 'ok' || sensor.up == null ? nothing : html`<span class="notice">${sensor.up}</span>`}
  ${isMeasured(sensor.battery_percent) && sensor.battery_percent < 20
    ? html`<span class="notice">${words.battery(number(sensor.battery_percent))}</span>`
    : nothing}
`;
