import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Edited, PlacedDeed } from '../../../core/drafting/edits/deed.ts'
import {
  duplicateEntry,
  moveEntry,
  removeEntry,
} from '../../../core/drafting/edits/study/entries.ts'
import {
  entriesOf,
  entryPointer,
  nameOfEntry,
  type StudyList,
} from '../../../core/drafting/edits/study/study-list.ts'
import { splitPointer } from '../../../core/drafting/pointer.ts'
import { isJsonObject, textOr, type Json } from '../../../core/json.ts'
import { AddEntry, type Addable } from './AddEntry.tsx'
import { EntryRow } from './EntryRow.tsx'
import { useEditor } from './StudyEditor.tsx'

type Props = {
  readonly list: StudyList
  readonly empty: string
  readonly addable: Addable
  readonly add: (kind: string) => PlacedDeed
  readonly glance: (entry: Json, index: number) => ReactNode
  /** What an entry is called, where it does not say so itself. */
  readonly nameOf?: (entry: Json) => string
  readonly children: (index: number) => ReactNode
}

/** Entries in their order; one is open at a time. */
export function EntryList({ list, empty, addable, add, glance, nameOf, children }: Props) {
  const { document, perform, say, undo } = useEditor()
  const called = nameOf ?? ((entry: Json) => nameOfEntry(document, list, entry))
  const [open, setOpen] = useState<number | null>(null)
  const [deleted, setDeleted] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const entries = entriesOf(document, list)
  useEffect(() => {
    if (wanted.current === null) return
    const target = globalThis.document.getElementById(wanted.current)
    target?.focus()
    if (target !== null) wanted.current = null
  })
  const edit = (edited: Edited): boolean => {
    if (edited.ok) perform(edited.value)
    else say(edited.problem.message)
    return edited.ok
  }
  const opened = (index: number) => {
    setDeleted(null)
    setOpen(index)
    wanted.current = `${list}-${index}-fields`
  }
  return (
    <>
      {entries.length === 0 && <p className="study-empty">{empty}</p>}
      <ol className="entries">
        {entries.map((entry, index) => (
          <EntryRow
            key={keyOf(entry, index)}
            id={`${list}-${index}`}
            pointer={entryPointer(list, index)}
            name={called(entry)}
            index={index}
            count={entries.length}
            isOpen={open === index}
            glance={glance(entry, index)}
            onToggle={() => setOpen(open === index ? null : index)}
            onMove={(to) => {
              if (!edit(moveEntry(document, list, index, to))) return
              if (open !== null) setOpen(placeAfterMove(open, index, to))
              say(`Moved to place ${to + 1} of ${entries.length}`)
            }}
            onDuplicate={() => {
              if (edit(duplicateEntry(document, list, index))) opened(index + 1)
            }}
            onDelete={() => {
              if (!edit(removeEntry(document, list, index))) return
              setOpen(null)
              setDeleted(called(entry))
              wanted.current = `${list}-undo`
            }}
          >
            {children(index)}
          </EntryRow>
        ))}
      </ol>
      {deleted !== null && (
        <p className="notice study-deleted">
          Deleted: {deleted}.{' '}
          <button
            type="button"
            id={`${list}-undo`}
            className="tool-button"
            onClick={() => {
              setDeleted(null)
              undo()
            }}
          >
            Undo
          </button>
        </p>
      )}
      <AddEntry
        addable={addable}
        onAdd={(kind) => {
          const deed = add(kind)
          perform(deed)
          const [at] = deed.pointers
          opened(Number(splitPointer(at ?? '')?.token ?? entries.length))
        }}
      />
    </>
  )
}

/** Where an entry stands once another one, or itself, was moved. */
function placeAfterMove(place: number, from: number, to: number): number {
  if (place === from) return to
  const without = place > from ? place - 1 : place
  return without >= to ? without + 1 : without
}

/** An entry keeps its fields when it is moved; two with one id don't share theirs. */
function keyOf(entry: Json, index: number): string {
  const id = isJsonObject(entry) ? textOr(entry['id'], '') : ''
  return id === '' ? `at ${index}` : id
}
