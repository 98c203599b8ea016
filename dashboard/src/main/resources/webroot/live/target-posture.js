/**
 * Where the ghost stands. In a set: the target posture at the bottom of this exercise, following
 * the person if they go deeper. In the calibration: it shows the movement of the step, slowly.
 */
const BOTTOM = {
  hinge: { trunk: 60, lumbarShare: 0.2, thigh: -10 },
  deadlift: { trunk: 72, lumbarShare: 0.3, thigh: -35 },
  squat: { trunk: 42, lumbarShare: 0.35, thigh: -80 },
  bend: { trunk: 70, lumbarShare: 0.4, thigh: -6 },
};

const SHOWN = {
  still: { trunk: 0, pelvis: 0, thigh: 0, period_s: 0 },
  bends: { trunk: 70, pelvis: 38, thigh: -5, period_s: 4 },
  squats: { trunk: 32, pelvis: 20, thigh: -52, period_s: 4 },
  flexion: { trunk: 95, pelvis: 50, thigh: -7, period_s: 6 },
  upright: { trunk: 0, pelvis: 0, thigh: 0, period_s: 0 },
};

const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function ghostPosture(pose, model, nowMs) {
  if (model.guide) return demonstration(model.guide.step, nowMs);
  if (!model.inSet) return null;
  return bottom(model.exercise, pose, model);
}

/** Target angles at the bottom, also the source of the hip band. */
export function bottom(exercise, pose, model) {
  const shape = BOTTOM[exercise] ?? BOTTOM.hinge;
  const trunk = Math.max(shape.trunk, pose?.trunk_inclination_deg ?? 0);
  const limit = model.lumbarLimitDeg ?? Infinity;
  const lumbar = Math.min(trunk * shape.lumbarShare, limit);
  return angles(trunk, trunk - lumbar, shape.thigh, model);
}

function demonstration(step, nowMs) {
  const shape = SHOWN[step] ?? SHOWN.still;
  const wave = shape.period_s === 0 ? 0 : (1 - Math.cos((2 * Math.PI * nowMs) / (shape.period_s * 1000))) / 2;
  const part = calm.matches ? 1 : Math.min(1, wave * 1.15);
  return angles(shape.trunk * part, shape.pelvis * part, shape.thigh * part, { layout: 3 });
}

function angles(trunk, pelvis, thigh, { layout }) {
  return {
    trunk_inclination_deg: trunk,
    pelvis_inclination_deg: pelvis,
    thigh_inclination_deg: layout >= 3 ? thigh : null,
    shank_inclination_deg: null,
  };
}
