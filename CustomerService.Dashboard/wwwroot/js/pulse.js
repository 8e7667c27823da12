// Asks the circuit from time to time whether it is alive, since a connected socket does not prove it.
import { comeBack, restore } from './reconnect.js';

const every = 20_000;
const patience = 10_000;
const root = document.documentElement;
let circuit;
let timer;

export function attach(reference) {
  circuit = reference;
  root.dataset.link = 'live';
  clearInterval(timer);
  timer = setInterval(() => root.dataset.link === 'live' && !document.hidden && check(), every);
}

/** True when the circuit answered in time; otherwise the page is on its way back. */
export async function check() {
  if (!circuit) return false;
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no pulse')), patience));
  try {
    await Promise.race([circuit.invokeMethodAsync('Beat'), late]);
    return true;
  } catch {
    // While the framework is reconnecting by itself, silence is expected.
    if (root.dataset.link === 'live') comeBack();
    return false;
  }
}

document.addEventListener('cs-relinked', check);
// A short gap in the network may have left the socket whole; if not, the framework notices and reconnects.
addEventListener('online', async () => await check() && restore());
document.addEventListener('visibilitychange', () => !document.hidden && root.dataset.link === 'live' && check());
