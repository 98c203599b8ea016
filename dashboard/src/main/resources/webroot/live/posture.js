/**
 * The geometry of the figure: inclinations in degrees (0 upright, forward positive) to points in
 * centimetres, x forward and y up, with the ankle at rest. A person of 1.72 m in proportion.
 */
export const LENGTH = { ankle: 8, shank: 41, thigh: 42, pelvis: 13, lumbar: 18, thorax: 33, neck: 9, head: 10.5 };

const LUMBAR_STEPS = 10;
const THORAX_STEPS = 8;
/** Standing is not straight: the drawn lumbar curve starts from a gentle hollow. */
const LORDOSIS = 7;
const KYPHOSIS = 14;

const radians = (degrees) => (degrees * Math.PI) / 180;
const along = (from, degrees, length) => ({
  x: from.x + Math.sin(radians(degrees)) * length,
  y: from.y + Math.cos(radians(degrees)) * length,
});

/** Fills in what is not measured and says what that was. */
export function completed(pose) {
  const trunk = pose.trunk_inclination_deg ?? pose.pelvis_inclination_deg ?? 0;
  const pelvis = pose.pelvis_inclination_deg ?? trunk;
  const drawnTrunk = !isNumber(pose.pelvis_inclination_deg) || !isNumber(pose.trunk_inclination_deg);
  const drawnThigh = !isNumber(pose.thigh_inclination_deg);
  const drawnShank = !isNumber(pose.shank_inclination_deg);
  const angles = { trunk, pelvis, thigh: pose.thigh_inclination_deg ?? 0, shank: pose.shank_inclination_deg ?? 0 };
  if (drawnThigh && drawnShank) {
    angles.shank = angles.thigh = balanced(angles, -16, 6, true);
  } else if (drawnShank) {
    angles.shank = balanced(angles, -9, 34, false);
  }
  return { ...angles, drawnTrunk, drawnThigh, drawnShank };
}

const isNumber = (value) => typeof value === 'number';

/** The shank angle that keeps the weight where it is in standing. */
function balanced(angles, low, high, legAsOne) {
  const lean = (shank) =>
    weightX({ ...angles, shank, thigh: legAsOne ? shank : angles.thigh }) - STANDING_X;
  if (lean(low) > 0) return low;
  if (lean(high) < 0) return high;
  let [from, to] = [low, high];
  for (let i = 0; i < 14; i++) {
    const middle = (from + to) / 2;
    if (lean(middle) > 0) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

function weightX(angles) {
  const { knee, hip, waist, neck, head } = joints(angles);
  return (
    0.09 * (knee.x / 2) + 0.2 * ((knee.x + hip.x) / 2) + 0.15 * hip.x +
    0.48 * (0.45 * waist.x + 0.55 * neck.x) + 0.08 * head.x
  );
}

function joints({ trunk, pelvis, thigh, shank }) {
  const ankle = { x: 0, y: LENGTH.ankle };
  const knee = along(ankle, shank, LENGTH.shank);
  const hip = along(knee, thigh, LENGTH.thigh);
  const sacrum = along(along(hip, pelvis, LENGTH.pelvis), pelvis - 90, 4);
  const waist = along(sacrum, (pelvis + trunk) / 2, LENGTH.lumbar);
  const neck = along(waist, trunk, LENGTH.thorax);
  const head = along(neck, trunk * 0.85, LENGTH.neck + LENGTH.head);
  return { ankle, knee, hip, sacrum, waist, neck, head };
}

const STANDING_X = weightX({ trunk: 0, pelvis: 0, thigh: 0, shank: 0 });

/** How far the drawn curve of standing turns the spine at its point `i`, in degrees. */
export const restCurve = (i) =>
  i <= LUMBAR_STEPS
    ? LORDOSIS * Math.cos((Math.PI * i) / LUMBAR_STEPS)
    : -LORDOSIS + (LORDOSIS + KYPHOSIS) * ((i - LUMBAR_STEPS) / THORAX_STEPS);

/** All points of the figure for completed angles. */
export function skeleton(angles) {
  const { trunk, pelvis } = angles;
  const { ankle, knee, hip, sacrum } = joints(angles);
  const spine = [{ ...sacrum, angle: pelvis + restCurve(0) }];
  for (let i = 1; i <= LUMBAR_STEPS; i++) {
    const s = (i - 0.5) / LUMBAR_STEPS;
    const angle = pelvis + (trunk - pelvis) * s + restCurve(i - 0.5);
    spine.push({ ...along(spine.at(-1), angle, LENGTH.lumbar / LUMBAR_STEPS), angle });
  }
  for (let i = 1; i <= THORAX_STEPS; i++) {
    const angle = trunk + restCurve(LUMBAR_STEPS + i - 0.5);
    spine.push({ ...along(spine.at(-1), angle, LENGTH.thorax / THORAX_STEPS), angle });
  }
  const neck = spine.at(-1);
  const face = trunk * 0.8;
  const head = along(along(neck, face + 8, LENGTH.neck + LENGTH.head * 0.72), face + 90, 2.5);
  const shoulder = along(spine.at(-2), trunk + 90, 5);
  return { ankle, knee, hip, sacrum, spine, neck, head, shoulder, lumbarSteps: LUMBAR_STEPS };
}
