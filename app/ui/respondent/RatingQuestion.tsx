import { ChoiceRow } from './ChoiceRow.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { ChoiceView, RatingView } from './view.ts'

export function RatingQuestion({ view, locale, level }: QuestionProps<RatingView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="radiogroup">
      <EndLabels view={view} />
      <div className={view.steps === 'long' ? 'rating long' : 'rating'}>
        {view.choices.map((choice, index) => (
          <div className="step" key={choice.id}>
            <input
              type="radio"
              id={choice.id}
              name={choice.field}
              value={choice.value}
              defaultChecked={choice.isChosen}
              autoFocus={view.isFocused && index === 0}
            />
            <label htmlFor={choice.id}>
              {choice.label}
              <EndInName text={endOf(view, index)} />
            </label>
          </div>
        ))}
      </div>
      {view.noAnswer !== null && (
        <ChoiceRow choice={view.noAnswer} type="radio" locale={locale} isInvalid={false} />
      )}
    </QuestionGroup>
  )
}

/** With their numbers, because on a telephone the steps wrap and the ends lose their places. */
function EndLabels({ view }: { readonly view: RatingView }) {
  const ends: readonly (readonly [ChoiceView | undefined, string | null])[] = [
    [view.choices[0], view.minLabel],
    [view.choices.at(-1), view.maxLabel],
  ]
  if (view.minLabel === null && view.maxLabel === null) return null
  return (
    <p className="ends" aria-hidden="true">
      {ends.map(([choice, text]) =>
        choice === undefined || text === null ? null : (
          <span key={choice.id}>
            <b>{choice.label}</b> {text}
          </span>
        ),
      )}
    </p>
  )
}

function EndInName({ text }: { readonly text: string | null }) {
  return text === null ? null : <span className="hidden">, {text}</span>
}

function endOf(view: RatingView, index: number): string | null {
  if (index === 0) return view.minLabel
  return index === view.choices.length - 1 ? view.maxLabel : null
}
