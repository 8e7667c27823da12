// Runs before the first paint: turns the wish (data-theme, from the cookie) into the scheme that is drawn (data-scheme).
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const draw = () => {
    const wish = root.dataset.theme;
    const scheme = wish === 'light' || wish === 'dark' ? wish : dark.matches ? 'dark' : 'light';
    if (root.dataset.scheme !== scheme) root.dataset.scheme = scheme;
  };
  draw();
  dark.addEventListener('change', draw);
  // Also when a navigation that merges documents puts the server's guess back.
  new MutationObserver(draw).observe(root, { attributeFilter: ['data-theme', 'data-scheme'] });
})();
