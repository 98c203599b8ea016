/** Numbers into text. A value that was not measured is an en dash, never zero. */
import { app } from './words.js';

export const isMeasured = (value) => typeof value === 'number' && Number.isFinite(value);

export function number(value, digits = 0) {
  if (!isMeasured(value)) return app.notMeasured;
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? (0).toFixed(digits) : text).replace('-', '−');
}

export const degrees = (value) => (isMeasured(value) ? `${number(value)}°` : app.notMeasured);

export const percent = (ratio) => (isMeasured(ratio) ? `${number(ratio * 100)} %` : app.notMeasured);

/** Tempo as written in training: lowering-pause-lifting-top, one decimal each. */
export const tempo = (rep) =>
  [rep.eccentric_s, rep.bottom_pause_s, rep.concentric_s, rep.top_pause_s]
    .map((seconds) => number(seconds, 1))
    .join(' - ');

export function duration(seconds) {
  if (!isMeasured(seconds)) return app.notMeasured;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const moment = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export const date = (iso) => (iso ? moment.format(new Date(iso)) : app.notMeasured);

const day = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: 'numeric' });

export const dayOnly = (iso) => day.format(new Date(iso));

/** The class of a technique as the words know it, whatever the case it came in. */
export const techniqueClass = (rep) => String(rep.technique ?? 'NOT_GRADED').toUpperCase();
