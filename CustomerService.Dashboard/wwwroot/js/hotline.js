// The keys of the hotline and of the desk. They press what is on the page, so that a key can do nothing a pointer cannot.
import './since.js';

const pages = '[data-hotline], [data-desk]';

// A box that is ticked takes no letters.
const writes = element => element.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]');

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement?.closest?.('[data-row]'));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next].focus();
  rows[next].scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!document.querySelector(pages) || document.querySelector('dialog[open]')) return;
  if (writes(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
    return;
  }
  // The row that has the focus first, then the page.
  const row = document.activeElement?.closest?.('[data-row]');
  if (event.key === 'Enter' && row && row === document.activeElement) {
    row.querySelector('[data-open]')?.click();
    return;
  }
  const key = CSS.escape(event.key);
  const target = row?.querySelector(`[data-rowkey="${key}"]`) ?? row?.closest('tr')?.querySelector(`[data-rowkey="${key}"]`) ?? document.querySelector(`:is(${pages}) [data-hotkey="${key}"]:not(:disabled)`);
  if (!target) return;
  event.preventDefault();
  if (writes(target)) {
    target.focus();
    target.select?.();
  } else {
    target.click();
  }
});
