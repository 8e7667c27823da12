// What the page does between losing its circuit and having one again. Nothing here asks the user for a click.
const panel = document.getElementById('components-reconnect-modal');
const root = document.documentElement;
let returning = false;
let focused;

panel?.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'hide') restore();
  else if (state === 'rejected' || state === 'failed' || state === 'resume-failed') comeBack();
  else lose();
});
// The network's own word comes long before a timeout does.
addEventListener('offline', () => root.dataset.link === 'live' && lose());
document.addEventListener('click', event => event.target.closest?.('[data-reload]') && location.reload());

function lose() {
  if (returning || root.dataset.link === 'lost') return;
  root.dataset.link = 'lost';
  focused = document.activeElement;
  panel.hidden = false;
  document.getElementById('content')?.setAttribute('inert', '');
}

/** The circuit answers again: the same page goes on. */
export function restore() {
  if (returning) return;
  root.dataset.link = 'live';
  panel.hidden = true;
  document.getElementById('content')?.removeAttribute('inert');
  if (document.activeElement === document.body) focused?.focus?.();
  document.dispatchEvent(new CustomEvent('cs-relinked'));
}

/** The circuit is gone for good: wait until the server answers anything at all, then load the page anew. */
export async function comeBack() {
  if (returning) return;
  lose();
  returning = true;
  while (!await answers()) await new Promise(next => setTimeout(next, 500));
  root.dataset.link = 'returning';
  location.reload();
}

async function answers() {
  try {
    const answer = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(3000) });
    // A proxy in front of a server that is still starting says 502 to 504.
    return answer.status < 500;
  } catch {
    return false;
  }
}
