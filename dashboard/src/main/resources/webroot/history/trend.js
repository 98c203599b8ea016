import { history as words } from '../words.js';
import { date, isMeasured, number } from '../format.js';
import { measures } from './measures.js';

/** A measure over the sessions it was measured in, in the unit it is shown in. */
export function points(measure, sessions) {
  const { factor } = measures[measure.key];
  return sessions
    .map((session, i) => ({
      session,
      timeMs: Date.parse(session.started_at),
      mean: scaled(measure.mean[i], factor),
      sd: scaled(measure.sd?.[i], factor),
      n: measure.n?.[i],
    }))
    .filter((point) => point.mean !== null);
}

const scaled = (value, factor) => (isMeasured(value) ? value * factor : null);

/** Where the start lies and how far from it nothing is called a change; null without a start. */
export function start(measure) {
  const { factor } = measures[measure.key];
  if (!measure.baseline) return null;
  return { mean: measure.baseline.mean * factor, halfWidth: scaled(measure.no_clear_change, factor) };
}

/** Mean of the latest sessions, or null. */
export const recent = (measure) => scaled(measure.recent?.mean, measures[measure.key].factor);

/** A value in the words of its measure: `46°`, `0.8 s`. */
export function withUnit(key, value) {
  const { unit, digits } = measures[key];
  return isMeasured(value) ? `${number(value, digits)}${unit}` : number(value);
}

/** One session of a measure, as it is read aloud and shown beside its dot. */
export function pointSaid(key, point) {
  const spread = isMeasured(point.sd) ? ` ± ${withUnit(key, point.sd)}` : '';
  const reps = key === 'reps' ? '' : words.ofReps(point.n);
  return [date(point.session.started_at), `${withUnit(key, point.mean)}${spread}`, reps].filter(Boolean).join(' · ');
}

/** What the latest sessions say against the first ones, in one sentence. */
export function sentence(measure) {
  const { key, change } = measure;
  if (key === 'reps') return words.volume;
  if (!change) return words.severalPeople;
  if (change === 'no_limit') return words.noLimit;
  if (change === 'too_few') return words.tooFew;
  if (change === 'no_clear_change') return words.noClearChange;
  const { digits, unit } = measures[key];
  const by = number(Math.abs(recent(measure) - start(measure).mean), digits);
  return words.changes[key][change](`${by}${words.differenceUnits[key] ?? unit}`);
}
