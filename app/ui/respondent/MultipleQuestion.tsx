import { ChoiceRow } from './ChoiceRow.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { MultipleView } from './view.ts'

export function MultipleQuestion({ view, locale, level }: QuestionProps<MultipleView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.choices.map((choice, index) => (
        <ChoiceRow
          key={choice.id}
          choice={choice}
          type="checkbox"
          locale={locale}
          isRequired={view.isRequired}
          isInvalid={view.error !== null}
          isFocused={view.isFocused && index === 0}
        />
      ))}
    </QuestionGroup>
  )
}
