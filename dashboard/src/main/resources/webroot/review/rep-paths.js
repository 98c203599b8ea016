/** Cuts the angles of a set into one path per repetition: hip (or pelvis) against lumbar. */
export function repPaths(columns, reps, layout) {
  const across = columns[layout === 2 ? 'pelvis_inclination_deg' : 'hip_flexion_deg'];
  const up = columns.lumbar_flexion_deg;
  const paths = new Map();
  if (!across || !up) return paths;
  for (const rep of reps) {
    const path = [];
    for (let i = 0; i < columns.time_s.length; i++) {
      const time = columns.time_s[i];
      if (time < rep.start_s || time > rep.end_s) continue;
      if (across[i] !== null && up[i] !== null) path.push({ x: across[i], y: up[i], time });
    }
    if (path.length > 1) paths.set(rep, path);
  }
  return paths;
}

const STEP_DEG = 10;
const BROADER = 1.3;

/** The range all paths of a session share, so that plots can be compared by eye. */
export function sharedFrame(pathsBySet, lumbarLimitDeg) {
  let [right, top, left, bottom] = [60, Math.max(30, lumbarLimitDeg ?? 0), 0, 0];
  for (const paths of pathsBySet) {
    for (const path of paths.values()) {
      for (const { x, y } of path) {
        right = Math.max(right, x);
        left = Math.min(left, x);
        top = Math.max(top, y);
        bottom = Math.min(bottom, y);
      }
    }
  }
  const up = (v) => Math.ceil(v / STEP_DEG) * STEP_DEG;
  const down = (v) => Math.floor(v / STEP_DEG) * STEP_DEG;
  const frame = { left: down(left), right: up(right), bottom: down(bottom), top: up(top) };
  frame.right = Math.max(frame.right, up(frame.left + (frame.top - frame.bottom) * BROADER));
  return frame;
}

const PARTS = 100;

/** The mean of paths at equal parts of each repetition's time; null without any. */
export function meanPath(paths) {
  if (paths.length === 0) return null;
  const at = paths.map(inParts);
  return Array.from({ length: PARTS + 1 }, (_, part) => ({
    x: at.reduce((sum, path) => sum + path[part].x, 0) / paths.length,
    y: at.reduce((sum, path) => sum + path[part].y, 0) / paths.length,
  }));
}

function inParts(path) {
  const from = path[0].time;
  const span = path.at(-1).time - from;
  let i = 0;
  return Array.from({ length: PARTS + 1 }, (_, part) => {
    const time = from + (span * part) / PARTS;
    while (i < path.length - 2 && path[i + 1].time < time) i++;
    const [a, b] = [path[i], path[i + 1]];
    const s = Math.max(0, Math.min(1, (time - a.time) / (b.time - a.time)));
    return { x: a.x + (b.x - a.x) * s, y: a.y + (b.y - a.y) * s };
  });
}
