import { LitElement, html, nothing } from 'lit';
import {
  app,
  calibration as calibrationWords,
  connection,
  count,
  figure,
  lastRep,
  notices,
  places,
  recording,
  sound,
  waiting,
} from '../words.js';
import { exchangePlaces, findPlaces } from '../commands.js';
import { Feed } from '../feed.js';
import { pageFooter, pageHeader } from '../page-header.js';
import { LiveModel } from './model.js';
import { Voice } from './voice.js';
import { bottom } from './target-posture.js';
import { verdict } from './last-rep.js';
import './angle-number.js';
import './calibration-guide.js';
import './figure.js';
import './rep-count.js';
import './place-guide.js';
import './sensor-chips.js';
import './set-control.js';
import './share-bar.js';
import './strip-chart.js';
import './tempo-bars.js';
import './wearer.js';

const CUE_S = 2.5;
/** The hips may bend a little less than the target posture, or a good deal more. */
const HIP_BAND_DEG = [-10, 30];

/** The live page: what is known now, laid out; and one clock that moves everything that moves. */
class LivePage extends LitElement {
  static properties = { version: { state: true }, answer: { state: true }, sound: { state: true } };

  constructor() {
    super();
    this.version = 0;
    this.sound = false;
    this.feed = new Feed();
    this.model = new LiveModel(this.feed);
    this.voice = new Voice(this.model);
    this.model.addEventListener('change', () => this.version++);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.feed.connect();
    requestAnimationFrame((now) => this.#tick(now));
  }

  render() {
    const { model } = this;
    const { mode, layout } = model;
    return html`
      ${pageHeader('live', this.#status())}
      <main class="live" data-mode=${mode} @answer=${(event) => (this.answer = event.detail)}>
        <h1 class="visually-hidden">${app.live}</h1>
        <section class="hero">
          <hl-figure></hl-figure>
          ${this.#figureNotes()}
        </section>
        <section class="beside">
          ${mode === 'guide'
            ? html`<hl-guide .guide=${model.guide} .layout=${layout}></hl-guide>`
            : mode === 'places'
              ? html`<hl-places .status=${model.state.places}></hl-places>`
            : mode === 'waiting'
              ? teach()
              : html`<hl-count .count=${model.counted} .set=${model.shownSetNumber ?? 0} .cue=${this.#cue()}></hl-count>
                  <div class="said" aria-live="polite">${verdict(model)}</div>`}
          <p class="message" role="status" title=${this.#reason()}>${this.#message()}</p>
          ${this.#offer()}
          ${model.inSet || mode === 'guide' || mode === 'places'
            ? nothing
            : html`<hl-wearer .person=${model.state?.person}></hl-wearer>`}
          ${mode === 'guide' || mode === 'waiting' || mode === 'places'
            ? nothing
            : html`<hl-set-control .model=${model} .version=${this.version}></hl-set-control>`}
        </section>
        <section class="numbers">
          <hl-angle
            class="hip-number"
            term=${layout === 2 ? 'pelvis_inclination' : 'hip_flexion'}
            colour="hip"
            least="-10"
            most="130"
            .band=${this.#hipBand()}
            .possible=${layout >= 2}
          ></hl-angle>
          <hl-angle
            class="lumbar-number"
            term="lumbar_flexion"
            colour="lumbar"
            least="-10"
            most="70"
            .band=${model.lumbarLimitDeg ? [0, model.lumbarLimitDeg] : null}
            .possible=${layout >= 2}
          ></hl-angle>
          <hl-share
            .twoSensors=${layout === 2}
            .target=${model.hipShareTarget}
            .possible=${layout >= 2}
            .last=${model.latestRep?.hip_hinge_index}
          ></hl-share>
          <hl-tempo .target=${model.state?.target?.tempo} .last=${model.latestRep}></hl-tempo>
        </section>
        <hl-strip .twoSensors=${layout === 2}></hl-strip>
      </main>
      <p class="visually-hidden" role="status" aria-live="polite">${model.inSet ? count.live(model.counted) : ''}</p>
      ${pageFooter(html`<hl-chips .sensors=${model.sensors}></hl-chips>`)}
    `;
  }

  updated() {
    const find = (name) => this.querySelector(name);
    this.moving = {
      figure: find('hl-figure'),
      count: find('hl-count'),
      guide: find('hl-guide'),
      hip: find('.hip-number'),
      lumbar: find('.lumbar-number'),
      share: find('hl-share'),
      tempo: find('hl-tempo'),
      strip: find('hl-strip'),
    };
  }

  #tick(nowMs) {
    requestAnimationFrame((next) => this.#tick(next));
    if (!this.moving) return;
    const { model, moving } = this;
    const pose = model.clock.sample(nowMs);
    const hip = model.layout === 2 ? pose.pelvis_inclination_deg : pose.hip_flexion_deg;
    moving.figure.draw(pose, model, nowMs);
    moving.count?.show(pose);
    moving.guide?.show(nowMs);
    moving.hip.show(hip);
    moving.lumbar.show(pose.lumbar_flexion_deg);
    moving.share.show(pose);
    moving.tempo.show(pose);
    moving.strip.draw(model.clock.frames, pose.time_s, model.lumbarLimitDeg);
  }

  #status() {
    const { model } = this;
    const rec = model.state?.recording;
    const mode = model.state?.mode;
    return html`
      ${mode && mode !== 'live' ? html`<span class="tag">${app.modes[mode]}</span>` : nothing}
      ${model.connection === 'open'
        ? html`<span class="status ${rec ? 'rec' : ''}"><i class="dot"></i
            ><span class="wide">${rec ? recording.on : recording.off}</span><span class="narrow" aria-hidden="true"
              >${rec ? recording.onShort : recording.offShort}</span
            ></span
          >`
        : html`<span class="status away" role="status"><i class="dot"></i>${connection[model.connection]}</span>`}
      <button
        type="button"
        class="button small"
        aria-pressed=${this.sound}
        aria-label=${this.sound ? sound.on : sound.off}
        @click=${() => (this.sound = this.voice.toggle())}
      >
        ${speaker(this.sound)}<span class="wide">${this.sound ? sound.on : sound.off}</span>
      </button>
    `;
  }

  #figureNotes() {
    const { layout, mode, calibration } = this.model;
    const key = (colour, name) => html`<li><i class="swatch ${colour}"></i>${name}</li>`;
    const ghost = { set: figure.ghost, guide: figure.ghostGuide }[mode];
    const notes = [];
    if (layout === 1) notes.push(figure.drawnTrunk);
    if (layout <= 2) notes.push(figure.drawnLegs);
    if (layout === 3) notes.push(figure.drawnShank);
    if (mode !== 'waiting' && !calibration) notes.push(figure.provisional);
    return html`<ul class="notes">
      ${layout >= 2 ? [key('hip', layout === 2 ? figure.pelvis : figure.hip), key('lumbar', figure.lumbar)] : nothing}
      ${ghost ? key('target', ghost) : nothing} ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>`;
  }

  #cue() {
    const { cue, clock } = this.model;
    const since = cue ? clock.frames.at(-1)?.time_s - cue.time_s : NaN;
    return since >= 0 && since < CUE_S ? lastRep.cue : '';
  }

  #message() {
    if (this.model.connection === 'away') return connection.awayLong;
    const quality = this.model.calibration?.quality;
    const said = this.answer ?? this.model.state?.message;
    if (said) return said;
    if (this.model.moved) return notices.sensorMoved(this.model.moved.segment);
    return quality && quality !== 'good' && this.model.mode !== 'guide'
      ? `${calibrationWords.quality[quality]}. ${this.model.calibration.reasons?.[0] ?? ''}`
      : nothing;
  }

  /** What can be done at once about sensors that do not know their place, or look swapped. */
  #offer() {
    const { model } = this;
    if (model.mode === 'places' || model.inSet) return nothing;
    const offer = (text, label, act) => html`<div class="offer">
      <p>${text}</p>
      <button type="button" class="button" @click=${async () => (this.answer = await act())}>${label}</button>
    </div>`;
    if (model.swapped) {
      return offer(places.swapped(...model.swapped), places.exchange, () => exchangePlaces(...model.swapped));
    }
    return model.unplaced ? offer(places.unplaced(model.unplaced), places.find, findPlaces) : nothing;
  }

  /** Why, for whoever looks after the computer: as a hint on the message it belongs to. */
  #reason() {
    const { state } = this.model;
    return (this.#message() === state?.message && state?.message_reason) || nothing;
  }

  #hipBand() {
    const { model } = this;
    if (model.layout < 2 || !model.calibration) return null;
    const target = bottom(model.exercise, null, model);
    const thigh = model.layout >= 3 ? target.thigh_inclination_deg : 0;
    const middle = target.pelvis_inclination_deg - thigh;
    return HIP_BAND_DEG.map((by) => middle + by);
  }
}

const teach = () => html`
  <div class="teach">
    <h2>${waiting.title}</h2>
    <p>${waiting.hint}</p>
    <ol>
      ${Object.values(waiting.places).map((place) => html`<li>${place}</li>`)}
    </ol>
  </div>
`;

const speaker = (on) => html`
  <svg viewBox="0 0 20 20" class="icon" aria-hidden="true">
    <path d="M3 8v4h3l4 3.5v-11L6 8Z"></path>
    <path class="waves" d=${on ? 'M12.5 7.2a4 4 0 0 1 0 5.6M14.8 5a7 7 0 0 1 0 10' : 'M13 8l4 4M17 8l-4 4'}></path>
  </svg>
`;

customElements.define('hl-live-page', LivePage);
