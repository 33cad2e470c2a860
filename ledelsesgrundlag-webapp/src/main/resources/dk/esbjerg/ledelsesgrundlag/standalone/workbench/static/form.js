// A form that edits an item: rows and pickers without leaving the page, drafts, a guard before leaving, a key that saves.

import { isServed, keepDrafts } from './drafts.js';
import { page, SessionEnded } from './session.js';
import { announce, later, say } from './words.js';

const STEPS = ['_row', '_find', '_pick', '_drop'];

/** @param sent the draft of what was sent, if it shows what was sent and not saved; else null */
export function startForm(form, sent) {
  let leaving = false;
  let busy = null;
  const drafts = form.dataset.guard ? keepDrafts(form, sent, restore) : null;
  const save = () => [...form.elements].find(control =>
    control.type === 'submit' && !control.name.startsWith('_') && !control.hasAttribute('formaction'));

  enhance(form);
  form.querySelectorAll('[data-slug-from]').forEach(input => followTitle(form, input));

  form.addEventListener('click', event => {
    const button = event.target.closest('button[name]');
    if (button && STEPS.includes(button.name)) {
      event.preventDefault();
      step(button.name, button.value, button);
    }
  });

  const search = later(300, input => step('_find', input.name.slice(3), null));
  form.addEventListener('input', event => {
    if (event.target.name?.startsWith('_q.')) {
      search(event.target);
    }
  });

  form.addEventListener('keydown', event => {
    const input = event.target;
    if (event.key !== 'Enter' || event.isComposing || input.tagName !== 'INPUT' || event.defaultPrevented) {
      return;
    }
    // The first button of the form may well be one that moves a row.
    if (input.name.startsWith('_q.')) {
      event.preventDefault();
      step('_find', input.name.slice(3), null);
    } else if (save() && !['checkbox', 'radio', 'submit', 'button', 'file'].includes(input.type)) {
      event.preventDefault();
      form.requestSubmit(save());
    }
  });

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's' && save()) {
      event.preventDefault();
      form.requestSubmit(save());
    }
  });

  form.addEventListener('submit', event => {
    if (!event.defaultPrevented) {
      leaving = true;
      drafts?.sent();
    }
  });

  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('beforeunload', event => {
    if (!leaving && drafts?.changed()) {
      event.preventDefault();
      event.returnValue = true;
    }
  });

  const field = name => form.querySelector(`[data-field="${CSS.escape(name)}"]`);

  /** Lets the server change one field, and shows it as answered. Without a button it is a search while somebody types. */
  async function step(name, value, button) {
    if (busy && !busy.search) {
      return;
    }
    busy?.abort.abort();
    const mine = busy = { abort: new AbortController(), search: !button };
    const [target] = value.split(':');
    const data = new URLSearchParams(new FormData(form));
    data.append(name, value);
    const before = field(target);
    const shown = typed(before);
    before.inert = Boolean(button);
    try {
      const answer = await page(form.action, data, mine.abort.signal);
      const after = answer.querySelector(`form.wb-form [data-field="${CSS.escape(target)}"]`);
      if (!after) {
        throw new Error('another page');
      }
      if (!button && typed(before) !== shown) {
        return;
      }
      const place = button ? null : caret(before);
      before.replaceWith(after);
      enhance(after);
      place ? place(after) : focus(after, name, value);
      announce(told(after, name, value));
      form.dispatchEvent(new Event('change'));
    } catch (failure) {
      before.inert = false;
      if (failure.name !== 'AbortError' && !(failure instanceof SessionEnded) && button) {
        form.requestSubmit(button);
      } else {
        button?.focus();
      }
    } finally {
      if (busy === mine) {
        busy = null;
      }
    }
  }

  /** Takes a draft into the form. Throws if not all of it could be shown. */
  async function restore(draft) {
    await (isServed(form) ? showServed(draft) : fillIn(draft));
    // The draft was made on this state of the item: if there is a newer one, saving must find out.
    for (const name of ['revision', 'seen']) {
      if (form.elements[name] && typeof draft[name] === 'string') {
        form.elements[name].value = draft[name];
      }
    }
  }

  function fillIn(draft) {
    const controls = draft.values.map(([name]) => form.elements[name]);
    if (controls.some(control => !control?.matches?.('textarea, input:not([type=hidden])'))) {
      throw new Error('another form');
    }
    controls.forEach((control, index) => { [, control.value] = draft.values[index]; });
    controls[0]?.focus();
  }

  /** Shows a draft as the server shows such values: rows and references need more than filling in. */
  async function showServed(draft) {
    const data = new URLSearchParams(draft.values);
    for (const name of ['_token', 'revision']) {
      if (form.elements[name]) {
        data.set(name, form.elements[name].value);
      }
    }
    data.append('_row', '');
    const answer = await page(form.action, data);
    const shown = answer.querySelectorAll('form.wb-form [data-field]');
    if (shown.length === 0) {
      throw new Error('another page');
    }
    for (const fresh of shown) {
      field(fresh.dataset.field)?.replaceWith(fresh);
    }
    enhance(form);
  }
}

/** What makes a field more than plain markup. */
async function enhance(root) {
  const texts = root.querySelectorAll('textarea[data-rich-text]');
  if (texts.length > 0) {
    const { mount } = await import('./rich-text.js');
    texts.forEach(mount);
  }
}

const typed = root => JSON.stringify([...root.querySelectorAll('input, textarea, select')]
  .map(control => [control.name, control.type === 'checkbox' ? control.checked : control.value]));

/** Remembers where somebody is typing in a field, to take them there in the one that comes in its place. */
function caret(root) {
  const input = document.activeElement;
  if (!root.contains(input) || !input.name) {
    return () => {};
  }
  const { name, value, selectionStart, selectionEnd } = input;
  return after => {
    const same = after.querySelector(`[name="${CSS.escape(name)}"]`);
    if (same) {
      same.value = value;
      same.focus();
      same.setSelectionRange?.(selectionStart, selectionEnd);
    }
  };
}

function focus(root, name, value) {
  const target = root.querySelector('[data-focus]')
    ?? root.querySelector(`button[name="${name}"][value="${CSS.escape(value)}"]`)
    ?? root.querySelector('input:not([type=hidden]), textarea, select, button');
  if (target && !target.matches('a[href], button, input, select, textarea, [tabindex]')) {
    target.tabIndex = -1;
  }
  target?.focus();
}

function told(root, name, value) {
  if (name === '_find') {
    const count = root.querySelectorAll('button[name=_pick]').length;
    return count === 0 ? say('found.none') : say('found', count);
  }
  return say({ _pick: 'picked', _drop: 'removed' }[name]
    ?? (value.endsWith(':add') ? 'added' : value.endsWith(':remove') ? 'removed' : 'moved'));
}

const LETTERS = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e' };

const slug = text => text.toLowerCase().replace(/[æøåäöüßé]/g, letter => LETTERS[letter])
  .normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** A new item's name in addresses follows its title until somebody gives it one. That of an old item stays as it is. */
function followTitle(form, input) {
  const title = form.elements[input.dataset.slugFrom];
  if (!title) {
    return;
  }
  const fresh = form.dataset.guard?.startsWith('new:') && input.value === slug(title.value);
  let follows = input.value === '' || fresh;
  input.addEventListener('input', () => { follows = input.value === ''; });
  title.addEventListener('input', () => {
    if (follows) {
      input.value = slug(title.value);
    }
  });
}
