// Naming an officer in a note: the letters behind an @ are looked for in the names that the page holds ready, and the chosen
// name is written in their place. Arrow keys, Enter or Tab, and Escape; the pointer as well.
const boxOf = field => document.getElementById(field.dataset.mention);
const shown = box => [...box.querySelectorAll('[role=option]:not([hidden])')];
const typed = field => field.value.slice(0, field.selectionStart).match(/(?:^|[^0-9A-Za-z])@([^\s@]{0,40})$/u);

const fits = (person, letters) => !letters || [person.dataset.name, person.dataset.user].some(name => name.toLowerCase().includes(letters.toLowerCase()));

function say(box, words) {
  box.parentElement.querySelector('[role=status]').textContent = words;
}

function close(field) {
  const box = boxOf(field);
  if (!box || box.hidden) return;
  box.hidden = true;
  field.removeAttribute('aria-activedescendant');
  say(box, '');
}

function select(field, person) {
  shown(boxOf(field)).forEach(each => each.setAttribute('aria-selected', each === person));
  field.setAttribute('aria-activedescendant', person.id);
  person.scrollIntoView({ block: 'nearest' });
}

function offer(field) {
  const box = boxOf(field);
  const asked = typed(field);
  if (!box || !asked) return close(field);
  const people = [...box.querySelectorAll('[role=option]')];
  people.forEach(person => { person.hidden = !fits(person, asked[1]); });
  const found = shown(box);
  // Whoever writes on behind a finished name is not looking for one any more.
  if (found.length === 0) {
    const said = box.parentElement.dataset.none;
    close(field);
    if (asked[1].length > 0 && asked[1].length < 3) say(box, said);
    return;
  }
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', box.id);
  box.hidden = false;
  select(field, found[0]);
  say(box, box.parentElement.dataset.found.replace('{0}', found.length));
}

function write(field, person) {
  const asked = typed(field);
  if (!asked) return close(field);
  const from = field.selectionStart - asked[1].length;
  field.setRangeText(`${person.dataset.name} `, from, field.selectionStart, 'end');
  close(field);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

document.addEventListener('input', event => {
  if (event.target.matches?.('[data-mention]')) offer(event.target);
});

document.addEventListener('keydown', event => {
  const field = event.target;
  if (!field.matches?.('[data-mention]')) return;
  const box = boxOf(field);
  if (!box || box.hidden) return;
  const found = shown(box);
  const at = found.findIndex(person => person.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') select(field, found[(at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length]);
  else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey && found[at]) write(field, found[at]);
  else if (event.key === 'Escape') close(field);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

// Before the field loses the focus, so that it keeps it.
document.addEventListener('pointerdown', event => {
  const person = event.target.closest?.('[data-mentions] [role=option]');
  if (!person) return;
  event.preventDefault();
  const field = document.querySelector(`[data-mention="${CSS.escape(person.parentElement.id)}"]`);
  if (field) write(field, person);
});

document.addEventListener('focusout', event => {
  if (event.target.matches?.('[data-mention]')) close(event.target);
});
