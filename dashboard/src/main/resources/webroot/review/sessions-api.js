/** Reads kept sessions. Throws `NotFound` for a session that is not there. */
export class NotFound extends Error {}

async function read(path) {
  const answer = await fetch(`/api/v1/sessions${path}`);
  if (answer.status === 404) throw new NotFound(path);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

const AT_ONCE = 500;

/** Every session, newest first, however many there are. */
export async function sessions() {
  const all = [];
  for (let page = null; page === null || page.length === AT_ONCE; ) {
    page = await read(`?limit=${AT_ONCE}&offset=${all.length}`);
    all.push(...page);
  }
  return all;
}

export const session = (id) => read(`/${encodeURIComponent(id)}`);

/** Angles as columns; at most `points` of them between two instants. */
export function angles(id, { from_s, to_s, points }) {
  const query = new URLSearchParams({ max_points: points });
  if (from_s !== undefined) query.set('from_s', from_s);
  if (to_s !== undefined) query.set('to_s', to_s);
  return read(`/${encodeURIComponent(id)}/angles?${query}`);
}
