import { svg } from 'lit';
import { line, planeOf } from './angle-plane.js';
import { meanPath } from './rep-paths.js';

/** The mean path of two sessions over each other, the later one solid, each repetition faint behind. */
export function pairPlane({ paths, ...plane }) {
  return planeOf(plane, (x, y) => [
    paths.map((own) => [...own.values()].map((path) => svg`<path class="other" d=${line(path, x, y)}></path>`)),
    paths.map((own, i) => {
      const mean = meanPath([...own.values()]);
      return mean ? svg`<path class="path ${i === 0 ? 'earlier' : ''}" d=${line(mean, x, y)}></path>` : null;
    }),
  ]);
}
