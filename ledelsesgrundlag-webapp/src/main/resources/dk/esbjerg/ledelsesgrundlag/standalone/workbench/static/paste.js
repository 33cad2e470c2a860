// What is pasted, brought down to what rich text may hold.

import { DOMParser as Parser } from 'prosemirror-model';
import { read } from './markup.js';
import { schema } from './schema.js';

const BOLD = /font-weight:\s*(bold|[6-9]00)/i;
const LIGHT = /font-weight:\s*(normal|[1-4]00)/i;
const ITALIC = /font-style:\s*italic/i;

const KEPT = ['href', 'title', 'colspan', 'rowspan', 'scope', 'data-pm-slice'];

const style = element => element.getAttribute('wb-style') ?? '';

/** Reads more than is stored, such as headings of the first level. */
export const pasteParser = new Parser(schema, [
  { tag: 'h1', node: 'h2' },
  { tag: 'del, strike', mark: 's' },
  { tag: 'ins', mark: 'u' },
  ...Parser.schemaRules(schema),
]);

/** Markup as Word and other programs write it, as plain markup. */
export function clean(markup) {
  const body = read(markup.replace(/<!--[^]*?-->|<!\[[^]*?\]>|<\/?[ovwm]:[^>]*>/g, ''));
  body.querySelectorAll('script, wb-style, meta, link, title, template, iframe, object, embed, form, svg, math, img, [hidden]')
    .forEach(element => element.remove());
  // A whole document from Google is wrapped in a <b> that says it is not bold.
  body.querySelectorAll('b, strong').forEach(element => {
    if (LIGHT.test(style(element))) {
      element.replaceWith(...element.childNodes);
    }
  });
  wordLists(body);
  body.querySelectorAll('*').forEach(element => {
    const name = !['span', 'font'].includes(element.localName) ? null
      : BOLD.test(style(element)) ? 'strong' : ITALIC.test(style(element)) ? 'em' : null;
    if (name) {
      const mark = element.ownerDocument.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
    [...element.attributes].filter(attribute => !KEPT.includes(attribute.name))
      .forEach(attribute => element.removeAttribute(attribute.name));
  });
  return body.innerHTML;
}

/** Word writes lists as paragraphs that carry their level in a style, and their sign as text. */
function wordLists(body) {
  let lists = [];
  let previous = null;
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const level = /mso-list:[^;]*level(\d)/.exec(style(paragraph))?.[1];
    if (!level) {
      continue;
    }
    const sign = [...paragraph.querySelectorAll('span')].find(span => /mso-list:\s*ignore/i.test(style(span)));
    const name = /^\s*(\d+|[a-z]{1,4})[.)]/i.test(sign?.textContent ?? '') ? 'ol' : 'ul';
    sign?.remove();
    if (paragraph.previousElementSibling !== previous || previous === null) {
      lists = [];
    }
    lists.length = Math.min(lists.length, Number(level));
    if (lists.length < Number(level)) {
      const list = body.ownerDocument.createElement(name);
      const item = lists.at(-1)?.lastElementChild;
      item ? item.append(list) : paragraph.before(list);
      lists.push(list);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    lists.at(-1).append(item);
    [previous] = lists;
    paragraph.remove();
  }
}
