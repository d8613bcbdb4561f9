import { ChoiceRow } from './ChoiceRow.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { SingleView } from './view.ts'

export function SingleQuestion({ view, locale, level }: QuestionProps<SingleView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="radiogroup">
      {view.choices.map((choice, index) => (
        <ChoiceRow
          key={choice.id}
          choice={choice}
          type="radio"
          locale={locale}
          isRequired={view.isRequired}
          isInvalid={view.error !== null}
          isFocused={view.isFocused && index === 0}
        />
      ))}
    </QuestionGroup>
  )
}
