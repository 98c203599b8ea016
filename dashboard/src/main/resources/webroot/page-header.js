import { html } from 'lit';
import { app } from './words.js';

/** The line at the top of every page; `extra` is what this page adds on the right. */
export const pageHeader = (current, extra) => html`
  <header class="top">
    <a class="brand" href="/">${mark}<span>${app.name}</span></a>
    <nav>
      <a href="/" aria-current=${current === 'live' ? 'page' : 'false'}>${app.live}</a>
      <a href="/sessions.html" aria-current=${current === 'sessions' ? 'page' : 'false'}>${app.sessions}</a>
      <a href="/history.html" aria-current=${current === 'history' ? 'page' : 'false'}>${app.history}</a>
    </nav>
    <div class="top-right">${extra}</div>
  </header>
`;

export const pageFooter = (extra) => html`
  <footer class="foot">${extra}<p class="not-diagnosis">${app.notDiagnosis}</p></footer>
`;

const mark = html`
  <svg viewBox="0 0 24 24" class="mark" aria-hidden="true">
    <path class="mark-hip" d="M9 22 L9 13.5"></path>
    <path class="mark-lumbar" d="M9 13.5 C9.5 8.5 14 6 20.5 6"></path>
    <circle class="mark-joint" cx="9" cy="13.5" r="2.6"></circle>
  </svg>
`;
