// The sound of the bell: off until someone switches it on, remembered by this browser.
const key = 'cs-alert-sound';
let audio;

export const hasSound = () => localStorage.getItem(key) === 'on';

export function keepSound(on) {
  localStorage.setItem(key, on ? 'on' : 'off');
  if (on) sound();
}

export function sound() {
  audio ??= new AudioContext();
  const at = audio.currentTime;
  for (const [i, pitch] of [660, 880].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at + i * 0.18);
    volume.gain.exponentialRampToValueAtTime(0.2, at + i * 0.18 + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + i * 0.18 + 0.16);
    tone.connect(volume).connect(audio.destination);
    tone.start(at + i * 0.18);
    tone.stop(at + i * 0.18 + 0.17);
  }
}
