// From markup to the editor's document and back, and whether anything would be lost on that way.

import { DOMParser as Parser, DOMSerializer } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';
import { allowedAddress, schema } from './schema.js';

const LONGEST = 200_000;
const MARKS = { a: 'a', strong: 'strong', b: 'strong', em: 'em', i: 'em', u: 'u', s: 's', sub: 'sub', sup: 'sup', abbr: 'abbr', code: 'code' };
const ATTRIBUTES = { a: ['href'], abbr: ['title'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan', 'scope'] };
const KNOWN = new Set([...Object.keys(MARKS), 'p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl',
  'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']);
const SPACE = /[ \t\r\n\f]+/g;

const parser = Parser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

/**
 * The body of a document of its own, in which nothing runs or is loaded. Browsers complain of styles and event handlers even
 * there, as the security policy forbids them: these go by other names.
 */
export const read = markup => new DOMParser().parseFromString(`<body>${quiet(markup)}`, 'text/html').body;

const quiet = markup => markup.replace(/<(\/?)style\b/gi, '<$1wb-style')
  .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(["'\s/])(style|on[a-z]+)(?=\s*=)/gi, '$1wb-$2'));

/** The editor's document; null where it could not hold all that the markup says. */
export function parse(markup) {
  if (markup.length > LONGEST || quiet(markup) !== markup) {
    return null;
  }
  const body = read(markup);
  const doc = parser.parse(body);
  const whole = String(tokens(body)) === String(tokens(read(serialize(doc))));
  return whole && !fixTables(EditorState.create({ doc })) ? doc : null;
}

/** What in the markup the editor does not know: elements and attributes, to name them to people. */
export function strangers(markup) {
  const found = new Set();
  for (const element of read(markup).querySelectorAll('*')) {
    const name = element.localName;
    if (!KNOWN.has(name)) {
      found.add(`<${name}>`);
      continue;
    }
    for (const attribute of element.attributes) {
      if (attribute.name === 'href' && name === 'a' ? !allowedAddress(attribute.value)
        : attribute.name !== 'lang' && !(ATTRIBUTES[name] ?? []).includes(attribute.name)) {
        found.add(attribute.name === 'href' ? `href="${attribute.value.slice(0, 40)}"` : attribute.name);
      }
    }
  }
  return [...found].map(name => name.replace('wb-', '')).slice(0, 8);
}

/** The markup that is stored, with a line for each block. */
export function serialize(doc) {
  if (doc.childCount === 1 && doc.firstChild.type.name === 'paragraph' && doc.firstChild.content.size === 0) {
    return '';
  }
  return blocks(doc, false).join('\n');
}

/** @param bare whether a paragraph may go without its tags here */
function blocks(parent, bare) {
  const written = [];
  const plain = index => index >= 0 && index < parent.childCount
    && parent.child(index).type.name === 'paragraph' && !parent.child(index).attrs.given;
  parent.forEach((node, _, index) => {
    const unwrapped = bare && plain(index) && !plain(index - 1) && !plain(index + 1) && node.attrs.lang === null;
    written.push(unwrapped ? inline(node) : block(node));
  });
  return written;
}

function block(node) {
  switch (node.type.name) {
    case 'table':
      return table(node);
    case 'bullet_list':
    case 'ordered_list':
    case 'description_list':
    case 'table_row':
    case 'blockquote':
      return around(node, blocks(node, false).join(''));
    case 'list_item':
    case 'description':
    case 'table_cell':
    case 'table_header':
      return around(node, blocks(node, true).join(''));
    case 'horizontal_rule':
      return around(node, null);
    default:
      return around(node, inline(node));
  }
}

function table(node) {
  let content = node.attrs.caption === null ? '' : `<caption>${escaped(node.attrs.caption)}</caption>`;
  let section = null;
  node.forEach(row => {
    if (row.attrs.section !== section) {
      content += `${section ? `</${section}>` : ''}<${row.attrs.section}>`;
      section = row.attrs.section;
    }
    content += block(row);
  });
  const [name, attributes] = node.type.spec.toDOM(node);
  return `${opening(name, attributes)}${content}</${section}></table>`;
}

function around(node, content) {
  const [name, attributes] = node.type.spec.toDOM(node);
  return content === null ? opening(name, attributes) : `${opening(name, attributes)}${content}</${name}>`;
}

const inert = document.implementation.createHTMLDocument('');

function inline(node) {
  const place = inert.createElement('div');
  serializer.serializeFragment(node.content, { document: inert }, place);
  return place.innerHTML;
}

const escaped = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

const opening = (name, attributes) =>
  `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')}>`;

/**
 * What markup says, without the ways of saying it: runs of text with their marks in any order, white space as browsers
 * take it, and elements with their attributes.
 */
export function tokens(body) {
  const found = [];
  walkBlocks(body, found, true);
  return tidy(found);
}

function walkBlocks(parent, found, wraps) {
  let open = false;
  const close = () => {
    if (open) {
      found.push('</p>');
      open = false;
    }
  };
  for (const child of parent.childNodes) {
    const runs = child.nodeType === Node.TEXT_NODE || MARKS[child.localName] || child.localName === 'br';
    if (!runs) {
      close();
      walkBlock(child, found);
    } else if (!wraps) {
      walkInline(child, [], found);
    } else if (open || child.nodeType !== Node.TEXT_NODE || child.data.replace(SPACE, '') !== '') {
      if (!open) {
        found.push('<p>');
        open = true;
      }
      walkInline(child, [], found);
    }
  }
  close();
}

function walkBlock(node, found) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    found.push(`<!${node.nodeType} ${node.data}>`);
    return;
  }
  found.push(named(node, node.localName));
  walkBlocks(node, found, node.localName === 'blockquote');
  found.push(`</${node.localName}>`);
}

function walkInline(node, marks, found) {
  if (node.nodeType === Node.TEXT_NODE) {
    found.push({ text: node.data, marks: [...new Set(marks)].sort().join(' ') });
  } else if (MARKS[node.localName] && (node.childNodes.length > 0 || node.attributes.length === 0)) {
    node.childNodes.forEach(child => walkInline(child, [...marks, named(node, MARKS[node.localName])], found));
  } else {
    walkBlock(node, found);
  }
}

function named(node, name) {
  const attributes = [...node.attributes].map(({ name: key, value }) => [key, value])
    .filter(([key, value]) => !(/^(col|row)span$/.test(key) && value === '1')).sort();
  return `<${[name, ...attributes.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')}>`;
}

function tidy(found) {
  const tidied = [];
  const strip = () => {
    const last = tidied.at(-1);
    if (last?.text !== undefined) {
      last.text = last.text.replace(/ $/, '');
      if (last.text === '') {
        tidied.pop();
      }
    }
  };
  for (const token of found) {
    if (token.text === undefined) {
      strip();
      tidied.push(token);
      continue;
    }
    const last = tidied.at(-1);
    let text = token.text.replace(SPACE, ' ');
    if (last?.text === undefined || last.text.endsWith(' ')) {
      text = text.replace(/^ /, '');
    }
    if (last?.text !== undefined && last.marks === token.marks) {
      last.text += text;
    } else if (text !== '') {
      tidied.push({ text, marks: token.marks });
    }
  }
  strip();
  return tidied.map(token => (token.text === undefined ? token : JSON.stringify(token)));
}
