import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import type { TextView } from './view.ts'

const AUTOCOMPLETE: { readonly [input: string]: string } = {
  email: 'email',
  tel: 'tel',
  url: 'url',
}

/** Without `maxlength`: browsers cut off what is pasted without a word; the checker says so. */
export function TextField({ view, locale, level }: QuestionProps<TextView>) {
  const common = {
    id: `${view.id}-0`,
    name: view.field,
    defaultValue: view.value,
    placeholder: view.placeholder ?? undefined,
    required: view.isRequired,
    autoFocus: view.isFocused,
    autoComplete: AUTOCOMPLETE[view.inputType] ?? 'off',
    'aria-describedby': describedBy(view),
    'aria-invalid': view.error === null ? undefined : true,
  }
  return (
    <QuestionField view={view} locale={locale} level={level}>
      {view.lines === 'many' ? (
        <textarea {...common} rows={5} dir="auto" />
      ) : (
        <input {...common} type={view.inputType} className={view.inputType} />
      )}
    </QuestionField>
  )
}
