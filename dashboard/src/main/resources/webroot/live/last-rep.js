import { html, nothing } from 'lit';
import { lastRep as words, set as setWords, technique, techniqueOfMany } from '../words.js';
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

/** The class most repetitions of the set had. */
function afterSet(model) {
  const reps = model.reps('counted');
  const classes = reps.map(techniqueClass).filter((name) => techniqueOfMany[name]);
  const often = (name) => classes.filter((other) => other === name).length;
  const most = Object.keys(techniqueOfMany).reduce((a, b) => (often(b) > often(a) ? b : a));
  const hint = often(most) > 0 ? setWords.doneHint(often(most), reps.length, techniqueOfMany[most]) : setWords.doneNoGrades;
  return said(setWords.done(reps.length), hint);
}

const said = (headline, reason, small) => html`
  <div class="verdict">
    <p class="verdict-small">${small ? html`${small}` : nothing}&nbsp;</p>
    <p class="verdict-words">${headline}</p>
    <p class="verdict-reason">${reason ?? ''}</p>
  </div>
`;
