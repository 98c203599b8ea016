const REST_MS = 250;
/** Two minutes at 100 Hz; of longer stretches more points than a screen has, the extremes among them. */
const POINTS = 12_000;

/**
 * Reads the stretch of a session that is looked at, in one call once the view has come to rest.
 * What is on show stays until the answer is there; an answer to an earlier view is dropped.
 */
export class StretchReader {
  #read;
  #take;
  #timer = null;
  #wanted = null;

  /** `read({ from_s, to_s, points })` promises columns; `take(columns)` gets those still wanted. */
  constructor(read, take) {
    this.#read = read;
    this.#take = take;
  }

  want(from_s, to_s) {
    clearTimeout(this.#timer);
    const wanted = (this.#wanted = { from_s, to_s, points: POINTS });
    this.#timer = setTimeout(async () => {
      const columns = await this.#read(wanted).catch(() => null);
      if (columns && wanted === this.#wanted) this.#take(columns);
    }, REST_MS);
  }

  forget() {
    clearTimeout(this.#timer);
    this.#wanted = null;
  }
}

/** Columns with a stretch of them replaced by a closer reading of it. */
export function spliced(columns, closer) {
  const [from, to] = [closer.time_s[0], closer.time_s.at(-1)];
  if (from === undefined) return columns;
  const before = columns.time_s.findIndex((time) => time >= from);
  const after = columns.time_s.findIndex((time) => time > to);
  const head = before < 0 ? columns.time_s.length : before;
  const tail = after < 0 ? columns.time_s.length : after;
  const join = (name) => [...columns[name].slice(0, head), ...closer[name], ...columns[name].slice(tail)];
  const lists = Object.keys(columns).filter((name) => Array.isArray(columns[name]) && Array.isArray(closer[name]));
  return { ...columns, ...Object.fromEntries(lists.map((name) => [name, join(name)])) };
}
