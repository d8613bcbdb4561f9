import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Popover } from 'react-aria-components'
import { labelOf, type OutlineElement } from '../../../core/drafting/edits/outline.ts'
import { openBrace, pipable, withPiped } from '../../../core/drafting/edits/piping.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { partsOf } from '../../../core/presentation/template.ts'
import { useDesk } from './desk.ts'
import { EditableText, type EditableTextProps } from './EditableText.tsx'

/** A text in which `{` offers the questions that come before, whose answers can stand in it. */
export function PipingText({
  owner,
  role = 'combobox',
  before,
  ...props
}: EditableTextProps & {
  readonly owner: string
  /** What it is while nothing is offered. */
  readonly role?: 'combobox' | 'textbox'
  /** What has no key of its own, such as a page. */
  readonly before?: Pointer
}) {
  const desk = useDesk()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<ReturnType<typeof openBrace>>(null)
  const [at, setAt] = useState(0)
  const offered =
    typed === null ? [] : pipable(desk.outline(), before ?? desk.pointerOf(owner), typed.words)
  const isOpen = offered.length > 0
  const close = () => setTyped(null)

  function choose({ name }: OutlineElement) {
    if (typed === null) return
    const { text, cursor } = withPiped(props.value, typed, name)
    props.onText(text, cursor)
    close()
    box.current?.querySelector('textarea')?.setSelectionRange(cursor, cursor)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = offered[at]
    if (!isOpen || chosen === undefined) return props.onKeyDown?.(event)
    if (event.key === 'ArrowDown') setAt((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const combobox =
    role === 'textbox' && !isOpen
      ? {}
      : {
          combobox: {
            'aria-controls': isOpen ? id : undefined,
            'aria-expanded': isOpen,
            'aria-activedescendant': isOpen ? `${id}-${at}` : undefined,
          },
        }
  return (
    <div className="piping" ref={box} onBlur={close}>
      <EditableText
        {...props}
        onText={(text, cursor) => {
          setTyped(openBrace(text, cursor))
          setAt(0)
          props.onText(text, cursor)
        }}
        onKeyDown={onKeyDown}
        {...combobox}
      />
      {isOpen && (
        <Popover
          className="popover"
          triggerRef={box}
          placement="bottom start"
          isNonModal
          isOpen
          onOpenChange={close}
        >
          <ul className="piping-list" id={id} role="listbox" aria-label="Earlier questions">
            {offered.map((element, index) => (
              <li
                key={element.pointer}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                // The keyboard stays in the text.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(element)
                }}
              >
                <span dir="auto">{labelOf(element)}</span> <code>{element.name}</code>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </div>
  )
}

/** Words as they stand, each piped answer as a chip. */
export function ChippedText({ text }: { readonly text: string }) {
  if (!text.includes('{')) return <>{text}</>
  return (
    <>
      {partsOf(text).map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <span key={index} className="chip">
            {part.name}
          </span>
        ),
      )}
    </>
  )
}
