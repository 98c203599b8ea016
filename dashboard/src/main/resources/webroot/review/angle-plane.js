import { html, nothing, svg } from 'lit';
import { angles as angleWords, review as words } from '../words.js';
import { number } from '../format.js';

const THUMB_HEIGHT = 40;

export const line = (path, x, y) =>
  path.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.x).toFixed(1)} ${y(p.y).toFixed(1)}`).join('');

/** A repetition's path small enough for a table row, on the session's common scale. */
export function pathThumb(path, frame) {
  if (!path || !frame) return nothing;
  const scale = THUMB_HEIGHT / (frame.top - frame.bottom);
  const width = (frame.right - frame.left) * scale;
  const x = (v) => (v - frame.left) * scale;
  const y = (v) => THUMB_HEIGHT - (v - frame.bottom) * scale;
  return svg`<svg class="path-thumb" width=${width + 2} height=${THUMB_HEIGHT + 2}
    viewBox="-1 -1 ${width + 2} ${THUMB_HEIGHT + 2}" aria-hidden="true">
    <path class="axis" d="M${x(0)} 0V${y(0)}H${width}"></path>
    <path class="path" d=${line(path, x, y)}></path>
  </svg>`;
}

const VIEW = { left: 46, right: 12, top: 14, bottom: 44, width: 460 };

/** An empty plane, the same degrees on both axes; `draw(x, y)` gives what goes on it. */
export function planeOf({ frame, layout, lumbarLimitDeg, label }, draw) {
  const inner = VIEW.width - VIEW.left - VIEW.right;
  const scale = inner / (frame.right - frame.left);
  const height = (frame.top - frame.bottom) * scale;
  const x = (v) => VIEW.left + (v - frame.left) * scale;
  const y = (v) => VIEW.top + height - (v - frame.bottom) * scale;
  const ticks = (from, to, step) => {
    const all = [];
    for (let v = Math.ceil(from / step) * step; v <= to; v += step) all.push(v);
    return all;
  };
  const across = layout === 2 ? angleWords.pelvis : angleWords.hip;
  return html`
    <svg class="plane" viewBox="0 0 ${VIEW.width} ${height + VIEW.top + VIEW.bottom}" role="img" aria-label=${label}>
      ${lumbarLimitDeg
        ? svg`<rect class="plane-band" x=${x(frame.left)} y=${y(lumbarLimitDeg)} width=${inner}
            height=${y(0) - y(lumbarLimitDeg)}></rect>`
        : nothing}
      ${ticks(frame.bottom, frame.top, 20).map(
        (v) => svg`<line class="grid" x1=${x(frame.left)} x2=${x(frame.right)} y1=${y(v)} y2=${y(v)}></line>
          <text x=${VIEW.left - 8} y=${y(v) + 4} text-anchor="end">${number(v)}°</text>`,
      )}
      ${ticks(frame.left, frame.right, 20).map(
        (v) => svg`<line class="grid" y1=${VIEW.top} y2=${VIEW.top + height} x1=${x(v)} x2=${x(v)}></line>
          <text x=${x(v)} y=${VIEW.top + height + 16} text-anchor="middle">${number(v)}°</text>`,
      )}
      <text class="axis-name" x=${VIEW.left} y=${VIEW.top + height + 36}>${across} →</text>
      <text class="axis-name" x=${VIEW.left + 6} y=${VIEW.top - 3}>↑ ${angleWords.lumbar}</text>
      ${draw(x, y)}
    </svg>
  `;
}

/** The chosen repetition's path over the others of its set. */
export function anglePlane({ paths, chosen, ...plane }) {
  const path = paths.get(chosen);
  return planeOf({ ...plane, label: words.planeLabel(chosen?.number ?? '') }, (x, y) => [
    [...paths].filter(([rep]) => rep !== chosen).map(([, other]) => svg`<path class="other" d=${line(other, x, y)}></path>`),
    path ? way(path, x, y) : nothing,
  ]);
}

/** Down drawn solid, up dashed, with a dot at the turning point. */
function way(path, x, y) {
  const turn = path.reduce((deepest, p, i) => (p.x + p.y > path[deepest].x + path[deepest].y ? i : deepest), 0);
  return svg`
    <path class="path up" d=${line(path.slice(turn), x, y)}></path>
    <path class="path" d=${line(path.slice(0, turn + 1), x, y)}></path>
    <circle class="turn" cx=${x(path[turn].x)} cy=${y(path[turn].y)} r="4"></circle>
  `;
}
