// Exchanges the key of a wallboard's link for a cookie. The key stands behind the # and is taken out of the address at once,
// so that it stays in no history; what else the address says goes on to the wallboard.
const says = document.querySelector('[data-says]');
const say = word => { says.textContent = document.querySelector(`[data-word="${word}"]`).textContent; };
const key = decodeURIComponent(location.hash.slice(1));

async function open(attempt = 0) {
  try {
    const answer = await fetch('/wall', { method: 'POST', body: new URLSearchParams({ key }) });
    if (answer.ok) return void location.replace(`/wall/${encodeURIComponent((await answer.json()).unit)}${location.search}`);
    if (answer.status === 401 || answer.status === 403) return say('ended');
  } catch {
    // The server is not there yet: a screen may be switched on before it.
  }
  setTimeout(open, Math.min(1000 * (attempt + 1), 10_000), attempt + 1);
}

if (key) {
  history.replaceState(null, '', location.pathname + location.search);
  say('opening');
  open();
}
