import { useId, useState, type KeyboardEvent } from 'react'
import { elementsOf, labelOf, type OutlineElement } from '../../../core/drafting/edits/outline.ts'
import { partsOf } from '../../../core/presentation/template.ts'
import { useDesk } from './desk.ts'
import { EditableText, type EditableTextProps } from './EditableText.tsx'

const MOST_OFFERED = 8
const OPEN_BRACE = /\{([^{}]*)$/
const SILENT = new Set(['html', 'image', 'panel', 'flowpanel'])

/** A text in which `{` offers the questions that come before, whose answers can stand in it. */
export function PipingText({ owner, ...props }: EditableTextProps & { readonly owner: string }) {
  const desk = useDesk()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const offered =
    typed === null ? [] : earlierQuestions(desk.outline(), owner, desk.pointerOf(owner), typed)
  const isOpen = offered.length > 0

  function choose({ name }: OutlineElement) {
    const start = props.value.lastIndexOf('{')
    props.onText(`${props.value.slice(0, start)}{${name}}`)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = offered[at]
    if (!isOpen || chosen === undefined) return props.onKeyDown?.(event)
    if (event.key === 'ArrowDown') setAt((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen)
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="piping">
      <EditableText
        {...props}
        onText={(text) => {
          setTyped(OPEN_BRACE.exec(text)?.[1] ?? null)
          setAt(0)
          props.onText(text)
        }}
        onKeyDown={onKeyDown}
        combobox={{
          'aria-controls': isOpen ? id : undefined,
          'aria-expanded': isOpen,
          'aria-activedescendant': isOpen ? `${id}-${at}` : undefined,
        }}
      />
      {isOpen && (
        <ul className="piping-list" id={id} role="listbox" aria-label="Earlier questions">
          {offered.map((element, index) => (
            <li
              key={element.pointer}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(element)
              }}
            >
              {labelOf(element)} <code>{element.name}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function earlierQuestions(
  outline: Parameters<typeof elementsOf>[0],
  owner: string,
  pointer: string,
  typed: string,
): readonly OutlineElement[] {
  const all = elementsOf(outline)
  const until = all.findIndex((element) => element.pointer === pointer)
  const words = typed.toLowerCase()
  return all
    .slice(0, owner === '' || until === -1 ? all.length : until)
    .filter(
      ({ scope, type, name, title }) =>
        scope === null &&
        name !== '' &&
        !SILENT.has(type) &&
        `${name} ${title}`.toLowerCase().includes(words),
    )
    .slice(-MOST_OFFERED)
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
