// What a screen that is on for months needs: nothing may stand on the same pixels for ever, and it must not go to sleep.
const STEP = 45_000;

/** Moves everything a few pixels along a slow figure of eight; once a step, never smoothly, so that no eye is drawn to it. */
export function shift(stage) {
  let step = 0;
  setInterval(() => {
    step = (step + 1) % 24;
    const turn = step / 24 * 2 * Math.PI;
    stage.style.translate = `${Math.round(Math.sin(turn) * 10)}px ${Math.round(Math.sin(2 * turn) * 6)}px`;
  }, STEP);
}

export function keepAwake() {
  const ask = () => document.visibilityState === 'visible' && navigator.wakeLock?.request('screen').catch(() => { });
  document.addEventListener('visibilitychange', ask);
  ask();
}
