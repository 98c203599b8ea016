import { chosen, read } from '../api.js';

const AT_ONCE = 500;

/** Every session of a person since a day, newest first, however many there are. */
export async function sessions({ person, from }) {
  const all = [];
  for (let page = null; page === null || page.length === AT_ONCE; ) {
    const query = new URLSearchParams({ ...chosen({ person, from }), limit: AT_ONCE, offset: all.length });
    page = await read(`sessions?${query}`);
    all.push(...page);
  }
  return all;
}

export const session = (id) => read(`sessions/${encodeURIComponent(id)}`);

/** The analyses of a session, as recorded first. */
export const runs = (id) => read(`sessions/${encodeURIComponent(id)}/runs`);

/** What a later analysis found. */
export const run = (id, number) => read(`sessions/${encodeURIComponent(id)}/runs/${number}`);

/** What differs from one session to a later one, in each exercise they have in common. */
export const differences = (id, later) => read(`sessions/${encodeURIComponent(id)}/differences/${encodeURIComponent(later)}`);

/** Angles as columns; at most `points` of them between two instants. */
export function angles(id, { from_s, to_s, points }) {
  const query = new URLSearchParams({ max_points: points });
  if (from_s !== undefined) query.set('from_s', from_s);
  if (to_s !== undefined) query.set('to_s', to_s);
  return read(`sessions/${encodeURIComponent(id)}/angles?${query}`);
}
