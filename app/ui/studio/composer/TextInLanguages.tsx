import { languagesOf } from '../../../core/drafting/edits/languages.ts'
import { translate } from '../../../core/drafting/edits/translate.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { textsOf } from '../../../core/drafting/texts/texts-of.ts'
import { languageName } from '../languages/view.ts'
import { Field } from '../findings/fields/Field.tsx'
import { TextField } from '../findings/fields/TextField.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly hint?: string
  readonly lines?: number
  readonly whenEmpty?: 'stays' | 'goes'
}

/** A text in the survey's own language and, folded away, in its others. */
export function TextInLanguages(props: Props) {
  const { document, perform, say } = useEditor()
  const { pointer, label, lines = 1 } = props
  const texts = textsOf(document)
  const text = texts.find((each) => each.pointer === pointer)
  const languages = languagesOf(document, texts)
  return (
    <>
      <TextField {...props} />
      {text !== undefined && languages.length > 0 && (
        <details>
          <summary>
            {label} in other languages: {languages.filter((one) => text.others[one]).length} of{' '}
            {languages.length}
          </summary>
          <div className="study-part">
            {languages.map((locale) => (
              <Field key={locale} label={`${label}: ${languageName(locale)}`} problems={[]}>
                {(control) => (
                  <textarea
                    {...control}
                    rows={lines}
                    lang={locale}
                    dir="auto"
                    value={text.others[locale] ?? ''}
                    onChange={(event) => {
                      const words = event.target.value
                      const edited = translate(document, { key: text.key, locale, words })
                      if (edited.ok) perform(edited.value)
                      else say(edited.problem.message)
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
        </details>
      )}
    </>
  )
}
