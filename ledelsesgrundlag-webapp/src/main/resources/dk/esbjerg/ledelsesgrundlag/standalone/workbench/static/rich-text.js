// An editor in place of a text area of markup. The text area keeps what is sent, and is written only when somebody changes
// the text in the editor: what nobody touched stays as it is, byte for byte.

import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { parse, serialize, strangers } from './markup.js';
import { clean, pasteParser } from './paste.js';
import { schema } from './schema.js';
import { keys, makeToolbar } from './toolbar.js';
import { announce, make, say } from './words.js';

const { nodes } = schema;

const rules = inputRules({ rules: [
  wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
  wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
  ...[2, 3, 4].map(level => textblockTypeInputRule(new RegExp(`^#{${level}}\\s$`), nodes[`h${level}`])),
] });

function lineBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

/** Puts an editor before the text area, unless it has one. */
export function mount(textarea) {
  if (textarea.dataset.richText === 'on') {
    return;
  }
  textarea.dataset.richText = 'on';
  const label = textarea.labels[0];
  const name = (label?.firstChild ?? label)?.textContent.trim() ?? '';
  if (label) {
    label.id ||= `${textarea.id}-label`;
  }
  const id = `${textarea.id}-editor`;
  const place = make('div', {});
  const problem = make('p', { class: 'wb-notice', role: 'status', hidden: true });
  const toggle = make('button', { type: 'button', class: 'wb-quiet', onclick: () => (view ? showMarkup() : tryEditor(true)) });
  const toolbar = makeToolbar(name, id, () => view);
  const rich = make('div', { class: 'wb-rich' }, toolbar.element, place, problem, toggle);
  let view = null;
  let original = null;

  textarea.before(rich);
  label?.addEventListener('click', event => view && (event.preventDefault(), view.focus()));
  addEventListener('click', event => {
    if (view && event.target.closest?.(`a[href="#${CSS.escape(textarea.id)}"]`)) {
      event.preventDefault();
      view.focus();
      view.dom.scrollIntoView({ block: 'center' });
    }
  });
  tryEditor(false);

  function showMarkup() {
    view.destroy();
    view = null;
    show();
    textarea.focus();
    announce(say('rich.isMarkup'));
  }

  function tryEditor(asked) {
    const doc = parse(textarea.value);
    if (doc) {
      original = { doc, markup: textarea.value };
      open(doc);
    } else {
      const names = strangers(textarea.value);
      problem.textContent = names.length > 0 ? say('rich.strange', names.join(', ')) : say('rich.other');
    }
    problem.hidden = Boolean(doc);
    show();
    if (asked && view) {
      view.focus();
      announce(say('rich.isEditor'));
    }
  }

  function show() {
    textarea.hidden = Boolean(view);
    toolbar.element.hidden = place.hidden = !view;
    toggle.textContent = say(view ? 'rich.markup' : 'rich.editor');
    textarea.after(...(view ? [] : [problem, toggle]));
    if (view) {
      rich.append(problem, toggle);
    }
  }

  function open(doc) {
    const attributes = {
      id, role: 'textbox', 'aria-multiline': 'true', dir: textarea.dir || 'auto',
      'aria-required': String(textarea.required || textarea.getAttribute('aria-required') === 'true'),
      'aria-describedby': textarea.getAttribute('aria-describedby') ?? '', 'aria-invalid': textarea.getAttribute('aria-invalid') ?? 'false',
      ...(label ? { 'aria-labelledby': label.id } : { 'aria-label': name || textarea.name }),
    };
    if (attributes['aria-describedby'] === '') {
      delete attributes['aria-describedby'];
    }
    view = new EditorView(place, {
      state: EditorState.create({
        doc,
        plugins: [
          rules,
          keymap({
            ...keys,
            'Mod-Shift-z': redo,
            'Shift-Enter': chainCommands(exitCode, lineBreak),
            'Alt-F10': () => (toolbar.focus(), true),
            Backspace: undoInputRule,
            Enter: splitListItem(nodes.list_item),
          }),
          keymap(baseKeymap),
          history(),
          tableEditing(),
        ],
      }),
      attributes,
      clipboardParser: pasteParser,
      transformPastedHTML: clean,
      // Nothing outside lands in the text by being dropped there, and no link is followed by a slip.
      handleDOMEvents: { auxclick: (_, event) => event.target.closest('a') && (event.preventDefault(), true) },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        toolbar.update(view.state);
        if (transaction.docChanged) {
          write();
        }
      },
    });
    toolbar.update(view.state);
  }

  function write() {
    const markup = view.state.doc.eq(original.doc) ? original.markup : serialize(view.state.doc);
    if (markup !== textarea.value) {
      textarea.value = markup;
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
