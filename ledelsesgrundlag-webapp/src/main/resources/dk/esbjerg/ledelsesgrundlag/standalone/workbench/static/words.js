// What the page tells its scripts, and how scripts make elements and tell people something.

const words = JSON.parse(document.getElementById('wb-words')?.textContent || '{}');

/** The context path. */
export const base = document.body.dataset.base ?? '';

/** The name of whoever has signed in. */
export const user = document.body.dataset.user ?? '';

/** The words for a key, with {0}, {1}… replaced. */
export function say(key, ...values) {
  const text = words[`script.${key}`] ?? key;
  return text.replace(/\{(\d)\}/g, (all, index) => values[index] ?? all);
}

/** An element; properties that begin with "on" are listeners, all others attributes. */
export function make(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children);
  return made;
}

let region;

/** Says something to screen readers when they have nothing else to say. */
export function announce(text) {
  if (!region) {
    region = make('div', { class: 'wb-hidden', role: 'status', 'aria-live': 'polite' });
    document.body.append(region);
  }
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 50);
}

/** Shows a notice above the content, in place of the one of that name. Without text it goes away. */
export function notice(name, ...content) {
  const main = document.getElementById('content');
  let place = main.querySelector(':scope > .wb-notices');
  if (!place) {
    place = make('div', { class: 'wb-notices', role: 'status' });
    main.prepend(place);
  }
  place.querySelector(`:scope > [data-notice="${name}"]`)?.remove();
  if (content.length > 0) {
    place.append(make('div', { class: 'wb-notice', 'data-notice': name }, ...content));
  }
}

/** Calls the function once nothing has asked for it any more for that long. */
export function later(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds, ...values);
  };
}
