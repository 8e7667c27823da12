// The hotline's keys. They press what is on the page, so that a key can do nothing a pointer cannot.
import './since.js';

const writes = element => element.matches?.('input, textarea, select, [contenteditable]');

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next].focus();
  rows[next].scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!document.querySelector('[data-hotline]')) return;
  if (writes(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
    return;
  }
  const target = document.querySelector(`[data-hotline] [data-hotkey="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (writes(target)) {
    target.focus();
    target.select?.();
  } else {
    target.click();
  }
});
