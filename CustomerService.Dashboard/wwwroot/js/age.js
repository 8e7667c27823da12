// <cs-age>: how old a figure is, counted in the browser, so that it goes on growing when nothing arrives any more.
// The server gives the moment of the figure and its own time of rendering; only the difference is used, so a wrong
// browser clock does not matter.
const locale = document.documentElement.lang || 'en';
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
const living = new Set();
let timer;

function words(seconds) {
  if (seconds < 60) return relative.format(-Math.floor(seconds), 'second');
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute');
  return relative.format(-Math.floor(seconds / 3600), 'hour');
}

class Age extends HTMLElement {
  static observedAttributes = ['as-of', 'rendered'];

  // The words live beside the server's, which stay as they are for whoever has no script.
  words = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    living.add(this);
    timer ??= setInterval(() => living.forEach(age => age.tick()), 1000);
    this.measure();
  }

  disconnectedCallback() {
    living.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.measure();
  }

  measure() {
    const asOf = Number(this.getAttribute('as-of'));
    this.atRender = asOf > 0 ? Math.max(0, Number(this.getAttribute('rendered')) - asOf) / 1000 : undefined;
    this.since = performance.now();
    this.tick();
  }

  tick() {
    if (this.atRender === undefined) return void (this.words.textContent = '—');
    const seconds = this.atRender + (performance.now() - this.since) / 1000;
    this.words.textContent = words(seconds);
    const stale = seconds > Number(this.getAttribute('stale-after') || Infinity);
    if (this.hasAttribute('governs')) this.closest('[data-freshness]')?.toggleAttribute('data-aged', stale);
  }
}

customElements.define('cs-age', Age);
