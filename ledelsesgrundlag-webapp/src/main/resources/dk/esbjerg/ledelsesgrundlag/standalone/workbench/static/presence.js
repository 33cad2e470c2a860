// Who else is editing: told and asked every half minute, while anybody looks at the page.

import { page, token } from './session.js';

const PAUSE = 30_000;

export function startPresence(place) {
  async function ping() {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await page(place.dataset.presence, new URLSearchParams({ _token: token() }));
      if (answer.body.textContent.trim() !== place.textContent.trim()) {
        place.replaceChildren(...answer.body.childNodes);
      }
    } catch {
      // The next ping tells.
    }
  }
  setInterval(ping, PAUSE);
  document.addEventListener('visibilitychange', ping);
  ping();
}
