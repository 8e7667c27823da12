// The desk's own manners: the case beside the list where there is room, and the command palette. The palette offers what is on
// the page and presses it, so that it can do nothing a pointer cannot.
import './hotline.js';
import './mentions.js';

const roomy = matchMedia('(min-width: 1200px)');
const writes = element => element.matches?.('input, textarea, select, [contenteditable]');

// New cases move nothing while somebody is further down the list: the list is told when that begins and when it ends.
Blazor.registerCustomEventType('reading', { createEventArgs: event => ({ isReading: event.detail }) });
const down = new WeakMap();
document.addEventListener('scroll', () => {
  const list = document.querySelector('[data-list]');
  if (!list) return;
  const isReading = list.scrollTop > 8 || (!roomy.matches && window.scrollY > 160);
  if (isReading === (down.get(list) ?? false)) return;
  down.set(list, isReading);
  list.dispatchEvent(new CustomEvent('reading', { bubbles: true, detail: isReading }));
}, { capture: true, passive: true });

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-preview]');
  if (link && roomy.matches && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    event.stopPropagation();
    Blazor.navigateTo(link.dataset.preview);
  }
  const verb = event.target.closest?.('.dk-verbs button');
  if (verb) setTimeout(() => verb.closest('section')?.querySelector('.dk-form :is(textarea, select, input)')?.focus(), 200);
  const opened = event.target.closest?.('summary');
  if (opened) setTimeout(() => opened.parentElement.open && opened.parentElement.querySelector('form :is(textarea, input, select)')?.focus(), 50);
  if (event.target.closest?.('[data-palette-open]')) open();
}, true);

// That somebody writes is told every few seconds, not with every key.
const told = new WeakMap();
document.addEventListener('input', event => {
  const form = event.target.closest?.('[data-writes]');
  if (!form || performance.now() - (told.get(form) ?? -10_000) < 2_500) return;
  told.set(form, performance.now());
  form.dispatchEvent(new CustomEvent('writing', { bubbles: true }));
});

// With a case beside the list, moving on in the list shows the next one.
let follow = 0;
document.addEventListener('focusin', event => {
  const row = event.target.closest?.('[data-row]');
  if (row !== event.target || !document.querySelector('[data-preview-open]') || !roomy.matches) return;
  clearTimeout(follow);
  follow = setTimeout(() => row.getAttribute('aria-current') !== 'true' && row.querySelector('[data-preview]')?.click(), 150);
});

document.addEventListener('keydown', event => {
  if (!document.querySelector('[data-desk]')) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  } else if (command && event.key === 'Enter' && event.target.form) {
    event.preventDefault();
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
    event.target.form.requestSubmit();
  } else if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
    // The digit by its place on the keyboard: with Alt it may type something else. What is typed is told before the template comes.
    const template = document.querySelector(`[data-alt="${event.code[5]}"]`);
    if (!template) return;
    event.preventDefault();
    if (writes(event.target)) event.target.dispatchEvent(new Event('change', { bubbles: true }));
    template.click();
  } else if (event.key === ':' && !command && !event.altKey && !writes(event.target)) {
    event.preventDefault();
    open();
  }
});

// What is written in such a form is told as it is written, not only when the field is left: a moment after the last key.
let telling = 0;
document.addEventListener('input', event => {
  if (!event.target.closest?.('form[data-live]') || !event.target.matches('input:not([type=checkbox]):not([type=file]), textarea')) return;
  clearTimeout(telling);
  telling = setTimeout(() => event.target.isConnected && event.target.dispatchEvent(new Event('change', { bubbles: true })), Number(event.target.form.dataset.live) || 450);
});

const palette = () => document.getElementById('dk-palette');

function open() {
  const dialog = palette();
  if (!dialog || dialog.open) return;
  const input = dialog.querySelector('input');
  input.value = '';
  dialog.showModal();
  offer(dialog);
  input.focus();
}

const visible = element => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

function commands() {
  const pressed = [...document.querySelectorAll('[data-desk] [data-hotkey], [data-desk] [data-command]')].filter(visible)
    .map(element => ({ name: (element.dataset.command || element.getAttribute('aria-label') || element.textContent || '').trim(), key: element.dataset.hotkey ?? '', element }));
  const pages = [...document.querySelectorAll('.cs-rail .cs-nav__link')].map(element => ({ name: element.textContent.trim(), key: '', element }));
  return [...pressed, ...pages].filter(each => each.name);
}

function offer(dialog) {
  const asked = dialog.querySelector('input').value.trim();
  const found = commands().filter(each => each.name.toLowerCase().includes(asked.toLowerCase()) || each.key === asked);
  if (asked) {
    const number = asked.match(/^[sS]?20\d\d-\d{1,9}$/)?.[0].toUpperCase();
    if (number) found.unshift({ name: dialog.dataset.case.replace('{0}', number), key: '', href: `/desk/${number.replace(/-(\d+)$/, (_, serial) => '-' + serial.padStart(6, '0'))}` });
    found.push({ name: dialog.dataset.search.replace('{0}', asked), key: '', href: `/desk?standing=any&q=${encodeURIComponent(asked)}` });
  }
  const list = dialog.querySelector('ul');
  list.replaceChildren(...found.slice(0, 40).map((each, i) => {
    const item = document.createElement('li');
    item.id = `dk-command-${i}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', i === 0);
    item.append(each.name);
    if (each.key) {
      const key = document.createElement('kbd');
      key.textContent = each.key;
      item.append(key);
    }
    item.addEventListener('click', () => run(dialog, each));
    return item;
  }));
  dialog.querySelector('input').setAttribute('aria-activedescendant', found.length ? 'dk-command-0' : '');
}

function run(dialog, chosen) {
  dialog.close();
  if (chosen.href) Blazor.navigateTo(chosen.href);
  else if (writes(chosen.element)) chosen.element.focus();
  else chosen.element.click();
}

function move(dialog, by) {
  const items = [...dialog.querySelectorAll('li')];
  if (items.length === 0) return;
  const at = items.findIndex(item => item.getAttribute('aria-selected') === 'true');
  const next = items[(at + by + items.length) % items.length];
  items.forEach(item => item.setAttribute('aria-selected', item === next));
  next.scrollIntoView({ block: 'nearest' });
  dialog.querySelector('input').setAttribute('aria-activedescendant', next.id);
}

document.addEventListener('input', event => {
  if (event.target.closest?.('#dk-palette')) offer(palette());
});

document.addEventListener('keydown', event => {
  const dialog = palette();
  if (!dialog?.open) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(dialog, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    dialog.querySelector('li[aria-selected=true]')?.click();
  }
});

document.addEventListener('click', event => {
  if (event.target === palette()) palette().close();
});
