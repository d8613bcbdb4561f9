import { NumberField } from './NumberField.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import { TextField } from './TextField.tsx'
import type { TextGroupView } from './view.ts'

export function TextGroupQuestion({ view, locale, level }: QuestionProps<TextGroupView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.items.map((item) =>
        item.kind === 'number' ? (
          <NumberField key={item.id} view={item} locale={locale} level="item" />
        ) : (
          <TextField key={item.id} view={item} locale={locale} level="item" />
        ),
      )}
    </QuestionGroup>
  )
}
