// <cs-since>: how long something has lasted, counted in the browser once a second, so that it costs the line nothing.
// <cs-clock> tells the server's time now and then: a wrong clock in the browser does not matter.
const living = new Set();
let ahead = 0; // the browser's clock minus the server's, milliseconds
let timer;

const two = number => String(number).padStart(2, '0');

function words(seconds) {
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

class Clock extends HTMLElement {
  static observedAttributes = ['now'];

  attributeChangedCallback() {
    const found = Date.now() - Number(this.getAttribute('now'));
    // Less than that is the way here, not the clock: figures must not jump back and forth.
    if (Math.abs(found - ahead) > 1500) ahead = found;
  }
}

class Since extends HTMLElement {
  static observedAttributes = ['since'];

  words = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    living.add(this);
    timer ??= setInterval(() => living.forEach(one => one.tick()), 1000);
    this.tick();
  }

  disconnectedCallback() {
    living.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.tick();
  }

  tick() {
    // A page that is paused or stale stands still as a whole.
    if (this.words.textContent && this.closest('[data-freshness="paused"]')) return;
    // On a board of the past, time is that of the board.
    const moment = this.closest('[data-moment]')?.dataset.moment;
    const now = moment ? Number(moment) : Date.now() - ahead;
    const seconds = Math.max(0, Math.floor((now - Number(this.getAttribute('since'))) / 1000));
    this.words.textContent = words(seconds);
    const bad = Number(this.getAttribute('bad-after') ?? Infinity);
    const warn = Number(this.getAttribute('warn-after') ?? Infinity);
    this.dataset.status = seconds >= bad ? 'bad' : seconds >= warn ? 'warn' : '';
  }
}

customElements.define('cs-clock', Clock);
customElements.define('cs-since', Since);
