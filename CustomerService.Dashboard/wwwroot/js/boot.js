// Starts the live connection with patience of our own: quick at first, then steady, and never given up.
import './theme.js';
import './page.js';
import './passkey.js';
import './age.js';
import './reconnect.js';

const first = [0, 300, 700, 1000, 1500];
const steady = 2000;

document.documentElement.dataset.link ??= 'connecting';

Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withServerTimeout(15_000).withKeepAliveInterval(5_000),
    reconnectionOptions: {
      maxRetries: 1_000_000,
      // A little chance, so that a thousand screens do not knock at the same moment after a restart.
      retryIntervalMilliseconds: attempt => (first[attempt] ?? steady) + Math.random() * 250,
    },
  },
});
