import { useEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { unreachable } from '../../../core/result.ts'
import { ConvertList } from './ConvertList.tsx'
import { useDesigner, useDesk } from './desk.ts'
import type { Opened } from './designer-store.ts'
import { ElementMenu } from './ElementMenu.tsx'
import { MoveToMenu } from './MoveToMenu.tsx'
import { PageMenu } from './PageMenu.tsx'
import { TypePicker } from './TypePicker.tsx'

/** The one thing that may be open beside the canvas. */
export function Overlays() {
  const { view } = useDesk()
  const opened = useDesigner((state) => state.opened)
  const by = useRef<HTMLElement | null>(null)
  useEffect(() => {
    // Its own effects have ended by now. What follows may draw at once, which an effect may not.
    if (opened === null) queueMicrotask(view.closed)
  }, [opened, view])
  if (opened === null) return null
  by.current = opened.by
  return (
    <Popover
      className="popover"
      key={opened.kind}
      triggerRef={by}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && view.state().opened === opened) view.set({ opened: null })
      }}
    >
      <Content opened={opened} />
    </Popover>
  )
}

function Content({ opened }: { readonly opened: Opened }) {
  switch (opened.kind) {
    case 'picker':
      return <TypePicker place={opened.place} />
    case 'menu':
      return <ElementMenu cardKey={opened.key} by={opened.by} />
    case 'pageMenu':
      return <PageMenu pointer={opened.pointer} />
    case 'moveTo':
      return <MoveToMenu keys={opened.keys} />
    case 'convert':
      return <ConvertList cardKey={opened.key} />
    default:
      return unreachable(opened)
  }
}
