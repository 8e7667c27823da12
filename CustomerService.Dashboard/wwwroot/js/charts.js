// The browser's side of Shared/Charts: keeps what each chart shows, applies changes, and draws no more than is seen.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { formatters, resolveFormatters } from './chart-format.js';
import { look, mark, whenSchemeChanges } from './chart-look.js';
import { locale, locales, loadLocale } from './chart-locale.js';

const pace = 1000;
const charts = new Map();
const seen = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
  const chart = charts.get(target.dataset.chart);
  if (chart) { chart.visible = isIntersecting; chart.draw(); }
}), { rootMargin: '100px' });

document.addEventListener('visibilitychange', () => document.hidden || charts.forEach(chart => chart.draw()));
whenSchemeChanges(() => charts.forEach(chart => chart.dress()));

const round = type => type === 'donut' || type === 'radialBar';

class LiveChart {
  visible = false;
  dirty = true;
  drawnAt = -Infinity;

  constructor(host, wire, series, callback) {
    Object.assign(this, { host, wire, series, callback });
    // Apex gets an element of our own: the one that Blazor made may be taken away under it.
    this.mount = host.appendChild(document.createElement('div'));
  }

  get type() {
    const types = [...new Set(this.series.map(series => series.type))];
    return types.length === 1 ? types[0] : 'line';
  }

  /** Draws when something changed, someone looks, and the last drawing is a moment ago. */
  draw() {
    if (!this.dirty || !this.visible || document.hidden || this.timer || this.gone) return;
    const wait = pace - (performance.now() - this.drawnAt);
    if (wait > 0) {
      this.timer = setTimeout(() => { this.timer = undefined; this.draw(); }, wait);
      return;
    }
    this.dirty = false;
    this.drawnAt = performance.now();
    if (this.apex) this.redraw();
    else this.ready = this.create();
  }

  async create() {
    await loadLocale();
    if (this.gone) return;
    this.apex = new ApexCharts(this.mount, this.options());
    await this.apex.render();
  }

  redraw() {
    if (round(this.type)) this.apex.updateOptions({ labels: this.labels(), series: this.values() }, false, false);
    else this.apex.updateSeries(this.values(), false);
  }

  /** New options or new colours; the points stay. */
  async dress() {
    await this.ready;
    if (!this.gone && this.apex) await this.apex.updateOptions(this.options(), false, false);
  }

  labels() {
    return this.series.flatMap(series => series.data.map(([x]) => String(x)));
  }

  values() {
    if (round(this.type)) {
      // Gauges count to a hundred; our shares go to one.
      const scale = this.type === 'radialBar' ? 100 : 1;
      return this.series.flatMap(series => series.data.map(([, y]) => (y ?? 0) * scale));
    }
    const mixed = new Set(this.series.map(series => series.type)).size > 1;
    return this.series.map(({ name, type, data }) => ({ name, ...(mixed && { type }), data: data.map(([x, y]) => ({ x, y })) }));
  }

  options() {
    const { options, height, width, canSelect, texts } = structuredClone(this.wire);
    const merged = look(options, this.series, this.type, texts);
    merged.series = this.values();
    if (round(this.type)) merged.labels = this.labels();
    Object.assign(merged.chart, { type: this.type, height, width, locales: locales(), defaultLocale: this.locale ?? locale() });
    merged.chart.events = canSelect ? this.events() : {};
    return resolveFormatters(merged);
  }

  events() {
    const choose = (series, point) => this.callback.invokeMethodAsync('Select', ...(round(this.type) ? [0, point] : [series, point]));
    return {
      dataPointSelection: (_, __, { seriesIndex, dataPointIndex }) => choose(seriesIndex, dataPointIndex),
      markerClick: (_, __, { seriesIndex, dataPointIndex }) => choose(seriesIndex, dataPointIndex),
    };
  }

  touch() {
    this.dirty = true;
    this.draw();
  }

  dispose() {
    this.gone = true;
    clearTimeout(this.timer);
    seen.unobserve(this.host);
    this.apex?.destroy();
    this.mount.remove();
  }
}

export function render(id, host, wire, series, callback) {
  dispose(id);
  if (!host) return;
  const chart = new LiveChart(host, wire, series, callback);
  charts.set(id, chart);
  host.dataset.chart = id;
  seen.observe(host);
}

export function patch(id, patches) {
  const chart = charts.get(id);
  if (!chart) return;
  for (const { s, d, k, a } of patches) {
    const series = chart.series[s];
    series.data = series.data.slice(d, d + k).concat(a);
  }
  chart.touch();
}

/** Other series than before: colours, legend and axes follow. */
export function replace(id, series) {
  const chart = charts.get(id);
  if (!chart) return;
  chart.series = series;
  chart.dress();
}

export function update(id, wire) {
  const chart = charts.get(id);
  if (!chart) return;
  chart.wire = wire;
  chart.dress();
}

export function dispose(id) {
  charts.get(id)?.dispose();
  charts.delete(id);
}

/** For tests: what the page holds. */
export const inspect = () => ({ charts: charts.size, formatters: Object.keys(formatters) });
