/** Thrown for a thing that is not there. */
export class NotFound extends Error {}

/** Reads JSON below `/api/v1`; throws `NotFound`, or an error that names status and path. */
export async function read(path) {
  const answer = await fetch(`/api/v1/${path}`);
  if (answer.status === 404) throw new NotFound(path);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

/** Those entries of a query that say something. */
export const chosen = (query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value));
