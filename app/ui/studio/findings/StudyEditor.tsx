import { createContext, useContext, type ReactNode } from 'react'
import type { Deed } from '../../../core/drafting/edits/deed.ts'
import { isWithin, type Pointer } from '../../../core/drafting/pointer.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import type { DraftedStudy } from '../../../core/study/drafted-study.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import { useDraftedStudy } from './use-drafted-study.ts'

/** What every field of the study editors needs. */
export type Editor = {
  readonly document: DraftDocument
  readonly study: DraftedStudy
  readonly isBehind: boolean
  readonly perform: (deed: Deed) => void
  readonly say: (text: string) => void
  readonly undo: () => void
  /** What is wrong at a place or in it. */
  readonly problemsIn: (pointer: Pointer) => readonly string[]
  /** What is wrong at a place as a whole, and with nothing in it. */
  readonly problemsAt: (pointer: Pointer) => readonly string[]
}

const EditorContext = createContext<Editor | null>(null)

/** Asks what is known of the draft; until that is there, says how it stands. */
export function StudyEditor({
  slug,
  children,
}: {
  readonly slug: string
  readonly children: ReactNode
}) {
  const document = useDraftDocument()
  const store = useDraftStore()
  const known = useDraftedStudy(slug)
  if (known.state === 'loading')
    return (
      <p className="study-state" role="status">
        Reading the study…
      </p>
    )
  if (known.state === 'away')
    return (
      <p className="notice study-state" role="status">
        The server can’t be reached just now. Nothing is lost; this opens as soon as it answers.
      </p>
    )
  if (known.state === 'broken')
    return (
      <p className="notice study-state" role="status">
        {known.why}. Mend it in Design or JSON, then come back.
      </p>
    )
  const { study, isBehind } = known
  return (
    <EditorContext.Provider
      value={{
        document,
        study,
        isBehind,
        perform: (deed) => {
          if (!store.perform(deed)) store.say('That did not fit what is there now.')
        },
        say: store.say,
        undo: () => void store.undo(),
        problemsIn: (pointer) => problemsOf(study, (misfit) => isWithin(misfit, pointer)),
        problemsAt: (pointer) => problemsOf(study, (misfit) => misfit === pointer),
      }}
    >
      {children}
    </EditorContext.Provider>
  )
}

const problemsOf = ({ misfits }: DraftedStudy, isMeant: (pointer: Pointer) => boolean) =>
  misfits.filter(({ pointer }) => isMeant(pointer)).map(({ message }) => message)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('This field stands outside of a study editor')
  return editor
}
