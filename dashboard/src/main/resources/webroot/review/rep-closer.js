import { html, nothing } from 'lit';
import { review as words } from '../words.js';
import { degrees, isMeasured, number, percent } from '../format.js';
import '../term.js';

/** The chosen repetition closer: what can be said of lowering and of lifting, and who moved first. */
export function repCloser(rep, layout) {
  if (!rep?.rhythm || !rep.movement) return nothing;
  const { rhythm, movement } = rep;
  const rows = [
    layout < 2
      ? null
      : ['lumbar_contribution', percent(rhythm.eccentric_lumbar_contribution), percent(rhythm.concentric_lumbar_contribution)],
    ['smoothness', number(movement.eccentric_sparc, 2), number(movement.concentric_sparc, 2)],
    ['peak_velocity', speed(movement.eccentric_peak_velocity_deg_s), speed(movement.concentric_peak_velocity_deg_s)],
  ].filter(Boolean);
  const facts = [
    ['onset_lag', onset(rhythm.onset_lag_s)],
    [layout === 2 ? 'dissociation_pelvis' : 'dissociation', isMeasured(rhythm.dissociation_deg) ? degrees(rhythm.dissociation_deg) : null],
  ].filter(([, said]) => said);
  return html`<section class="closer" aria-label=${words.closerTitle(rep.number)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.closerTitle(rep.number)}</th>
          <th scope="col">${words.changeRows.eccentric_s}</th>
          <th scope="col">${words.changeRows.concentric_s}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([key, down, up]) => html`<tr>
            <th scope="row">${term(key)}</th>
            <td>${down}</td>
            <td>${up}</td>
          </tr>`,
        )}
        ${facts.map(
          ([key, said]) => html`<tr>
            <th scope="row">${term(key)}</th>
            <td colspan="2">${said}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const term = (key) => html`<hl-term key=${key} .text=${words.closer[key]}></hl-term>`;

const speed = (value) => (isMeasured(value) ? words.speed(number(value)) : number(value));

const TOGETHER_S = 0.05;

/** Within a twentieth of a second both are said to set off together. */
function onset(lag_s) {
  if (!isMeasured(lag_s)) return null;
  if (Math.abs(lag_s) < TOGETHER_S) return words.onsetTogether;
  return lag_s > 0 ? words.onsetBack(number(lag_s, 2)) : words.onsetPelvis(number(-lag_s, 2));
}
