// Asking the server while the page stays, and what happens when the session has ended in the meantime.

import { announce, base, make, notice, say, user } from './words.js';

export class SessionEnded extends Error {}

let ended = false;

const read = html => new DOMParser().parseFromString(html, 'text/html');

/** The page that the server answers, as a document that nothing runs in. Throws SessionEnded, or another error. */
export async function page(address, form, signal) {
  return read(await (await ask(address, form, signal)).text());
}

/**
 * Asks, posting the form if there is one. An answer that leads elsewhere means that somebody has to sign in: nothing that
 * is asked for this way ever moves.
 */
export async function ask(address, form, signal) {
  let answer = await send(address, form, signal);
  if (answer.status === 403 && form) {
    // Either the session is a new one of the same user, or this form cannot be sent by whoever has signed in now.
    if (!await renew()) {
      tell();
      throw new SessionEnded();
    }
    form.set('_token', token());
    answer = await send(address, form, signal);
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer;
}

async function send(address, form, signal) {
  const answer = await fetch(address, {
    method: form ? 'POST' : 'GET', body: form, signal, redirect: 'manual', credentials: 'same-origin', cache: 'no-store',
  });
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    tell();
    throw new SessionEnded();
  }
  return answer;
}

export const token = () => document.querySelector('input[name=_token]')?.value ?? '';

function tell() {
  if (!ended) {
    ended = true;
    notice('session', make('p', {}, say('session.ended')),
      make('p', {}, make('a', { href: `${base}/author`, target: '_blank', rel: 'opener' }, say('session.signIn'))));
  }
}

/** Takes over the token of the session there is now. False where there is none, or it is somebody else's. */
async function renew() {
  const answer = await fetch(`${base}/author`, { redirect: 'manual', credentials: 'same-origin', cache: 'no-store' });
  const found = answer.ok ? read(await answer.text()) : null;
  const fresh = found?.querySelector('input[name=_token]')?.value;
  if (!fresh || found.body.dataset.user !== user) {
    return false;
  }
  document.querySelectorAll('input[name=_token]').forEach(input => { input.value = fresh; });
  return true;
}

async function comeBack() {
  if (ended && !document.hidden && await renew().catch(() => false)) {
    ended = false;
    notice('session');
    announce(say('session.back'));
  }
}

addEventListener('focus', comeBack);
document.addEventListener('visibilitychange', comeBack);
