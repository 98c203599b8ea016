import { read } from '../api.js';

/** People who train; whoever has most sessions first. */
export async function people() {
  const all = await read('people');
  return all.toSorted((a, b) => b.sessions - a.sessions);
}

/** Trends since a day. `person` is an id, `none` for sessions of nobody, or empty for everybody. */
export function history({ person, from }) {
  const query = new URLSearchParams();
  if (person) query.set('person', person);
  if (from) query.set('from', from);
  return read(`history?${query}`);
}
