import { LitElement, html, svg } from 'lit';
import { figure as words } from '../words.js';
import { degrees } from '../format.js';
import { completed, skeleton } from './posture.js';
import { capsule, chin, circle, foot, groin, smooth, torso, wedge } from './silhouette.js';
import { ghostPosture } from './target-posture.js';

const LABEL_EVERY_MS = 1000;

/** The hero: the person from the side, at display rate, with the target posture behind. */
class Figure extends LitElement {
  static properties = { label: { state: true } };
  #parts = null;
  #labelledMs = -Infinity;

  constructor() {
    super();
    this.label = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <svg viewBox="-92 -186 202 194" role="img" aria-label="${words.label}. ${this.label}">
        <line class="ground" x1="-88" y1="0.6" x2="106" y2="0.6"></line>
        ${body('ghost')} ${body('person')}
      </svg>
    `;
  }

  firstUpdated() {
    this.#parts = { ghost: collect(this, 'ghost'), person: collect(this, 'person') };
    this.#parts.ghost.group.setAttribute('visibility', 'hidden');
  }

  /** Draws one instant. */
  draw(pose, model, nowMs) {
    if (!this.#parts) return;
    const angles = completed(pose);
    const { person, ghost } = this.#parts;
    place(person, angles, pose);
    const known = typeof pose.trunk_inclination_deg === 'number';
    person.group.classList.toggle('faint', !known || pose.ageMs > 1000);
    person.group.classList.toggle('one-piece', angles.drawnTrunk);
    person.group.classList.toggle('drawn-legs', angles.drawnThigh);
    const target = ghostPosture(pose, model, nowMs);
    ghost.group.setAttribute('visibility', target ? 'visible' : 'hidden');
    if (target) place(ghost, completed(target), target);
    if (nowMs - this.#labelledMs > LABEL_EVERY_MS) {
      this.#labelledMs = nowMs;
      this.label = words.pose(
        degrees(pose.trunk_inclination_deg),
        degrees(pose.hip_flexion_deg),
        degrees(pose.lumbar_flexion_deg),
      );
    }
  }
}

const body = (name) => svg`
  <g class="body ${name}">
    <path class="far" data-part="foot"></path>
    <path class="flesh" data-part="shank"></path>
    <path class="flesh" data-part="thigh"></path>
    <path class="flesh" data-part="seat"></path>
    <path class="flesh" data-part="groin"></path>
    <path class="flesh" data-part="torso"></path>
    <path class="flesh" data-part="throat"></path>
    <path class="flesh" data-part="head"></path>
    <path class="arm" data-part="arm"></path>
    <path class="hip-wedge" data-part="wedge"></path>
    <path class="hip-line" data-part="femur"></path>
    <path class="hip-line" data-part="iliac"></path>
    <path class="lumbar-line" data-part="lumbar"></path>
    <circle class="hip-joint" data-part="joint" r="3.4"></circle>
  </g>
`;

function collect(root, name) {
  const group = root.querySelector(`g.${name}`);
  const parts = { group };
  for (const part of group.querySelectorAll('[data-part]')) parts[part.dataset.part] = part;
  return parts;
}

function place(parts, angles) {
  const bones = skeleton(angles);
  const { ankle, knee, hip, sacrum, spine, neck, head, shoulder, lumbarSteps } = bones;
  const set = (part, d) => parts[part].setAttribute('d', d);
  set('foot', foot(bones));
  set('shank', capsule(knee, ankle, 6.2, 4.2));
  set('thigh', capsule(hip, knee, 10.5, 6.2));
  set('seat', circle({ x: (hip.x * 2 + sacrum.x) / 3, y: (hip.y * 2 + sacrum.y) / 3 }, 10.8));
  set('groin', groin(bones));
  set('torso', torso(bones));
  set('throat', capsule(neck, head, 4.8, 4.4));
  set('head', capsule(head, chin(head, angles.trunk * 0.8), 9.4, 7.4));
  const elbow = { x: shoulder.x + 1, y: shoulder.y - 27 };
  const hand = { x: shoulder.x + 3.5, y: shoulder.y - 53 };
  set('arm', capsule(shoulder, elbow, 4.6, 3.4) + capsule(elbow, hand, 3.4, 2.6));
  set('femur', `M${knee.x} ${-knee.y}L${hip.x} ${-hip.y}`);
  set('iliac', `M${hip.x} ${-hip.y}L${sacrum.x} ${-sacrum.y}`);
  set('lumbar', `M${smooth(spine.slice(0, lumbarSteps + 1))}`);
  const flexion = angles.pelvis - angles.thigh;
  set('wedge', Math.abs(flexion) > 1 ? wedge(hip, angles.thigh, angles.pelvis, 15) : '');
  parts.joint.setAttribute('cx', hip.x);
  parts.joint.setAttribute('cy', -hip.y);
}

customElements.define('hl-figure', Figure);
