// Small courtesies of every page, by delegation, so that they hold for markup that is rendered later.

document.addEventListener('click', event => {
  // The skip link moves the focus, not the address.
  if (event.target.closest?.('[data-skip]')) {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
  if (event.target.closest?.('[data-print]')) print();
  // A menu closes behind the link that was followed.
  const menu = event.target.closest?.('[popover] a')?.closest('[popover]');
  if (menu?.matches(':popover-open')) menu.hidePopover();
});

// A form that leads back to this page takes the address of the moment with it.
document.addEventListener('submit', event => {
  const back = event.target.matches?.('[data-return]') && event.target.elements.namedItem('returnUrl');
  if (back) back.value = location.pathname + location.search;
}, true);
