import { elementsOf, labelOf } from '../../../core/drafting/edits/outline.ts'
import { partsOf } from '../../../core/presentation/template.ts'
import { useDesk } from './desk.ts'

/** Whose answers stand in words that are being written, which show only their names. */
export function PipedAnswers({ texts }: { readonly texts: readonly string[] }) {
  const desk = useDesk()
  const names = new Set(
    texts.flatMap((text) =>
      partsOf(text).flatMap((part) => (part.kind === 'name' ? [part.name] : [])),
    ),
  )
  if (names.size === 0) return null
  const elements = elementsOf(desk.outline())
  return (
    <ul className="piped-answers" aria-label="Answers in these words">
      {[...names].map((name) => {
        const question = elements.find((each) => each.scope === null && each.name === name)
        return (
          <li key={name}>
            <code className="chip">{`{${name}}`}</code>{' '}
            <span dir="auto">
              {question === undefined ? 'no question of this name' : labelOf(question)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
