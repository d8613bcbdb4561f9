import { EditButton } from './EditButton.tsx'
import { messagesFor } from './messages.ts'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { SignatureView } from './view.ts'

/** A typed name signs as well as a drawing, which needs script and a steady hand. */
export function SignatureQuestion({ view, locale, level }: QuestionProps<SignatureView>) {
  const { signature } = messagesFor(locale)
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.value !== '' && (
        <div className="signature">
          <img src={view.value} alt={signature.kept} />
          <EditButton
            view={{ edit: view.drop, text: signature.remove, about: null }}
            weight="quiet"
          />
        </div>
      )}
      <input
        type="hidden"
        name={view.field}
        defaultValue={view.value}
        data-draw={view.value === '' ? view.format : undefined}
        data-draw-label={signature.draw}
        data-draw-hint={signature.drawHint}
        data-draw-clear={signature.clear}
      />
      {view.value === '' && (
        <>
          <label className="above" htmlFor={`${view.id}-0`}>
            {signature.typeName}
          </label>
          <input
            type="text"
            id={`${view.id}-0`}
            name={view.typedField}
            defaultValue={view.typedName}
            autoComplete="name"
            dir="auto"
            maxLength={100}
            aria-describedby={view.error === null ? undefined : `${view.id}-error`}
            aria-invalid={view.error === null ? undefined : true}
          />
        </>
      )}
    </QuestionGroup>
  )
}
