import { useEffect, useMemo, useRef, useState } from 'react'
import type { Vocabulary } from '../../../core/drafting/source-vocabulary.ts'
import { useDraftStore, useDraftView } from '../draft/DraftProvider.tsx'
import type { CodeEditor, Mark } from './code-editor.ts'
import { DraftProblems, type PlacedProblem } from './DraftProblems.tsx'
import { createSourceText, textOf, type TextState } from './source-text.ts'
import { useCodeEditor } from './use-code-editor.ts'
import { useDraftProblems } from './use-draft-problems.ts'

const TAKE_AFTER_MS = 500

export function JsonEditor({ slug }: { readonly slug: string }) {
  const store = useDraftStore()
  const { window: draft } = useDraftView()
  const editor = useRef<CodeEditor | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [text, setText] = useState(() => textOf(draft.document.source))
  const [source] = useState(() =>
    createSourceText(store, (next) => {
      setText(next)
      editor.current?.setText(next)
    }),
  )
  const [state, setState] = useState<TextState>(source.state)
  const code = useCodeEditor()
  const problems = useDraftProblems(slug, draft.kept.revision)

  const take = (written: string) => {
    timer.current = null
    setState(source.take(written))
  }
  const write = useRef((written: string) => {
    setText(written)
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => take(written), TAKE_AFTER_MS)
  })

  useEffect(() => {
    // What is being written is taken first, past what somebody else did.
    if (timer.current === null) setState(source.follow())
  }, [source, draft.document])

  useEffect(() => {
    if (code === null || place.current === null) return
    const vocabulary = loadVocabulary()
    const opened = code.openEditor(place.current, {
      text: source.text(),
      label: 'Questionnaire as JSON',
      describedBy: 'json-keys',
      vocabulary,
      onText: (written) => write.current(written),
    })
    editor.current = opened
    return () => {
      editor.current = null
      opened.destroy()
    }
  }, [code, source])

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )

  const placed = useMemo(() => placedProblems(state, problems), [state, problems])
  useEffect(() => editor.current?.setMarks(marksOf(state, placed)), [code, state, placed])

  const format = () => {
    if (state.kind !== 'same') return
    const next = textOf(store.view().window.document.source)
    setText(next)
    editor.current?.setText(next)
    setState(source.take(next))
  }
  return (
    <div className="json-editor">
      <p className="form-hint" id="json-keys">
        What you write is taken as soon as it can be read. Ctrl and Space offer what may stand here;
        Tab leaves the editor.
      </p>
      <div ref={place} className="json-code" data-own-undo="" />
      {code === null && (
        <textarea
          className="json-plain"
          data-own-undo=""
          aria-label="Questionnaire as JSON"
          aria-describedby="json-keys"
          spellCheck={false}
          dir="ltr"
          value={text}
          onChange={({ target }) => write.current(target.value)}
        />
      )}
      <div className="json-state" role="status">
        <StateInWords state={state} onGoTo={(at) => editor.current?.goTo(at)} />
      </div>
      <div className="button-row">
        <button
          type="button"
          className="tool-button"
          aria-disabled={state.kind !== 'same'}
          onClick={format}
        >
          Format
        </button>
        {state.kind !== 'same' && (
          <button type="button" className="tool-button" onClick={() => setState(source.leave())}>
            Go back to what is drafted
          </button>
        )}
      </div>
      <DraftProblems problems={placed} onGoTo={(at) => editor.current?.goTo(at)} />
    </div>
  )
}

function StateInWords({
  state,
  onGoTo,
}: {
  readonly state: TextState
  readonly onGoTo: (at: number) => void
}) {
  switch (state.kind) {
    case 'same':
      return <p>The text and the draft are the same.</p>
    case 'broken': {
      const { line, column, message, at } = state.fault
      return (
        <p className="form-error">
          <button type="button" className="link-button" onClick={() => onGoTo(at)}>
            Line {line}, column {column}
          </button>
          : {message}. The draft stays as it was.
        </p>
      )
    }
    case 'refused':
      return <p className="form-error">{state.why}.</p>
  }
}

type Problem = ReturnType<typeof useDraftProblems>[number]

function placedProblems(state: TextState, problems: readonly Problem[]): readonly PlacedProblem[] {
  if (state.kind !== 'same') return []
  const { places } = state.read
  return problems.map((problem) => {
    let pointer = problem.pointer
    while (pointer !== '' && !places.has(pointer))
      pointer = pointer.slice(0, pointer.lastIndexOf('/'))
    const span = places.get(pointer) ?? { from: 0, to: 0, name: null }
    return { ...problem, from: span.name ?? span.from, to: span.to }
  })
}

const LONGEST_MARK = 200

const marksOf = (state: TextState, placed: readonly PlacedProblem[]): readonly Mark[] =>
  state.kind === 'broken'
    ? [
        {
          from: state.fault.at,
          to: state.fault.at + 1,
          severity: 'error',
          message: state.fault.message,
        },
      ]
    : placed.map(({ from, to, severity, message }) => ({
        from,
        to: Math.min(to, from + LONGEST_MARK),
        severity,
        message,
      }))

function loadVocabulary(): () => Vocabulary | null {
  let known: Vocabulary | null = null
  fetch('/studio/vocabulary.json')
    .then(async (answer) => {
      if (answer.ok) known = (await answer.json()) as Vocabulary
    })
    // Without it nothing is offered, and everything else works.
    .catch(() => undefined)
  return () => known
}
