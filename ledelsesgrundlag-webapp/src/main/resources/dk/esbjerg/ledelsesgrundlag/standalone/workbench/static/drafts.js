// What was typed and not saved yet, kept in this browser: per user, form and window, until it has been saved.

import { announce, later, make, notice, say, user } from './words.js';

const DRAFT = 'wb-draft';
const SENT = 'wb-sent';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;
const window_ = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

const writers = [];
let forgotten = false;

const key = (...parts) => [DRAFT, ...parts.map(encodeURIComponent)].join('|');

/** The form's values in their order, without what belongs to this page or nobody else may know. */
export function values(form) {
  const silent = new Set([...form.elements]
    .filter(control => control.type === 'password' || control.type === 'file').map(control => control.name));
  return [...new FormData(form)]
    .filter(([name]) => !silent.has(name) && name !== '_token' && name !== 'revision' && !name.startsWith('_q.'))
    .map(([name, value]) => [name, String(value).replace(/\r\n?/g, '\n')]);
}

export const snapshot = form => JSON.stringify(values(form));

function stored() {
  const found = [];
  for (let i = 0; i < localStorage.length; i++) {
    const name = localStorage.key(i);
    if (name.startsWith(`${DRAFT}|`)) {
      try {
        found.push({ name, ...JSON.parse(localStorage.getItem(name)) });
      } catch {
        found.push({ name, time: 0 });
      }
    }
  }
  return found;
}

/** What the user has not saved, in any window. */
export function mine() {
  writers.forEach(write => write());
  return stored().filter(draft => draft.name.startsWith(`${key(user)}|`));
}

/** Lets go of every draft, also of what stands on this page: its user signs out. */
export function forget() {
  forgotten = true;
  stored().forEach(draft => localStorage.removeItem(draft.name));
}

/**
 * Looks at what became of the form that this window sent last. Saving leads on to another page; whatever is shown at once,
 * or after signing in again, has not been saved.
 *
 * @return the guard of a form that was sent and not saved, or null
 */
export function settle() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
  sessionStorage.removeItem(SENT);
  if (!sent) {
    return null;
  }
  const [navigation] = performance.getEntriesByType('navigation');
  if (navigation?.redirectCount > 0 && document.referrer.split('#')[0] === sent.page) {
    localStorage.removeItem(sent.draft);
    return null;
  }
  return sent.guard;
}

/**
 * Keeps drafts of a form, and offers those there are.
 *
 * @param restore takes a draft's values and revision into the form, as a promise
 * @return whether the form has changes that are not saved, and what to call when it is sent
 */
export function keepDrafts(form, unsaved, restore) {
  const { guard } = form.dataset;
  const own = key(user, guard, window_);
  const untouched = snapshot(form);
  const changed = () => !forgotten && (unsaved || snapshot(form) !== untouched);

  function write() {
    try {
      if (changed()) {
        const revision = form.elements.revision?.value ?? null;
        localStorage.setItem(own, JSON.stringify({
          time: Date.now(), revision, values: values(form), page: location.pathname + location.search,
          title: document.querySelector('h1')?.textContent.trim(),
        }));
      } else {
        localStorage.removeItem(own);
      }
    } catch {
      // Full, or forbidden: the warning before leaving remains.
    }
  }

  writers.push(write);
  const soon = later(600, write);
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  document.addEventListener('visibilitychange', () => document.hidden && write());
  addEventListener('pagehide', write);

  offer();
  if (unsaved) {
    write();
  }

  function offer() {
    const before = Date.now() - KEPT_FOR;
    const waiting = [];
    for (const draft of stored().sort((a, b) => b.time - a.time)) {
      const same = JSON.stringify(draft.values) === untouched;
      if (draft.time < before || (same && draft.name.startsWith(`${key(user, guard)}|`))) {
        localStorage.removeItem(draft.name);
      } else if (draft.name.startsWith(`${key(user, guard)}|`)) {
        waiting.push(draft);
      }
    }
    waiting.slice(0, 3).forEach(show);
  }

  function show(draft, index) {
    const name = `draft-${index}`;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })
      .format(draft.time);
    const done = text => {
      notice(name);
      announce(text);
    };
    notice(name,
      make('p', {}, say('draft.found', time)),
      ...(draft.revision === (form.elements.revision?.value ?? null) ? [] : [make('p', {}, say('draft.older'))]),
      make('div', { class: 'wb-bar' },
        make('button', { type: 'button', class: 'wb-primary', onclick: async () => {
          await restore(draft);
          write();
          localStorage.removeItem(draft.name);
          done(say('draft.restored'));
        } }, say('draft.restore')),
        make('button', { type: 'button', onclick: () => {
          localStorage.removeItem(draft.name);
          done(say('draft.discarded'));
        } }, say('draft.discard'))));
  }

  return {
    changed,
    write,
    sent() {
      write();
      const draft = { guard, draft: own, page: location.href.split('#')[0] };
      sessionStorage.setItem(SENT, JSON.stringify(draft));
    },
  };
}
