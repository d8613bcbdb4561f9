import type { ReactNode } from 'react'
import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import type { TextView } from './view.ts'

/** What is written from left to right in every language. */
const LEFT_TO_RIGHT: ReadonlySet<TextView['inputType']> = new Set(['email', 'tel', 'url'])

/** Without `maxlength`: browsers cut off what is pasted without a word; the checker says so. */
export function TextField({ view, locale, level }: QuestionProps<TextView>) {
  const common = {
    id: `${view.id}-0`,
    name: view.field,
    defaultValue: view.value,
    placeholder: view.placeholder ?? undefined,
    'aria-required': view.isRequired ? true : undefined,
    autoFocus: view.isFocused,
    autoComplete: view.autocomplete,
    'aria-describedby': describedWithUnits(view),
    'aria-invalid': view.error === null ? undefined : true,
  }
  return (
    <QuestionField view={view} locale={locale} level={level}>
      {view.lines === 'many' ? (
        <textarea {...common} rows={view.height} dir="auto" />
      ) : (
        <Affixed view={view}>
          <input
            {...common}
            type={view.inputType}
            className={isShort(view) ? 'number' : view.inputType}
            inputMode={view.inputMode ?? undefined}
            min={view.min ?? undefined}
            max={view.max ?? undefined}
            list={view.suggestions.length === 0 ? undefined : `${view.id}-list`}
            dir={LEFT_TO_RIGHT.has(view.inputType) ? 'ltr' : 'auto'}
          />
        </Affixed>
      )}
      {view.suggestions.length > 0 && (
        <datalist id={`${view.id}-list`}>
          {view.suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </QuestionField>
  )
}

const isShort = ({ inputMode, prefix, suffix }: TextView) =>
  inputMode === 'decimal' || prefix !== null || suffix !== null

/** A currency or a unit stands beside the field, and need not be typed. */
function Affixed({ view, children }: { readonly view: TextView; readonly children: ReactNode }) {
  const { id, prefix, suffix } = view
  if (prefix === null && suffix === null) return children
  return (
    <div className="affixed">
      {prefix !== null && <span id={prefixId(id)}>{prefix}</span>}
      {children}
      {suffix !== null && <span id={suffixId(id)}>{suffix}</span>}
    </div>
  )
}

const prefixId = (id: string) => `${id}-prefix`
const suffixId = (id: string) => `${id}-suffix`

const describedWithUnits = (view: TextView): string | undefined =>
  [
    ...(view.prefix === null ? [] : [prefixId(view.id)]),
    ...(view.suffix === null ? [] : [suffixId(view.id)]),
    ...(describedBy(view)?.split(' ') ?? []),
  ].join(' ') || undefined
