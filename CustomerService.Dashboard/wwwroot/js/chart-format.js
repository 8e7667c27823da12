// The named formatters of ChartFormat.cs. A name that is not here formats nothing: text never becomes code.
const language = document.documentElement.lang || 'en';
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: 1 });
const short = new Intl.NumberFormat(language, { notation: 'compact' });
const two = number => String(number).padStart(2, '0');

const known = format => value => value === null || value === undefined || Number.isNaN(Number(value)) ? '—' : format(Number(value));

export const formatters = {
  percent: known(value => share.format(value)),
  integer: known(value => Math.abs(value - Math.round(value)) < 1e-9 ? whole.format(value) : ''),
  compact: known(value => short.format(value)),
  duration: known(value => {
    const seconds = Math.round(value);
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
  }),
};

/** Replaces each formatter's name by its function, at any depth. */
export function resolveFormatters(options) {
  for (const [key, value] of Object.entries(options)) {
    if (key === 'formatter' && typeof value === 'string') {
      if (Object.hasOwn(formatters, value)) options[key] = formatters[value];
      else delete options[key];
    } else if (value && typeof value === 'object') {
      resolveFormatters(value);
    }
  }
  return options;
}
