/**
 * When two values may be called different: above the minimal detectable change, or the agreement
 * of timing methods. A mean of five or more repetitions on each side is steadier by the root of five.
 */
export const LUMBAR_DEG = 8;
export const SHARE_POINTS = 10;
export const PHASE_S = 0.3;
const MANY = 5;

export const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** First against last set of the same exercise; rows with `difference` null when not comparable. */
export function setChange(sets, reps) {
  const counted = (set) => reps.filter((rep) => rep.set === set.number && rep.status === 'counted');
  const first = sets.find((set) => counted(set).length > 0);
  const last = sets.findLast((set) => set.exercise === first?.exercise && counted(set).length > 0);
  if (!first || first === last) return null;
  const compare = (key, of, limitOf, digits, unit, differenceUnit = unit) => {
    const [before, after] = [first, last].map((set) =>
      counted(set).map(of).filter((v) => typeof v === 'number'),
    );
    if (before.length === 0 || after.length === 0) return null;
    const limit = limitOf(Math.min(before.length, after.length));
    const difference = mean(after) - mean(before);
    const clear = Math.abs(difference) >= limit;
    return { key, first: mean(before), last: mean(after), difference, clear, digits, unit, differenceUnit };
  };
  const lumbarLimit = (n) => (n >= MANY ? LUMBAR_DEG / Math.sqrt(MANY) : LUMBAR_DEG);
  const rows = [
    compare('lumbar', (rep) => rep.peak_lumbar_flexion_deg, lumbarLimit, 0, '°'),
    compare('contribution', (rep) => rep.lumbar_contribution && rep.lumbar_contribution * 100, () => SHARE_POINTS, 0, ' %', ' points'),
    compare('lowering', (rep) => rep.eccentric_s, () => PHASE_S, 1, ' s'),
    compare('lifting', (rep) => rep.concentric_s, () => PHASE_S, 1, ' s'),
  ];
  return { first, last, rows: rows.filter(Boolean) };
}
