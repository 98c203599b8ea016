/** Every word a person reads or hears, to be checked, and one day translated: by where it is read. */

export * from './words/common.js';
export * from './words/live.js';
export * from './words/review.js';
export * from './words/history.js';
