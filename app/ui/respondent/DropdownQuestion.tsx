import { OtherWords } from './ChoiceRow.tsx'
import { OwnAnswer } from './OwnAnswer.tsx'
import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import type { DropdownView } from './view.ts'

export function DropdownQuestion({ view, locale, level }: QuestionProps<DropdownView>) {
  return (
    <QuestionField view={view} locale={locale} level={level}>
      <select
        id={`${view.id}-0`}
        name={view.field}
        defaultValue={view.options.find(({ isChosen }) => isChosen)?.value ?? ''}
        aria-required={view.isRequired ? true : undefined}
        autoFocus={view.isFocused}
        aria-describedby={describedBy(view)}
        aria-invalid={view.error === null ? undefined : true}
      >
        {view.options.map(({ value, label, isOther, isWaiting = false }) => (
          <option
            key={value}
            value={value}
            hidden={isWaiting}
            disabled={isWaiting}
            data-other={isOther ? '' : undefined}
          >
            {label}
          </option>
        ))}
      </select>
      {view.other !== null && <OtherWords other={view.other} locale={locale} />}
      {view.own !== null && <OwnAnswer view={view.own} locale={locale} />}
    </QuestionField>
  )
}
