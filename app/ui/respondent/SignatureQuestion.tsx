import { EDIT_FIELD } from '#app/core/response/form/field-names.ts'
import { fieldWordsFor } from './field-words.ts'
import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import type { SignatureView } from './view.ts'

/** A picture that is sent; where the script runs, it may be drawn instead. */
export function SignatureQuestion({ view, locale, level }: QuestionProps<SignatureView>) {
  const words = fieldWordsFor(locale)
  return (
    <QuestionField view={view} locale={locale} level={level}>
      <div className="signature" data-signature={view.format}>
        <input type="hidden" name={view.field} value={view.value} data-drawing />
        {view.value !== '' && (
          <p>
            <img src={view.value} alt={words.signatureKept} />
            <button
              type="submit"
              className="button quiet"
              name={EDIT_FIELD}
              value={view.drop}
              formNoValidate
            >
              {words.signatureAway}
              <span className="hidden">: {view.label}</span>
            </button>
          </p>
        )}
        <input
          type="file"
          id={`${view.id}-0`}
          name={view.fileField}
          accept={view.format === 'svg' ? 'image/svg+xml' : `image/${view.format}`}
          required={view.isRequired && view.value === ''}
          aria-describedby={describedBy(view)}
          aria-invalid={view.error === null ? undefined : true}
        />
      </div>
    </QuestionField>
  )
}
