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

/** Whether only the server can show such a form's values again, as it has rows and references. */
export const isServed = form => form.querySelector('[data-field]') !== null;

const fields = form => [...form.elements].filter(control => control.matches('textarea, input:not([type=hidden])'));

/** What was written in a form that is filled in again on the page; these are texts that are not kept longer than they must. */
const written = (form, names) => fields(form)
  .filter(control => control.value !== control.defaultValue || names.has(control.name))
  .map(control => [control.name, control.value]);

// The server may have tidied up the spaces.
const sameWords = (one, other) => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

const expires = draft => draft.until ?? draft.time + KEPT_FOR;

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

/** Lets go of everybody's drafts of a form, and of those below it: there is nothing left that they could be sent for. */
export function drop(guard) {
  const belongs = draft => `${decodeURIComponent(draft.name.split('|')[2] ?? '')}/`.startsWith(`${guard}/`);
  stored().filter(belongs).forEach(draft => localStorage.removeItem(draft.name));
}

/**
 * Lets go of drafts that are too old, and looks at what became of the form that this window sent last. Saving leads on to
 * another page; whatever is shown at once, or after signing in again, has not been saved.
 *
 * @return the guard of a form that was sent and not saved, and the name of its draft, or null
 */
export function settle() {
  stored().filter(draft => !(expires(draft) > Date.now())).forEach(draft => localStorage.removeItem(draft.name));
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
  return sent;
}

/**
 * Keeps drafts of a form, and offers those there are.
 *
 * @param sent the draft of what was sent, if this form shows what was sent and not saved; else null
 * @param restore takes a draft's values and revision into the form, as a promise
 * @return whether the form has changes that are not saved, and what to call when it is sent
 */
export function keepDrafts(form, sent, restore) {
  const { guard } = form.dataset;
  const unsaved = sent !== null;
  const served = isServed(form);
  const own = key(user, guard, window_);
  const untouched = snapshot(form);
  const names = new Set((stored().find(draft => draft.name === sent)?.values ?? []).map(([name]) => name));
  const changed = () => !forgotten && (unsaved || snapshot(form) !== untouched);
  const lifetime = form.dataset.draftHours ? form.dataset.draftHours * 60 * 60 * 1000 : KEPT_FOR;

  function write() {
    try {
      const kept = !changed() ? [] : served ? values(form) : written(form, names);
      if (kept.length > 0) {
        const time = Date.now();
        localStorage.setItem(own, JSON.stringify({
          time, until: time + lifetime, values: kept, page: location.pathname + location.search,
          revision: form.elements.revision?.value ?? null, seen: form.elements.seen?.value ?? null,
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
    const waiting = [];
    for (const draft of stored().sort((a, b) => b.time - a.time)) {
      if (draft.name.startsWith(`${key(user, guard)}|`)) {
        if (isShown(draft)) {
          localStorage.removeItem(draft.name);
        } else {
          waiting.push(draft);
        }
      }
    }
    waiting.slice(0, 3).forEach(show);
  }

  function isShown(draft) {
    return served
      ? JSON.stringify(draft.values) === untouched
      : draft.values.every(([name, value]) => sameWords(form.elements[name]?.value ?? '', value));
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
      ...(draft.revision === (form.elements.revision?.value ?? null)
        ? [] : [make('p', {}, served ? say('draft.older') : say('draft.outdated'))]),
      make('div', { class: 'wb-bar' },
        make('button', { type: 'button', class: 'wb-primary', onclick: async () => {
          try {
            await restore(draft);
          } catch {
            showToCopy(name, draft, done);
            return;
          }
          write();
          localStorage.removeItem(draft.name);
          done(say('draft.restored'));
        } }, say('draft.restore')),
        make('button', { type: 'button', onclick: () => {
          localStorage.removeItem(draft.name);
          done(say('draft.discarded'));
        } }, say('draft.discard'))));
  }

  /** The draft stays until somebody has had what they want of it. */
  function showToCopy(name, draft, done) {
    const texts = draft.values.filter(([field, text]) =>
      text.trim() && !field.startsWith('_') && form.elements[field]?.type !== 'hidden');
    notice(name,
      make('p', {}, say('draft.failed')),
      ...texts.map(([field, text]) => {
        const called = form.elements[field]?.labels?.[0]?.textContent.trim() ?? field;
        const box = make('textarea', { readonly: true, rows: 4, dir: 'auto' });
        box.value = text;
        return make('label', {}, called, box);
      }),
      make('div', { class: 'wb-bar' },
        make('button', { type: 'button', onclick: () => {
          localStorage.removeItem(draft.name);
          done(say('draft.discarded'));
        } }, say('draft.discard'))));
    document.querySelector(`[data-notice="${name}"] textarea`)?.focus();
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
