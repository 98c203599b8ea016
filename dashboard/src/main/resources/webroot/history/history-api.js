import { chosen, read } from '../api.js';

/** People who train; whoever has most sessions first. */
export async function people() {
  const all = await read('people');
  return all.toSorted((a, b) => b.sessions - a.sessions);
}

/** Trends since a day. `person` is an id, `none` for sessions of nobody, or empty for everybody. */
export function history({ person, from }) {
  return read(`history?${new URLSearchParams(chosen({ person, from }))}`);
}
