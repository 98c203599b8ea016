/**
 * The live WebSocket: every message becomes an event of its type; away, it reconnects by itself
 * with growing pauses. Events: the message types of the server, and `connection` with `open`,
 * `connecting` or `away`.
 */
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 8000;

export class Feed extends EventTarget {
  #pauseMs = FIRST_PAUSE_MS;
  #socket = null;

  connect() {
    this.#announce(this.#socket ? 'away' : 'connecting');
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/live`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#pauseMs = FIRST_PAUSE_MS;
      this.#announce('open');
    });
    socket.addEventListener('message', (event) => this.#receive(event.data));
    socket.addEventListener('close', () => {
      this.#announce('away');
      setTimeout(() => this.connect(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 1.7, LONGEST_PAUSE_MS);
    });
  }

  #receive(text) {
    const message = JSON.parse(text);
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  #announce(state) {
    this.dispatchEvent(new CustomEvent('connection', { detail: state }));
  }
}
