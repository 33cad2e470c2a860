// Starts what the page at hand can use. Without any of it every page works as well.

import { drop, settle } from './drafts.js';
import { fit, startPreview } from './preview.js';
import { guardSignOut } from './sign-out.js';

const sent = settle();
document.querySelectorAll('[data-drafts-over]').forEach(place => drop(place.dataset.draftsOver));

const forms = document.querySelectorAll('form.wb-form');
if (forms.length > 0) {
  const { startForm } = await import('./form.js');
  forms.forEach(form => startForm(form, sent && form.dataset.guard === sent.guard ? sent.draft : null));
}

const places = document.querySelectorAll('[data-presence]');
if (places.length > 0) {
  const { startPresence } = await import('./presence.js');
  places.forEach(startPresence);
}

document.querySelectorAll('.wb-preview iframe').forEach(startPreview);
document.querySelectorAll('iframe.wb-story').forEach(fit);
document.querySelectorAll('form[action$="/logout"]').forEach(guardSignOut);
