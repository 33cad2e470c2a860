// The buttons above a text: one stop for the Tab key, arrows between them, and the same commands by keys.

import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { chooseLink } from './link.js';
import { schema } from './schema.js';
import { make, say } from './words.js';

const { nodes, marks } = schema;
const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

function marked(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

function inside(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth >= 0; depth--) {
    if ($from.node(depth).type === type) {
      return depth;
    }
  }
  return -1;
}

const within = type => state => inside(state, type) >= 0;

function mark(name, key, glyph, type = marks[name], style = null) {
  return { name, key, glyph, style, run: toggleMark(type), pressed: state => marked(state, type) };
}

function heading(level) {
  const type = nodes[`h${level}`];
  const pressed = state => state.selection.$from.parent.type === type;
  return {
    name: `h${level}`, key: `Mod-Shift-${level}`, glyph: `H${level}`, pressed,
    run: (state, dispatch) => setBlockType(pressed(state) ? nodes.paragraph : type)(state, dispatch),
  };
}

/** A list of this kind: made, taken away, or made out of one of the other kind. */
function list(name, key, glyph, type, other) {
  return {
    name, key, glyph, pressed: within(type),
    run(state, dispatch) {
      const depth = inside(state, other);
      if (inside(state, type) > depth) {
        return liftListItem(nodes.list_item)(state, dispatch);
      }
      if (depth >= 0) {
        dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(depth), type));
        return true;
      }
      return wrapInList(type)(state, dispatch);
    },
  };
}

function quote(state, dispatch) {
  return within(nodes.blockquote)(state) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

/** Two columns, whose headings are cells of a head. */
function insertTable(state, dispatch) {
  if (isInTable(state)) {
    return false;
  }
  const row = (section, type, attributes) => nodes.table_row.create({ section },
    [0, 1].map(() => type.createAndFill(attributes)));
  const table = nodes.table.create(null, [row('thead', nodes.table_header, { scope: 'col' }),
    row('tbody', nodes.table_cell), row('tbody', nodes.table_cell)]);
  if (dispatch) {
    const { tr } = state;
    const at = tr.selection.from;
    tr.replaceSelectionWith(table);
    let start = null;
    tr.doc.nodesBetween(Math.max(0, at - 2), tr.doc.content.size, (node, position) => {
      if (start === null && node.type === nodes.table_header) {
        start = position + 2;
      }
    });
    dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(start ?? at))).scrollIntoView());
  }
  return true;
}

/** A heading of the new column is as much a heading as those beside it. */
function addColumn(state, dispatch) {
  return addColumnAfter(state, dispatch && (tr => {
    tr.doc.descendants((node, position, row) => {
      if (node.type === nodes.table_header && row.attrs.section === 'thead' && node.attrs.scope === null && node.textContent === '') {
        tr.setNodeAttribute(position, 'scope', 'col');
      }
    });
    dispatch(tr);
  }));
}

/** Plain paragraphs without any marks. */
function clear(state, dispatch) {
  const { from, to, empty } = state.selection;
  if (!dispatch) {
    return true;
  }
  const { tr } = state;
  empty ? tr.setStoredMarks([]) : tr.removeMark(from, to);
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (/^h\d$/.test(node.type.name)) {
      tr.setNodeMarkup(position, nodes.paragraph);
    }
  });
  dispatch(tr);
  return true;
}

/** The stretch of text around the cursor that one link covers. */
function linkAround(state) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) {
    let found = null;
    state.doc.nodesBetween(from, to, node => {
      found ??= marks.link.isInSet(node.marks)?.attrs.href;
    });
    return { from, to, href: found ?? '' };
  }
  const at = $from.parent.childAfter($from.parentOffset).node ? $from.parentOffset : $from.parentOffset - 1;
  const { node, offset } = $from.parent.childAfter(Math.max(0, at));
  const link = node && marks.link.isInSet(node.marks);
  return link
    ? { from: $from.start() + offset, to: $from.start() + offset + node.nodeSize, href: link.attrs.href }
    : { from, to, href: '' };
}

function link(state, dispatch, view) {
  if (dispatch && view) {
    const { from, to, href } = linkAround(state);
    chooseLink(href).then(chosen => {
      if (chosen !== null) {
        const { tr } = view.state;
        if (chosen === '') {
          tr.removeMark(from, to, marks.link);
        } else if (from === to) {
          tr.insert(from, schema.text(/^\$\{/.test(chosen) ? say('link.text') : chosen, [marks.link.create({ href: chosen })]));
        } else {
          tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href: chosen }));
        }
        view.dispatch(tr);
      }
      view.focus();
    });
  }
  return true;
}

const GROUPS = [
  [heading(2), heading(3), heading(4)],
  [mark('bold', 'Mod-b', 'B', marks.strong), mark('italic', 'Mod-i', 'I', marks.em, 'wb-italic'),
    mark('underline', 'Mod-u', 'U', marks.u, 'wb-underline')],
  [list('bullets', 'Mod-Shift-8', '• –', nodes.bullet_list, nodes.ordered_list),
    list('numbers', 'Mod-Shift-7', '1. 2.', nodes.ordered_list, nodes.bullet_list),
    { name: 'deeper', key: 'Alt-Shift-ArrowRight', glyph: '⇥', run: sinkListItem(nodes.list_item) },
    { name: 'shallower', key: 'Alt-Shift-ArrowLeft', glyph: '⇤', run: liftListItem(nodes.list_item) },
    { name: 'quote', key: 'Mod-Shift-9', glyph: '» «', run: quote, pressed: within(nodes.blockquote) }],
  [{ name: 'link', key: 'Mod-k', run: link, pressed: state => linkAround(state).href !== '' },
    { name: 'table', run: insertTable }],
  [{ name: 'row', run: addRowAfter, only: isInTable }, { name: 'rowGone', run: deleteRow, only: isInTable },
    { name: 'column', run: addColumn, only: isInTable }, { name: 'columnGone', run: deleteColumn, only: isInTable },
    { name: 'tableGone', run: deleteTable, only: isInTable }],
  [{ name: 'undo', key: 'Mod-z', glyph: '↶', run: undo }, { name: 'redo', key: 'Mod-y', glyph: '↷', run: redo },
    { name: 'clear', run: clear }],
];

/** The keys of all buttons. */
export const keys = Object.fromEntries(GROUPS.flat().filter(({ key }) => key).map(({ key, run }) => [key, run]));

const shown = key => key.replace('Mod', mac ? '⌘' : 'Ctrl').replace('Shift', say('key.shift'))
  .replace('ArrowRight', '→').replace('ArrowLeft', '←').replace(/-/g, '+').replace(/[a-z]$/, letter => letter.toUpperCase());

const spoken = key => key.replace('Mod', mac ? 'Meta' : 'Control').replace(/-/g, '+').replace(/[a-z]$/, letter => letter.toUpperCase());

/** A toolbar for the editor that the function gives; update() shows the editor's state in it. */
export function makeToolbar(label, controls, editor) {
  const buttons = [];
  const element = make('div', { role: 'toolbar', class: 'wb-toolbar', 'aria-label': say('toolbar', label), 'aria-controls': controls });
  GROUPS.forEach((group, index) => {
    if (index > 0) {
      element.append(make('span', { class: 'wb-split', 'aria-hidden': 'true', ...(group[0].only && { hidden: true }) }));
    }
    for (const item of group) {
      const name = say(`do.${item.name}`);
      const button = make('button', {
        type: 'button', tabindex: '-1', class: item.style, title: item.key ? `${name} (${shown(item.key)})` : name,
        'aria-label': item.glyph ? name : null, 'aria-keyshortcuts': item.key ? spoken(item.key) : null,
        'aria-pressed': item.pressed ? 'false' : null, hidden: Boolean(item.only), 'data-do': item.name,
      }, item.glyph ?? name);
      button.addEventListener('mousedown', event => event.preventDefault());
      button.addEventListener('click', () => {
        const view = editor();
        if (item.run(view.state)) {
          item.run(view.state, view.dispatch, view);
        }
        if (item.run !== link) {
          view.focus();
        }
      });
      buttons.push({ ...item, button });
      element.append(button);
    }
  });
  buttons[0].button.tabIndex = 0;

  element.addEventListener('keydown', event => {
    const reachable = buttons.map(({ button }) => button).filter(button => !button.hidden);
    const at = reachable.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: reachable.length - 1 }[event.key];
    if (event.key === 'Escape') {
      editor().focus();
    } else if (to !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      reachable.at(to % reachable.length).focus();
    }
  });
  element.addEventListener('focusin', ({ target }) => buttons.forEach(({ button }) => { button.tabIndex = button === target ? 0 : -1; }));

  function update(state) {
    for (const { button, run, pressed, only } of buttons) {
      if (only) {
        button.hidden = !only(state);
        if (button.hidden && button.tabIndex === 0) {
          button.tabIndex = -1;
          buttons[0].button.tabIndex = 0;
        }
        button.previousElementSibling.matches('.wb-split') && (button.previousElementSibling.hidden = button.hidden);
      }
      if (pressed) {
        button.setAttribute('aria-pressed', String(pressed(state)));
      }
      button.setAttribute('aria-disabled', String(!run(state)));
    }
  }

  return { element, update, focus: () => buttons.find(({ button }) => button.tabIndex === 0).button.focus() };
}
