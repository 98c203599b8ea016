import { angles } from './sessions-api.js';
import { repPaths } from './rep-paths.js';

const SET_POINTS = 6000;

/** The paths of the repetitions of a set, read at full resolution; none for a set without any. */
export async function setPaths(id, reps, layout) {
  if (reps.length === 0) return new Map();
  const from_s = Math.min(...reps.map((rep) => rep.start_s));
  const to_s = Math.max(...reps.map((rep) => rep.end_s));
  return repPaths(await angles(id, { from_s, to_s, points: SET_POINTS }), reps, layout);
}

/** The paths of each set of a session, by the number of the set. */
export async function pathsBySet(id, sets, reps, layoutOf) {
  const all = sets.map(async ({ number }) => {
    const own = reps.filter((rep) => rep.set === number);
    return [number, await setPaths(id, own, layoutOf(own))];
  });
  return new Map(await Promise.all(all));
}
