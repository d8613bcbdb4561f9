import type { ReactNode } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { EntryMenu } from '../panel/EntryMenu.tsx'
import { useRowLift } from './fields/use-row-lift.ts'
import { useEditor } from './StudyEditor.tsx'

type Props = {
  readonly id: string
  readonly pointer: Pointer
  readonly name: string
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly glance: ReactNode
  readonly onToggle: () => void
  readonly onMove: (to: number) => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
  readonly children: ReactNode
}

/** One entry: closed, what it is at a glance; open, its fields. */
export function EntryRow(props: Props) {
  const { id, pointer, name, index, count, isOpen, glance, children } = props
  const problems = useEditor().problemsIn(pointer).length
  const { row, isLifted, handle } = useRowLift({ label: name, index, onMove: props.onMove })
  return (
    <li ref={row} className={isLifted ? 'entry is-lifted' : 'entry'}>
      <div className="entry-head">
        <button {...handle} aria-label={`Move ${name}`}>
          <span aria-hidden="true">⠿</span>
        </button>
        <button
          type="button"
          className="entry-open"
          aria-expanded={isOpen}
          aria-controls={`${id}-fields`}
          onClick={props.onToggle}
        >
          <span className="entry-sign" aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          {glance}
          {problems > 0 && <span className="entry-problems">{problems} to mend</span>}
        </button>
        <EntryMenu
          called={name}
          at={index}
          count={count}
          onMove={props.onMove}
          onDuplicate={props.onDuplicate}
          onRemove={props.onDelete}
        />
      </div>
      <div
        id={`${id}-fields`}
        className="entry-fields"
        role="group"
        aria-label={name}
        tabIndex={-1}
        hidden={!isOpen}
      >
        {isOpen && children}
      </div>
    </li>
  )
}
