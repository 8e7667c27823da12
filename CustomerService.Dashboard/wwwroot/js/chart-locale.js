// The chart library's own words in the page's language; English is built in.
const files = { 'zh-cn': 'lib/apexcharts/locales/zh-cn.json' };
const loaded = new Map();

export const locale = () => loaded.has('zh-cn') && document.documentElement.lang.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';

export const locales = () => [english, ...loaded.values()];

export async function loadLocale(name = document.documentElement.lang.toLowerCase()) {
  const key = name.startsWith('zh') ? 'zh-cn' : 'en';
  if (!files[key] || loaded.has(key)) return;
  try {
    loaded.set(key, await (await fetch(new URL(files[key], document.baseURI))).json());
  } catch {
    // Without the file the chart speaks English, which is better than not drawing.
  }
}

const english = {
  name: 'en',
  options: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    toolbar: {
      exportToSVG: 'Download SVG', exportToPNG: 'Download PNG', exportToCSV: 'Download CSV', menu: 'Menu',
      selection: 'Selection', selectionZoom: 'Selection zoom', zoomIn: 'Zoom in', zoomOut: 'Zoom out', pan: 'Panning', reset: 'Reset zoom',
    },
  },
};
