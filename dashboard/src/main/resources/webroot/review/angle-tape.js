import { FIELDS, between } from '../live/frame-clock.js';

const CHUNK_S = 20;
const CHUNK_POINTS = 4000;
const KEPT = 6;
/** Above this distance between two instants nothing was measured between them. */
const GAP_S = 0.3;

/**
 * The pose at any instant of a session. Read at full rate in chunks, one ahead of the replay; until
 * a chunk is there the overview stands in.
 */
export class AngleTape {
  #overview;
  #read;
  #arrived;
  #chunks = new Map();

  /** `read({ from_s, to_s, points })` promises columns; `arrived()` is called when a chunk is there. */
  constructor(overview, read, arrived) {
    this.#overview = overview;
    this.#read = read;
    this.#arrived = arrived;
  }

  get first_s() {
    return this.#overview.time_s[0];
  }

  get last_s() {
    return this.#overview.time_s.at(-1);
  }

  at(time_s) {
    if (this.#overview.full_rate) return poseAt(this.#overview, time_s, GAP_S);
    const number = Math.floor((time_s - this.first_s) / CHUNK_S);
    const chunk = this.#chunk(number);
    this.#chunk(number + 1);
    return chunk?.time_s?.length > 1 ? poseAt(chunk, time_s, GAP_S) : poseAt(this.#overview, time_s, Infinity);
  }

  /** A chunk that is there; one that is not is asked for. */
  #chunk(number) {
    const from_s = this.first_s + number * CHUNK_S;
    if (!this.#chunks.has(number) && from_s <= this.last_s) {
      this.#chunks.set(number, {});
      this.#fetch(number, from_s);
    }
    return this.#chunks.get(number);
  }

  async #fetch(number, from_s) {
    // A little more than the chunk, so that there is an instant on either side of its ends.
    const wanted = { from_s: from_s - GAP_S, to_s: from_s + CHUNK_S + GAP_S, points: CHUNK_POINTS };
    const columns = await this.#read(wanted).catch(() => null);
    this.#chunks.delete(number);
    if (!columns) return;
    this.#chunks.set(number, columns);
    if (this.#chunks.size > KEPT) this.#chunks.delete(this.#chunks.keys().next().value);
    this.#arrived();
  }
}

/** Between two instants in proportion; within a gap the one before it, as old as it is. */
function poseAt(columns, time_s, gap_s) {
  const times = columns.time_s;
  let [low, high] = [0, times.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time_s) low = middle;
    else high = middle;
  }
  const span = times[high] - times[low];
  const gap = span > gap_s;
  const part = span > 0 && !gap ? Math.max(0, Math.min(1, (time_s - times[low]) / span)) : 0;
  const pose = { time_s, phase: columns.phase?.[low] ?? 'NONE', ageMs: gap ? (time_s - times[low]) * 1000 : 0 };
  for (const field of FIELDS) pose[field] = between(columns[field]?.[low], columns[field]?.[high], part);
  return pose;
}
