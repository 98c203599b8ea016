import { html, nothing } from 'lit';
import { lastRep as words, set as setWords, technique } from '../words.js';
import { techniqueClass } from '../format.js';
import '../term.js';

/** What is said beside the count: the last repetition in words, or what comes next. */
export function verdict(model) {
  const rep = model.latestRep;
  if (model.mode === 'after') return afterSet(model);
  if (rep && rep.set === model.shownSetNumber) return ofRep(rep);
  if (model.mode === 'set') return said(setWords.underWay, setWords.underWayHint);
  if (model.mode === 'first') return said(setWords.firstTime, setWords.firstTimeHint);
  return said(setWords.ready, setWords.readyHint);
}

function ofRep(rep) {
  if (rep.status !== 'counted') return said(words.incomplete, rep.technique_reason);
  return said(technique[techniqueClass(rep)] ?? technique.MIXED, rep.technique_reason, words.title(rep.number));
}

function afterSet(model) {
  const reps = model.reps('counted');
  const graded = reps.filter((rep) => techniqueClass(rep) !== 'NOT_GRADED');
  const hips = graded.filter((rep) => techniqueClass(rep) === 'HINGE').length;
  const hint = graded.length > 0 ? setWords.doneHint(hips, graded.length) : setWords.doneNoGrades;
  return said(setWords.done(reps.length), hint);
}

const said = (headline, reason, small) => html`
  <div class="verdict">
    <p class="verdict-small">${small ? html`${small}` : nothing}&nbsp;</p>
    <p class="verdict-words">${headline}</p>
    <p class="verdict-reason">${reason ?? ''}</p>
  </div>
`;
