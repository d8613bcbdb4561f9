import { autocompletion } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { unifiedMergeView } from '@codemirror/merge'
import { Annotation, EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import type { Vocabulary } from '../../../core/drafting/source-vocabulary.ts'
import { completeJson } from './complete-json.ts'

export type CodeEditor = {
  readonly setText: (text: string) => void
  readonly setMarks: (marks: readonly Mark[]) => void
  readonly goTo: (at: number) => void
  readonly destroy: () => void
}

export type Mark = {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** Of a change that did not come from whoever sits at the editor. */
const fromElsewhere = Annotation.define<true>()

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--color-surface)', color: 'var(--color-ink)', maxHeight: '75vh' },
  '&.cm-focused': { outline: 'var(--focus-ring)', outlineOffset: 'var(--focus-offset)' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--size-small)' },
  '.cm-content': { caretColor: 'var(--color-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--color-accent-tint)' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-sunken)',
    color: 'var(--color-ink-soft)',
    borderColor: 'var(--color-line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-ink)',
    borderColor: 'var(--color-line-strong)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--color-accent)',
    color: 'var(--color-on-accent)',
  },
  '.cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--color-accent-tint)' },
  '.cm-deletedChunk': { backgroundColor: 'var(--color-error-surface)' },
  '.cm-changedText': { background: 'none', fontWeight: 'var(--weight-strong)' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'none',
    color: 'var(--color-ink)',
    textDecoration: 'line-through',
  },
  '.cm-collapsedLines': {
    background: 'var(--color-sunken)',
    color: 'var(--color-ink-soft)',
  },
})

const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.propertyName, color: 'var(--color-accent)' },
    { tag: tags.string, color: 'var(--color-ink)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-notice-ink)' },
  ]),
)

/** The nonce of the page lets the editor's style in, and nothing else. */
const common = (): Extension => {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  return [
    EditorView.cspNonce.of(nonce),
    basicSetup,
    json(),
    look,
    colours,
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
  ]
}

export function openEditor(
  parent: HTMLElement,
  given: {
    readonly text: string
    readonly label: string
    readonly describedBy: string
    readonly vocabulary: () => Vocabulary | null
    readonly onText: (text: string) => void
  },
): CodeEditor {
  const view = new EditorView({
    parent,
    doc: given.text,
    extensions: [
      common(),
      lintGutter(),
      autocompletion({ override: [completeJson(given.vocabulary)] }),
      EditorView.contentAttributes.of({
        'aria-label': given.label,
        'aria-describedby': given.describedBy,
        tabindex: '0',
      }),
      EditorView.updateListener.of(({ docChanged, transactions, state }) => {
        const isOwn = transactions.some((each) => each.annotation(fromElsewhere) === undefined)
        if (docChanged && isOwn) given.onText(state.doc.toString())
      }),
    ],
  })
  return {
    setText: showIn(view),
    setMarks: (marks) => {
      const { length } = view.state.doc
      const diagnostics = marks.map(({ from, to, ...mark }): Diagnostic => ({
        ...mark,
        from: Math.min(from, length),
        to: Math.min(to, length),
      }))
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    goTo: (at) => {
      const anchor = Math.min(at, view.state.doc.length)
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}

/** Shows a text and takes nothing in. */
export function openReading(
  parent: HTMLElement,
  given: { readonly text: string; readonly label: string },
): Pick<CodeEditor, 'setText' | 'destroy'> {
  const view = new EditorView({ parent, doc: given.text, extensions: [common(), reading(given)] })
  return { setText: showIn(view), destroy: () => view.destroy() }
}

const reading = ({ label }: { readonly label: string }): Extension => [
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-readonly': 'true',
    tabindex: '0',
  }),
]

const showIn = (view: EditorView) => (text: string) => {
  const changes = smallestChange(view.state.doc.toString(), text)
  if (changes !== null) view.dispatch({ changes, annotations: fromElsewhere.of(true) })
}

/** What changed between two texts, so that a cursor elsewhere stays where it is. */
function smallestChange(before: string, after: string) {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

/** Shows what a draft has changed, and takes nothing in. */
export function openComparison(
  parent: HTMLElement,
  { live, draft, label }: { readonly live: string; readonly draft: string; readonly label: string },
): { readonly destroy: () => void } {
  const view = new EditorView({
    parent,
    doc: draft,
    extensions: [
      common(),
      reading({ label }),
      unifiedMergeView({
        original: live,
        mergeControls: false,
        collapseUnchanged: { margin: 3, minSize: 6 },
      }),
    ],
  })
  return { destroy: () => view.destroy() }
}
