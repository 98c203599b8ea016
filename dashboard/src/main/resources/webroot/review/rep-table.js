import { html } from 'lit';
import { app, review as words, technique } from '../words.js';
import { degrees, number, percent, techniqueClass, tempo } from '../format.js';
import { pathThumb } from './angle-plane.js';
import '../term.js';

/** The repetitions of a set as a table; choosing a row shows its path beside. */
export const repTable = (reps, { layout, paths, frame, chosen, choose }) => html`
  <table class="data reps">
    <thead>
      <tr>
        <th scope="col" class="n">${words.table.number}</th>
        <th scope="col"><span class="visually-hidden">${words.table.path}</span></th>
        <th scope="col"><hl-term key="technique" .text=${words.table.technique}></hl-term></th>
        <th scope="col" class="n"><hl-term key="tempo" .text=${words.table.tempo}></hl-term></th>
        <th scope="col" class="n">
          ${layout === 2
            ? html`<hl-term key="pelvis_inclination" .text=${words.table.pelvis}></hl-term>`
            : html`<hl-term key="hip_flexion" .text=${words.table.hip}></hl-term>`}
        </th>
        <th scope="col" class="n"><hl-term key="lumbar_flexion" .text=${words.table.lumbar}></hl-term></th>
        <th scope="col" class="n"><hl-term key="share" .text=${shareName(layout)}></hl-term></th>
        <th scope="col"><hl-term key="data_quality" .text=${words.table.quality}></hl-term></th>
      </tr>
    </thead>
    <tbody>
      ${reps.map((rep) => row(rep, { layout, path: paths?.get(rep), frame, chosen: rep === chosen, choose }))}
    </tbody>
  </table>
`;

const shareName = (layout) => (layout === 2 ? words.table.sharePelvis : words.table.share);

const row = (rep, { layout, path, frame, chosen, choose }) => html`
  <tr class=${chosen ? 'chosen' : ''} @click=${() => choose(rep)}>
    <th scope="row" class="n">
      <button type="button" class="plain" aria-pressed=${chosen} aria-label=${words.planeLabel(rep.number)}>
        ${rep.status === 'counted' ? rep.number : app.notMeasured}
      </button>
    </th>
    <td class="thumb">${pathThumb(path, frame)}</td>
    <td class="technique">
      <b>${rep.status === 'counted' ? (technique[techniqueClass(rep)] ?? technique.MIXED) : words.table.left}</b>
      <span>${rep.technique_reason ?? ''}</span>
    </td>
    <td class="n" data-label=${words.table.tempo}>${tempo(rep)}</td>
    <td class="n" data-label=${layout === 2 ? words.table.pelvis : words.table.hip}>
      ${layout === 2 ? degrees(rep.peak_pelvic_inclination_deg) : degrees(rep.peak_hip_flexion_deg)}
    </td>
    <td class="n" data-label=${words.table.lumbar}>${degrees(rep.peak_lumbar_flexion_deg)}</td>
    <td class="n" data-label=${shareName(layout)}>${percent(rep.hip_hinge_index)}</td>
    <td data-label=${words.table.quality}>${quality(rep.data_quality)}</td>
  </tr>
`;

const LOST_PERCENT = 0.5;
const GAP_MS = 100;
const CLOCK_MS = 20;
const PLANE_PERCENT = 20;

/** What limits the data of a repetition, in words; `complete` when nothing does. */
export function quality(data) {
  if (!data) return app.notMeasured;
  const limits = [];
  if (data.lost_percent > LOST_PERCENT) limits.push(words.quality.lost(number(data.lost_percent, 1)));
  if (data.longest_gap_ms > GAP_MS) limits.push(words.quality.gap(number(data.longest_gap_ms)));
  if (data.clock_residual_ms > CLOCK_MS) {
    limits.push(words.quality.clock(number(data.clock_residual_ms)));
  }
  if (data.out_of_plane_percent > PLANE_PERCENT) {
    limits.push(words.quality.plane(number(data.out_of_plane_percent)));
  }
  if (data.provisional) limits.push(words.quality.provisional);
  return limits.length === 0 ? words.quality.clean : limits.join(', ');
}
