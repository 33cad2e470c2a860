// Signing out: nothing that was typed stays behind on a machine that others may use. What is not saved is asked about first.

import { forget, mine } from './drafts.js';
import { make, say } from './words.js';

export function guardSignOut(form) {
  let agreed = false;
  form.addEventListener('submit', event => {
    const drafts = mine();
    if (drafts.length > 0 && !agreed) {
      event.preventDefault();
      ask(drafts, () => {
        agreed = true;
        form.requestSubmit();
      });
    } else {
      forget();
    }
  });
}

function ask(drafts, agree) {
  const places = new Map(drafts.filter(draft => draft.page).map(draft => [draft.page, draft.title || draft.page]));
  const dialog = make('dialog', { 'aria-labelledby': 'sign-out', onclose: () => dialog.remove() },
    make('h2', { id: 'sign-out' }, say('signOut.title')),
    make('p', {}, say('signOut.what')),
    make('ul', {}, ...[...places].map(([page, title]) => make('li', {}, make('a', { href: page }, title)))),
    make('div', { class: 'wb-bar' },
      make('button', { type: 'button', class: 'wb-primary', onclick: () => dialog.close() }, say('signOut.stay')),
      make('button', { type: 'button', class: 'wb-danger', onclick: () => {
        dialog.close();
        agree();
      } }, say('signOut.anyway'))));
  document.body.append(dialog);
  dialog.showModal();
}
