import { useEffect, useRef } from 'react'
import { liftInList } from '../../designer/lift-in-list.ts'
import { useLifting, whileStill } from '../../designer/lift.ts'
import { useDraftStore } from '../../draft/DraftProvider.tsx'
import { useEditor } from '../StudyEditor.tsx'

/** A handle by which a row is dragged or carried by keys, which stays with it wherever it lands. */
export function useRowLift({
  label,
  index,
  onMove,
}: {
  readonly label: string
  readonly index: number
  readonly onMove: (to: number) => void
}) {
  const { say } = useEditor()
  const store = useDraftStore()
  const row = useRef<HTMLLIElement>(null)
  const handleOf = useRef<HTMLButtonElement>(null)
  const wasDropped = useRef(false)
  useEffect(() => {
    if (wasDropped.current) handleOf.current?.focus()
    wasDropped.current = false
  }, [index])
  const { isLifted, handle } = useLifting(say, () => {
    const list = row.current?.parentElement
    if (list == null) return null
    const drop = (to: number) => {
      wasDropped.current = true
      onMove(to)
    }
    const what = liftInList({ label, rows: () => [...list.children], index, drop })
    return whileStill(() => store.view().window.document.study, what)
  })
  return {
    row,
    isLifted,
    handle: {
      ...handle,
      ref: handleOf,
      type: 'button',
      className: 'handle',
      'aria-describedby': LIFT_HELP,
    },
  } as const
}

/** The text that says how it is lifted; each screen with handles has it once. */
export const LIFT_HELP = 'lift-help'
