// How charts look: the page's colours, type and calm. Colours are the stylesheet's, so a chart follows the theme.
const root = document.documentElement;
const token = name => getComputedStyle(root).getPropertyValue(name).trim();
const colour = value => typeof value === 'string' ? value.replace(/^var\((--[\w-]+)\)$/, (_, name) => token(name) || value) : value;

export const whenSchemeChanges = act => new MutationObserver(act).observe(root, { attributeFilter: ['data-scheme'] });

/** Turns var(--…) into the colour of the moment, at any depth. */
function paint(value) {
  if (Array.isArray(value)) return value.map(paint);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, paint(item)]));
  return colour(value);
}

export function look(options, series, type, texts) {
  const text = token('--cs-text-2');
  const style = { colors: text, fontSize: '12px', fontFamily: 'inherit' };
  const quiet = { style };
  const own = series.map((item, index) => colour(item.color) ?? token(`--cs-series-${index % 6 + 1}`));
  const slices = [1, 2, 3, 4, 5, 6].map(index => token(`--cs-series-${index}`));
  const single = type === 'donut' || (type === 'radialBar' && series.length === 1 && series[0].data.length > 1);
  return merge({
    chart: {
      background: 'transparent', foreColor: text, fontFamily: 'inherit', redrawOnParentResize: true,
      toolbar: { show: false }, zoom: { enabled: false }, animations: { enabled: false }, sparkline: { enabled: false },
    },
    theme: { mode: root.dataset.scheme },
    colors: single ? slices : own,
    stroke: { width: type === 'bar' ? 0 : 2, curve: 'straight', ...(type === 'donut' && { colors: [token('--cs-surface')] }) },
    fill: { opacity: type === 'area' ? 0.18 : 1, type: 'solid' },
    markers: { size: 0, hover: { sizeOffset: 4 } },
    dataLabels: { enabled: series.some(item => item.dataLabels), enabledOnSeries: series.flatMap((item, index) => item.dataLabels ? [index] : []) },
    grid: { borderColor: token('--cs-line'), strokeDashArray: 3, padding: { left: 8, right: 12, bottom: -8 } },
    legend: { position: 'top', horizontalAlign: 'left', fontSize: '12px', labels: { colors: token('--cs-text') }, itemMargin: { horizontal: 10 }, markers: { size: 5, strokeWidth: 0 }, showForSingleSeries: false },
    tooltip: { theme: root.dataset.scheme, x: { format: 'MM-dd HH:mm' }, shared: type !== 'donut' && type !== 'radialBar', intersect: false },
    noData: { style: { color: text, fontSize: '13px' } },
    plotOptions: {
      bar: { columnWidth: '70%', borderRadius: 2 },
      radialBar: {
        hollow: { size: '62%' }, track: { background: token('--cs-sunken') },
        dataLabels: { name: { color: text }, value: { color: token('--cs-text'), fontSize: '20px', formatter: v => `${Number(v).toFixed(1)}%` } },
      },
      pie: { donut: { size: '64%', labels: { show: true, value: { color: token('--cs-text') }, total: { show: true, label: texts.total, color: text } } } },
    },
    xaxis: { labels: { ...quiet, datetimeUTC: true, datetimeFormatter: clock }, axisBorder: { color: token('--cs-line') }, axisTicks: { color: token('--cs-line') }, tooltip: { enabled: false } },
    yaxis: (options.yaxis?.length ? options.yaxis : [{}]).map(axis => merge({ labels: quiet, forceNiceScale: true }, paint(axis))),
  }, { ...paint(options), yaxis: undefined, annotations: readable(paint(options.annotations)) });
}

// Ticks of a time axis, with the hours of a day counted to 24 and the month before the day, as both languages read it.
const clock = { year: 'yyyy', month: 'yyyy-MM', day: 'MM-dd', hour: 'HH:mm', minute: 'HH:mm', second: 'HH:mm:ss' };

/** The words on a threshold, readable in both schemes. */
function readable(annotations) {
  const style = { background: token('--cs-surface'), color: token('--cs-text'), fontSize: '11px' };
  const words = mark => ({ strokeDashArray: 4, ...mark, ...(mark.label && { label: { borderColor: mark.borderColor ?? token('--cs-line'), style, ...mark.label } }) });
  return annotations && { ...annotations, yaxis: annotations.yaxis?.map(words), xaxis: annotations.xaxis?.map(words) };
}

export const mark = annotation => readable({ yaxis: [paint(annotation)] }).yaxis[0];

function merge(base, over) {
  const result = { ...base };
  for (const [key, value] of Object.entries(over ?? {})) {
    if (value === undefined || value === null) continue;
    const both = value && typeof value === 'object' && !Array.isArray(value) && result[key] && typeof result[key] === 'object' && !Array.isArray(result[key]);
    result[key] = both ? merge(result[key], value) : value;
  }
  return result;
}
