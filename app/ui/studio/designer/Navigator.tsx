import { memo, useDeferredValue, useState } from 'react'
import {
  elementsWithin,
  labelOf,
  type Outline,
  type OutlineElement,
  type OutlinePage,
} from '../../../core/drafting/edits/outline.ts'
import { useOnceStill } from '../draft/use-once-still.ts'
import { useDesk, type Desk } from './desk.ts'
import { focusHandle, focusPage } from './focus.ts'

/** All pages and questions in a list, to look for one and to go there. */
export function Navigator({ outline }: { readonly outline: Outline }) {
  const later = useOnceStill(outline)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim().toLowerCase())
  return (
    <nav className="navigator" aria-label="Questions">
      <label className="navigator-search">
        <span className="visually-hidden">Find a question</span>
        <input
          type="search"
          value={typed}
          placeholder="Find a question"
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <NavigatorPages outline={later} words={words} />
    </nav>
  )
}

/** Drawn only once there is time for it: a key on the canvas does not wait for this list. */
const NavigatorPages = memo(function NavigatorPages({
  outline,
  words,
}: {
  readonly outline: Outline
  readonly words: string
}) {
  return (
    <ol>
      {outline.pages.map((page, index) => (
        <NavigatorPage key={page.pointer} page={page} index={index} words={words} />
      ))}
    </ol>
  )
})

const NavigatorPage = memo(function NavigatorPage({
  page,
  index,
  words,
}: {
  readonly page: OutlinePage
  readonly index: number
  readonly words: string
}) {
  const found = ({ name, title }: OutlineElement) =>
    `${name} ${title}`.toLowerCase().includes(words)
  const elements = elementsWithin(page.list).filter(found)
  return elements.length === 0 && words !== '' ? null : (
    <li>
      <button type="button" className="navigator-page" onClick={() => focusPage(index)}>
        {index + 1}. {labelOf(page)}
      </button>
      <NavigatorList elements={elements} />
    </li>
  )
})

function NavigatorList({ elements }: { readonly elements: readonly OutlineElement[] }) {
  const { keys } = useDesk()
  return (
    <ol>
      {elements.map((element) => {
        const key = keys().keyAt.get(element.pointer)
        return key === undefined ? null : (
          <NavigatorItem
            key={key}
            cardKey={key}
            label={labelOf(element)}
            depth={element.pointer.split('/').length > 6 ? 'inner' : 'outer'}
          />
        )
      })}
    </ol>
  )
}

const NavigatorItem = memo(function NavigatorItem({
  cardKey,
  label,
  depth,
}: {
  readonly cardKey: string
  readonly label: string
  readonly depth: 'inner' | 'outer'
}) {
  const desk = useDesk()
  return (
    <li className={`navigator-item is-${depth}`}>
      <button type="button" onClick={() => goTo(desk, cardKey)}>
        {label}
      </button>
    </li>
  )
})

function goTo(desk: Desk, key: string): void {
  desk.view.set({ active: key })
  focusHandle(key)
}
