import { connection } from './words.js';

/** What the page asks the server to do. Resolves to null, or to the reason in words. */
async function post(path, body = {}) {
  try {
    const answer = await fetch(`/api/v1/live/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return null;
    const problem = await answer.json().catch(() => ({}));
    return problem.detail ?? problem.title ?? answer.statusText;
  } catch {
    return connection.away;
  }
}

export const startSet = (exercise) => post('set/start', { exercise });
export const findPlaces = () => post('places/find');
export const skipPlace = () => post('places/skip');
export const cancelPlaces = () => post('places/cancel');
export const setPlace = (serial, segment) => post('places/set', { serial, segment });
export const exchangePlaces = (first, second) => post('places/exchange', { first, second });
export const endSet = () => post('set/end');
export const startCalibration = () => post('calibration/start');
export const skipCalibrationStep = () => post('calibration/skip');
export const cancelCalibration = () => post('calibration/cancel');
export const choosePerson = (number) => post('person', { number });
