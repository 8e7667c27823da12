// How a wallboard writes a figure: as the pages of the product do. Unknown is a dash, never a nought.
const UNKNOWN = '—';
const locale = document.documentElement.lang;
const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const count = new Intl.NumberFormat(locale);
const two = number => String(number).padStart(2, '0');

/** Rounding never claims all or nothing: 4,999 of 5,000 is 99.9 %, not 100 %. */
export function share(value) {
  if (value === null || value === undefined) return UNKNOWN;
  let rounded = Math.round(value * 1000) / 1000;
  if (rounded >= 1 && value < 1) rounded = .999;
  if (rounded <= 0 && value > 0) rounded = .001;
  return percent.format(rounded);
}

/** mm:ss, from an hour on h:mm:ss. */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) return UNKNOWN;
  const whole = Math.max(0, Math.round(seconds));
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest}`;
}

export function status(value, band) {
  if (value === null || value === undefined || !band) return 'unknown';
  const reaches = bound => band.rises ? value >= bound : value <= bound;
  return reaches(band.good) ? 'good' : reaches(band.near) ? 'warn' : 'bad';
}

const rate = (ratio, band) => ({ text: share(ratio.value), status: status(ratio.value, band) });
const of = (part, whole) => ({ text: count.format(part), note: `/ ${count.format(whole)}` });
const staffed = agents => agents.available + agents.ringing + agents.onCall + agents.wrapUp + agents.paused;

const figures = {
  answerRate: ({ figures }, bands) => rate(figures.answerRate, bands.answerRate),
  serviceLevel: ({ figures }, bands) => rate(figures.serviceLevel, bands.serviceLevel),
  responseRate: ({ figures }, bands) => rate(figures.responseRate, bands.responseRate),
  averageWait: ({ figures }, bands) => ({ text: duration(figures.averageWaitSeconds), status: status(figures.averageWaitSeconds, bands.averageWait) }),
  abandoned: ({ figures }, bands) => ({ text: count.format(figures.abandoned), status: status(figures.abandonRate.value, bands.abandonRate) }),
  waiting: ({ now }) => ({ text: count.format(now.waiting) }),
  longestWait: ({ now }, bands, moment) => {
    if (!now.longestWaitSince) return { text: UNKNOWN };
    const seconds = Math.max(0, Math.floor((moment - Date.parse(now.longestWaitSince)) / 1000));
    return { text: duration(seconds), status: status(seconds, bands.longestWait) };
  },
  available: ({ now }) => of(now.agents.available, staffed(now.agents)),
  onCall: ({ now }) => ({ text: count.format(now.agents.onCall) }),
  ringing: ({ now }) => ({ text: count.format(now.agents.ringing) }),
  wrapUp: ({ now }) => ({ text: count.format(now.agents.wrapUp) }),
  paused: ({ now }) => ({ text: count.format(now.agents.paused) }),
};

/** @param source `{ figures, now }` of a unit or a queue; nothing before the first snapshot. */
export const read = (figure, source, bands, moment) => source ? figures[figure](source, bands, moment) : { text: UNKNOWN };
