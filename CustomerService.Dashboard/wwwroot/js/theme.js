// The user's choice of theme: drawn at once, remembered for a year, known to the server with the next request.
const root = document.documentElement;
const buttons = () => document.querySelectorAll('[data-theme-choice]');

const mark = () => buttons().forEach(button =>
  button.setAttribute('aria-pressed', String(button.dataset.themeChoice === root.dataset.theme)));

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-theme-choice]');
  if (!button) return;
  root.dataset.theme = button.dataset.themeChoice;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `cs-theme=${button.dataset.themeChoice}; path=/; max-age=31536000; samesite=lax${secure}`;
  mark();
});

// The markup may have been rendered anew since the last choice.
document.addEventListener('beforetoggle', mark, true);
