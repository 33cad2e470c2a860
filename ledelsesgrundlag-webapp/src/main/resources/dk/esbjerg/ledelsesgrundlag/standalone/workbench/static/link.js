// Asks where a link leads: to our own content, which can be searched, or to an address.

import { ask } from './session.js';
import { allowedAddress } from './schema.js';
import { announce, base, later, make, say } from './words.js';

/** @return as a promise: the address, '' to have no link, or null to leave everything as it was */
export function chooseLink(current) {
  return new Promise(resolve => {
    let chosen = null;
    const path = /path:\{([^}]*)\}/.exec(current)?.[1];
    const address = make('input', { id: 'wb-link-address', autocomplete: 'off', 'aria-describedby': 'wb-link-problem' });
    const inside = make('p', { class: 'wb-help' });
    const problem = make('p', { class: 'wb-error', id: 'wb-link-problem', role: 'alert' });
    const query = make('input', { id: 'wb-link-query', type: 'search', autocomplete: 'off' });
    const found = make('ul', { class: 'wb-found', role: 'list' });
    address.value = current;
    inside.textContent = path ? say('link.inside', path) : '';

    const accept = href => {
      if (href === '' || allowedAddress(href)) {
        chosen = href;
        dialog.close();
      } else {
        address.setAttribute('aria-invalid', 'true');
        problem.textContent = say('link.wrong');
        address.focus();
      }
    };

    let asked;
    const search = later(250, async () => {
      asked?.abort();
      asked = new AbortController();
      const text = query.value.trim();
      try {
        const items = text === '' ? [] : await (await ask(`${base}/author/find?q=${encodeURIComponent(text)}`, null, asked.signal)).json();
        found.replaceChildren(...items.map(item => make('li', {}, make('button', { type: 'button', onclick: () => accept(item.href) },
          make('strong', {}, item.title), make('span', {}, `${item.kind} · ${item.path}`)))));
        announceIn(text === '' ? '' : items.length === 0 ? say('found.none') : say('found', items.length));
      } catch (failure) {
        if (failure.name !== 'AbortError') {
          announceIn(say('link.failed'));
        }
      }
    });
    const status = make('p', { class: 'wb-help', role: 'status' });
    const announceIn = text => { status.textContent = text; };
    query.addEventListener('input', search);
    query.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());

    const dialog = make('dialog', { 'aria-labelledby': 'wb-link-title' },
      make('form', { method: 'dialog', novalidate: true, onsubmit: event => {
        event.preventDefault();
        accept(tidied(address.value.trim()));
      } },
      make('h2', { id: 'wb-link-title' }, say('link.title')),
      make('div', { class: 'wb-field' },
        make('label', { class: 'wb-label', for: 'wb-link-query' }, say('link.search')), query, status, found),
      make('div', { class: 'wb-field' },
        make('label', { class: 'wb-label', for: 'wb-link-address' }, say('link.address')), address, inside, problem),
      make('div', { class: 'wb-bar' },
        make('button', { class: 'wb-primary' }, say('link.insert')),
        ...(current ? [make('button', { type: 'button', onclick: () => accept('') }, say('link.remove'))] : []),
        make('button', { type: 'button', class: 'wb-quiet', onclick: () => dialog.close() }, say('cancel')))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
      if (chosen === '') {
        announce(say('link.removed'));
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    (current ? address : query).focus();
  });
}

/** What people type of an address: the protocol is missing more often than not. */
function tidied(text) {
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/.test(text)) {
    return `mailto:${text}`;
  }
  return /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(dk|com|org|net|eu)(\/|$))/i.test(text) ? `https://${text}` : text;
}
