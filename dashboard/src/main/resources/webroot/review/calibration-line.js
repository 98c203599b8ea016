import { calibration as words, review } from '../words.js';

/** How well a session was calibrated, with the first reason where it says one. */
export function calibrationLine(calibration) {
  if (!calibration) return review.calibrationNone;
  const said = words.quality[calibration.quality] ?? words.title;
  const reason = calibration.reasons?.[0];
  return reason ? `${said}: ${reason}` : said;
}
