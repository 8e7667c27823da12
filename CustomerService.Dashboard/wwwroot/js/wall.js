// A wallboard: shows what the live hub sends, turns its pictures over, and comes back by itself after anything but the end of
// its link. It is a page without a circuit; what it shows is in its address, what it says is in its body.
import { read } from './wall-figures.js';
import { shift, keepAwake } from './wall-screen.js';

const body = document.body;
const program = JSON.parse(body.dataset.program);
const { slides, words } = program;
const find = selector => document.querySelector(selector);
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: program.zone });

const STALE = 10_000; // ms without a sign that the figures are of now
const ASK = 3_000; // ms between two questions whether they are
const REST = 8; // queues on one picture

const snapshots = new Map();
const watched = new Set();
let place = 0;
let page = 0;
let shownSince = performance.now();
let paused = false;
let ended = false;
let ahead = 0; // the server's clock minus ours, ms
let provenAt; // when we last knew that what we show is of now
let checked; // the server's word for it
let refusals = 0; // how often in a row a connection stood and a unit was refused

const hub = new signalR.HubConnectionBuilder().withUrl(program.hub).configureLogging(signalR.LogLevel.None).build();
hub.serverTimeoutInMilliseconds = 20_000;
hub.on('Snapshot', snapshot => {
  const found = Date.parse(snapshot.asOf) - Date.now();
  // Less than that is the way here, not the clock: waits must not jump back and forth.
  if (Math.abs(found - ahead) > 1500) ahead = found;
  snapshots.set(snapshot.unit, snapshot);
  provenAt = performance.now();
  if (snapshot.unit === slides[place].unit) draw();
});
hub.onclose(() => comeBack(refusals));

// --- the connection

async function start() {
  await hub.start();
  watched.clear();
  if (!await tryWatch()) return;
  refusals = 0;
  provenAt = performance.now();
  look();
}

/** Quick at first, then steady, never given up; with a little chance, so that a hall of screens does not knock at once. */
async function comeBack(attempt) {
  if (ended) return;
  look();
  await new Promise(resolve => setTimeout(resolve, [200, 700, 1500][attempt] ?? 2500 + Math.random() * 1500));
  try {
    if (await isStillOurs()) await start();
  } catch {
    comeBack(attempt + 1);
  }
}

/** Asks for this page again: it says whether we are still welcome, and whether it has become another one meanwhile. */
async function isStillOurs() {
  const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store', headers: { accept: 'text/html' } });
  if (answer.type === 'opaqueredirect' || answer.status === 403 || answer.status === 404) {
    end();
    return false;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (now.documentElement.dataset.build !== document.documentElement.dataset.build || now.body.dataset.program !== body.dataset.program) {
    location.reload();
    return false;
  }
  return true;
}

/** Watches the unit in view and the next one, so that a picture is filled when its turn comes. */
async function watch() {
  const wanted = new Set([slides[place].unit, slides[(place + 1) % slides.length].unit]);
  for (const unit of watched) {
    if (wanted.has(unit)) continue;
    watched.delete(unit);
    snapshots.delete(unit);
    await hub.invoke('Unwatch', unit);
  }
  for (const unit of wanted) {
    if (watched.has(unit)) continue;
    watched.add(unit);
    await hub.invoke('Watch', unit);
  }
}

/** A unit that is refused has left our link's: coming back says what is ours now. */
async function tryWatch() {
  try {
    await watch();
    return true;
  } catch {
    refusals++;
    await hub.stop();
    return false;
  }
}

async function ask() {
  if (hub.state !== signalR.HubConnectionState.Connected) return;
  try {
    const at = await hub.invoke('CheckedAt');
    if (at !== checked) provenAt = performance.now();
    checked = at;
  } catch {
    // The connection says by itself that it is gone.
  }
}

function end() {
  ended = true;
  snapshots.clear();
  body.dataset.state = 'ended';
  find('[data-stage]').hidden = true;
  find('[data-end]').hidden = false;
  find('#wall-choose')?.remove();
  hub.stop();
}

// --- what is seen

function put(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function mark(holder, status) {
  if (holder.dataset.status !== status) holder.dataset.status = status;
  put(holder.querySelector('[data-word]'), words[`status${status[0].toUpperCase()}${status.slice(1)}`] ?? '');
}

function fill(holder, source) {
  const reading = read(holder.dataset.figure, source, program.bands, Date.now() + ahead);
  put(holder.querySelector('[data-value]'), reading.text);
  put(holder.querySelector('[data-note]'), reading.note ?? '');
  if (holder.querySelector('[data-mark]')) mark(holder, reading.status ?? 'unknown');
}

function rowsOf(section, queues) {
  const rows = section.querySelector('[data-rows]');
  while (rows.children.length < queues.length) rows.append(section.querySelector('[data-row]').content.cloneNode(true));
  while (rows.children.length > queues.length) rows.lastElementChild.remove();
  return [...rows.children];
}

const pages = () => slides[place].layout === 'queues' ? Math.max(1, Math.ceil((snapshots.get(slides[place].unit)?.queues.length ?? 0) / REST)) : 1;

function placeOf() {
  const parts = [];
  if (slides.length > 1) parts.push(`${place + 1} / ${slides.length}`);
  if (pages() > 1) parts.push(`${page + 1} / ${pages()}`);
  return parts.join(' · ');
}

function draw() {
  const slide = slides[place];
  const snapshot = snapshots.get(slide.unit);
  const section = find(`[data-layout="${slide.layout}"]`);
  for (const other of document.querySelectorAll('[data-layout]')) other.hidden = other !== section;
  put(find('[data-title]'), snapshot && slide.layout !== 'queue' ? snapshot.name : slide.title);
  put(find('[data-place]'), placeOf());

  // The hub tells of each queue what it was today.
  const ofToday = slide.layout === 'queues' || slide.layout === 'queue';
  find('[data-period]').hidden = ofToday || slide.layout === 'agents';
  find('[data-period-today]').hidden = !ofToday;

  if (slide.layout === 'queues') {
    const queues = (snapshot?.queues ?? []).slice(page * REST, (page + 1) * REST);
    section.querySelector('[data-none]').hidden = !snapshot || snapshot.queues.length > 0;
    rowsOf(section, queues).forEach((row, at) => {
      put(row.querySelector('[data-name]'), queues[at].name);
      for (const cell of row.querySelectorAll('[data-figure]')) fill(cell, { figures: queues[at].window, now: queues[at].now });
    });
    return;
  }
  const queue = slide.layout === 'queue' ? snapshot?.queues.find(one => one.queue === slide.queue) : undefined;
  const source = slide.layout === 'queue'
    ? queue && { figures: queue.window, now: queue.now }
    : snapshot && { figures: snapshot.windows[program.window], now: snapshot.now };
  for (const tile of section.querySelectorAll('[data-figure]')) fill(tile, source);
}

/** How old what is shown is, in words; grey when that is too old. */
function look() {
  if (ended) return;
  const age = provenAt === undefined ? undefined : performance.now() - provenAt;
  const connected = hub.state === signalR.HubConnectionState.Connected;
  const state = age === undefined ? 'connecting' : age > STALE ? 'stale' : connected ? 'live' : 'lost';
  if (body.dataset.state !== state) body.dataset.state = state;
  if (state !== 'connecting') put(find('[data-state-word]'), state === 'stale' ? words.stale : connected ? words.live : words.lost);
  put(find('[data-age]'), age === undefined ? '' : aged(age / 1000));
}

function aged(seconds) {
  if (seconds < 5) return words.ageNow;
  if (seconds < 60) return words.ageSeconds.replace('{0}', Math.floor(seconds));
  if (seconds < 3600) return words.ageMinutes.replace('{0}', Math.floor(seconds / 60));
  return words.ageHours.replace('{0}', Math.floor(seconds / 3600));
}

function go(step) {
  if (ended) return;
  page += step;
  if (page < 0 || page >= pages()) {
    place = (place + step + slides.length) % slides.length;
    page = step < 0 ? pages() - 1 : 0;
  }
  shownSince = performance.now();
  draw();
  if (hub.state === signalR.HubConnectionState.Connected) tryWatch();
}

function pause() {
  paused = !paused;
  body.toggleAttribute('data-paused', paused);
  const button = find('[data-do="pause"]');
  button.setAttribute('aria-pressed', String(paused));
  button.setAttribute('aria-label', paused ? words.resume : words.pause);
  shownSince = performance.now();
}

const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => { });

// --- the hands

const acts = { back: () => go(-1), next: () => go(1), pause, full };
document.addEventListener('click', event => acts[event.target.closest?.('[data-do]')?.dataset.do]?.());
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, select')) return;
  if (event.key === ' ' && event.target.closest?.('button')) return;
  const act = { ArrowLeft: acts.back, ArrowRight: acts.next, ' ': acts.pause, f: acts.full, s: () => find('#wall-choose').togglePopover() }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

let idleSince = performance.now();
for (const sign of ['pointermove', 'keydown', 'focusin']) document.addEventListener(sign, () => { idleSince = performance.now(); body.removeAttribute('data-idle'); });

// --- the clock

function tick() {
  if (ended) return;
  put(find('[data-clock]'), clock.format(Date.now() + ahead));
  body.toggleAttribute('data-idle', performance.now() - idleSince > 8_000);
  if (body.dataset.state !== 'stale') draw();
  look();
  const turns = slides.length > 1 || pages() > 1;
  if (turns && !paused && performance.now() - shownSince > program.seconds * 1000) go(1);
}

draw();
setInterval(tick, 1000);
setInterval(ask, ASK);
shift(find('[data-stage]'));
keepAwake();
start().catch(() => comeBack(1));
