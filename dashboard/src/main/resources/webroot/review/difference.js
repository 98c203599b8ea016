import { html } from 'lit';
import { history as historyWords, review as words } from '../words.js';
import { isMeasured, number } from '../format.js';
import { measures } from '../history/measures.js';
import { withUnit } from '../history/trend.js';

/** The mean of a measure in the words of that measure. */
export const meanSaid = ({ key }, side) => withUnit(key, scaled(key, side?.mean));

/** The same with its spread. */
export const spreadSaid = (row, side) =>
  isMeasured(side?.sd) ? `${meanSaid(row, side)} ± ${withUnit(row.key, scaled(row.key, side.sd))}` : meanSaid(row, side);

/** What the server judged of a difference, in words. */
export function differenceSaid({ key, difference, change }) {
  if (!isMeasured(difference)) return quiet(words.onlyOneMeasured);
  if (change === 'no_clear_change') return quiet(words.changeNone);
  const { digits, unit } = measures[key];
  const by = scaled(key, difference);
  const amount = number(Math.abs(by), digits);
  if (Number(by.toFixed(digits)) === 0) return quiet(words.noLimitFor(words.alike));
  const said = (by > 0 ? words.changeMore : words.changeLess)(amount, historyWords.differenceUnits[key] ?? unit);
  return change === 'no_limit' ? quiet(words.noLimitFor(said)) : said;
}

const scaled = (key, value) => (isMeasured(value) ? value * measures[key].factor : value);

const quiet = (text) => html`<span class="quiet">${text}</span>`;
