import { measures } from '../history/measures.js';
import { isMeasured, techniqueClass } from '../format.js';
import { LUMBAR_DEG, PHASE_S, SHARE_POINTS, mean } from './change.js';

/**
 * Two sessions, measure by measure. Between them the sensors are put on anew, and that does not
 * average out over repetitions: the 8° of peak lumbar flexion stay 8° however many there are.
 */
const graded = (rep) => techniqueClass(rep) !== 'NOT_GRADED' && !rep.data_quality?.provisional;
const counted = () => true;
const points = () => SHARE_POINTS;
const seconds = () => PHASE_S;
const degrees = () => LUMBAR_DEG;
const ofRange = (lumbarMaxDeg) => (100 * LUMBAR_DEG) / lumbarMaxDeg;

/** Each with the layouts that measure it, the repetitions it is taken from, and its limit as shown. */
const COMPARED = [
  { key: 'peak_hip_flexion_deg', from: graded, layouts: [3, 4] },
  { key: 'peak_pelvic_inclination_deg', from: graded, layouts: [2] },
  { key: 'peak_trunk_inclination_deg', from: graded, layouts: [1] },
  { key: 'lumbar_contribution', from: graded, layouts: [2, 3, 4], limit: points },
  { key: 'peak_relative_lumbar_percent', from: graded, layouts: [2, 3, 4], limit: ofRange },
  { key: 'peak_lumbar_flexion_deg', from: graded, layouts: [2, 3, 4], limit: degrees },
  { key: 'eccentric_s', from: counted, limit: seconds },
  { key: 'bottom_pause_s', from: counted, limit: seconds },
  { key: 'concentric_s', from: counted, limit: seconds },
  { key: 'eccentric_sparc', from: graded },
  { key: 'concentric_sparc', from: graded },
];

/** Rows of what both did; `change` as in the history. `lumbarMaxDeg` is of the latest calibration. */
export function sessionChange(repsA, repsB, layout, lumbarMaxDeg) {
  return COMPARED.filter(({ layouts }) => !layouts || layouts.includes(layout))
    .map((compared) => row(compared, repsA, repsB, lumbarMaxDeg))
    .filter(Boolean);
}

function row({ key, from, limit }, repsA, repsB, lumbarMaxDeg) {
  const { factor } = measures[key];
  const of = (rep) => rep[key] ?? rep.movement?.[key];
  const [a, b] = [repsA, repsB].map((reps) => summary(reps.filter(from).map(of).filter(isMeasured), factor));
  if (!a && !b) return null;
  const difference = a && b ? b.mean - a.mean : null;
  return { key, a, b, difference, change: verdict(difference, limit?.(lumbarMaxDeg)) };
}

function summary(values, factor) {
  if (values.length === 0) return null;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) * factor : null;
  return { mean: middle * factor, sd, n: values.length };
}

function verdict(difference, limit) {
  if (difference === null) return 'not_measured';
  if (!isMeasured(limit)) return 'no_limit';
  if (Math.abs(difference) < limit) return 'no_clear_change';
  return difference > 0 ? 'more' : 'less';
}
