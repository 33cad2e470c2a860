// What rich text may hold: what the site shows of it, neither more nor less.

import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** Whether a link may lead there: to Magnolia's own links, to addresses on this host, or by a protocol that the site shows. */
export function allowedAddress(href) {
  if (/^\$\{link:\{[^<>"]*\}\}$/.test(href)) {
    return true;
  }
  return !/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/.test(href)
    && (/^(https?|mailto|tel):/i.test(href) || /^[^:]*$/.test(href.split(/[/?#]/)[0]));
}

const lang = dom => ({ lang: dom.getAttribute('lang') });
const given = attributes => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));

/** Everything may be in another language. */
function spoken(spec, tag, read = () => ({}), write = () => ({})) {
  const tags = spec.tags ?? [tag];
  return {
    ...spec,
    attrs: { lang: { default: null }, ...spec.attrs },
    parseDOM: tags.map(name => ({
      tag: name,
      getAttrs(dom) {
        const attributes = read(dom);
        return attributes && { ...lang(dom), ...attributes };
      },
    })),
    toDOM: node => [tag, given({ lang: node.attrs.lang, ...write(node) }), ...(spec.leaf ? [] : [0])],
  };
}

const heading = level => spoken({ group: 'block', content: 'inline*', defining: true }, `h${level}`);

const cell = {
  lang: { default: null, getFromDOM: dom => dom.getAttribute('lang'), setDOMAttr: set('lang') },
  scope: { default: null, getFromDOM: dom => dom.getAttribute('scope'), setDOMAttr: set('scope') },
};

function set(name) {
  return (value, attributes) => {
    if (value !== null) {
      attributes[name] = value;
    }
  };
}

const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph block*', cellAttributes: cell });

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    // Whether a paragraph inside an item or a cell has a <p> of its own is kept as it was.
    paragraph: spoken({ group: 'block', content: 'inline*', attrs: { given: { default: false } } }, 'p', () => ({ given: true })),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    h5: heading(5),
    h6: heading(6),
    blockquote: spoken({ group: 'block', content: 'block+', defining: true }, 'blockquote'),
    bullet_list: spoken({ group: 'block', content: 'list_item+' }, 'ul'),
    ordered_list: spoken({ group: 'block', content: 'list_item+' }, 'ol'),
    list_item: spoken({ content: 'paragraph block*', defining: true }, 'li'),
    description_list: spoken({ group: 'block', content: '(term | description)+' }, 'dl'),
    term: spoken({ content: 'inline*', defining: true }, 'dt'),
    description: spoken({ content: 'paragraph block*', defining: true }, 'dd'),
    horizontal_rule: spoken({ group: 'block', leaf: true }, 'hr'),
    table: {
      ...tables.table,
      attrs: { lang: { default: null }, caption: { default: null } },
      parseDOM: [{ tag: 'table', getAttrs: dom => ({ ...lang(dom), caption: dom.caption?.textContent.trim() || null }) }],
      toDOM: node => ['table', given({ lang: node.attrs.lang }),
        ...(node.attrs.caption === null ? [] : [['caption', { contenteditable: 'false' }, node.attrs.caption]]),
        ['tbody', 0]],
    },
    table_row: {
      ...tables.table_row,
      attrs: { lang: { default: null }, section: { default: 'tbody' } },
      parseDOM: [{ tag: 'caption', ignore: true, priority: 60 }, {
        tag: 'tr', getAttrs: dom => ({ ...lang(dom), section: dom.parentNode.nodeName.toLowerCase() }),
      }],
      toDOM: node => ['tr', given({ lang: node.attrs.lang }), 0],
    },
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  marks: {
    link: spoken({ inclusive: false, attrs: { href: {} } }, 'a', dom => {
      const href = dom.getAttribute('href') ?? '';
      return href !== '' && allowedAddress(href) && { href };
    }, mark => ({ href: mark.attrs.href })),
    strong: spoken({ tags: ['strong', 'b'] }, 'strong'),
    em: spoken({ tags: ['em', 'i'] }, 'em'),
    u: spoken({}, 'u'),
    s: spoken({}, 's'),
    sub: spoken({ excludes: 'sub sup' }, 'sub'),
    sup: spoken({ excludes: 'sub sup' }, 'sup'),
    abbr: spoken({ attrs: { title: { default: null } } }, 'abbr', dom => ({ title: dom.getAttribute('title') }),
      mark => ({ title: mark.attrs.title })),
    code: spoken({}, 'code'),
  },
});
