import { restCurve } from './posture.js';

/** The figure's outline as SVG paths: limbs as tapered capsules, the torso grown around the spine. */

/** Half-widths of the torso along the spine (0 sacrum, 1 neck): behind it and before it, in cm. */
const TORSO = [
  [0.0, 6.2, 14],
  [0.12, 4.4, 14],
  [0.32, 3.4, 12.6],
  [0.5, 4.0, 13.6],
  [0.7, 4.6, 15.2],
  [0.86, 4.5, 12.4],
  [0.95, 4.2, 8.4],
  [1.0, 4.0, 6],
];

const fixed = (value) => value.toFixed(2);
const point = (p) => `${fixed(p.x)} ${fixed(-p.y)}`;

/** A limb: two circles and their common tangents. */
export function capsule(from, to, r1, r2) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  const direction = Math.atan2(dy, dx);
  const open = Math.acos((r1 - r2) / length);
  const on = (c, r, a) => ({ x: c.x + r * Math.cos(a), y: c.y + r * Math.sin(a) });
  const a1 = on(from, r1, direction + open);
  const b1 = on(to, r2, direction + open);
  const b2 = on(to, r2, direction - open);
  const a2 = on(from, r1, direction - open);
  return (
    `M${point(a1)}L${point(b1)}A${r2} ${r2} 0 0 1 ${point(b2)}` +
    `L${point(a2)}A${r1} ${r1} 0 1 1 ${point(a1)}Z`
  );
}

export function circle(centre, r) {
  const left = { x: centre.x - r, y: centre.y };
  const right = { x: centre.x + r, y: centre.y };
  return `M${point(left)}A${r} ${r} 0 1 1 ${point(right)}A${r} ${r} 0 1 1 ${point(left)}Z`;
}

function widths(s) {
  let i = 1;
  while (i < TORSO.length - 1 && TORSO[i][0] < s) i++;
  const [s0, back0, front0] = TORSO[i - 1];
  const [s1, back1, front1] = TORSO[i];
  const raw = (s - s0) / (s1 - s0);
  const t = raw * raw * (3 - 2 * raw);
  return [back0 + (back1 - back0) * t, front0 + (front1 - front0) * t];
}

/** The torso around the spine; front and back follow the trunk itself, not the hollow of the spine. */
export function torso({ spine, hip }) {
  const back = [];
  const front = [];
  spine.forEach((p, i) => {
    const [behind, before] = widths(i / (spine.length - 1));
    const angle = ((p.angle - restCurve(i)) * Math.PI) / 180;
    const nx = Math.cos(angle);
    const ny = -Math.sin(angle);
    back.push({ x: p.x - nx * behind, y: p.y - ny * behind });
    front.push({ x: p.x + nx * before, y: p.y + ny * before });
  });
  return `M${smooth(back)}L${smooth(front.reverse())}L${point(hip)}Z`;
}

/** A Catmull-Rom curve through points, as SVG path data without its first letter. */
export function smooth(points) {
  let path = point(points[0]);
  for (let i = 0; i < points.length - 1; i++) {
    const before = points[Math.max(0, i - 1)];
    const from = points[i];
    const to = points[i + 1];
    const after = points[Math.min(points.length - 1, i + 2)];
    const c1 = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const c2 = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    path += `C${point(c1)} ${point(c2)} ${point(to)}`;
  }
  return path;
}

/** Closes the fold between belly and thigh. */
export function groin({ hip, knee, spine }) {
  const part = (from, to, s) => ({ x: from.x + (to.x - from.x) * s, y: from.y + (to.y - from.y) * s });
  return capsule(part(hip, spine[3], 0.55), part(hip, knee, 0.18), 11, 10);
}

/** A little lower and before the middle of the head. */
export function chin(head, inclinationDeg) {
  const a = ((inclinationDeg + 152) * Math.PI) / 180;
  return { x: head.x + Math.sin(a) * 6, y: head.y + Math.cos(a) * 6 };
}

export function foot({ ankle }) {
  const { x, y } = ankle;
  return (
    `M${point({ x: x - 7, y: 1.2 })}C${point({ x: x - 8, y: 6 })} ${point({ x: x - 5, y: y + 1 })} ${point({ x: x - 4.4, y: y + 2 })}` +
    `L${point({ x: x + 4.4, y: y + 2 })}C${point({ x: x + 8, y: 6.5 })} ${point({ x: x + 17, y: 5.5 })} ${point({ x: x + 18, y: 2.4 })}` +
    `Q${point({ x: x + 18, y: 0 })} ${point({ x: x + 15, y: 0 })}L${point({ x: x - 5, y: 0 })}Q${point({ x: x - 7, y: 0 })} ${point({ x: x - 7, y: 1.2 })}Z`
  );
}

/** A wedge between two directions given as inclinations. */
export function wedge(centre, fromDeg, toDeg, r) {
  const on = (deg) => {
    const a = (deg * Math.PI) / 180;
    return { x: centre.x + Math.sin(a) * r, y: centre.y + Math.cos(a) * r };
  };
  const large = Math.abs(toDeg - fromDeg) > 180 ? 1 : 0;
  const sweep = toDeg > fromDeg ? 1 : 0;
  return `M${point(centre)}L${point(on(fromDeg))}A${r} ${r} 0 ${large} ${sweep} ${point(on(toDeg))}Z`;
}
