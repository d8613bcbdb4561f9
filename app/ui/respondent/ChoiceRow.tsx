import { describedBy, ErrorText } from './QuestionFrame.tsx'
import type { ChoiceView, OtherView, PictureView } from './view.ts'

type Props = {
  readonly choice: ChoiceView
  readonly type: 'radio' | 'checkbox'
  readonly locale: string
  readonly isInvalid: boolean
  readonly isFocused?: boolean
}

/** The whole row is the label, so that a thumb can't miss it. */
export function ChoiceRow({ choice, type, locale, isInvalid, isFocused = false }: Props) {
  const isCheckbox = type === 'checkbox'
  return (
    <div className={rowClass(choice)} hidden={choice.isWaiting}>
      <input
        type={type}
        id={choice.id}
        name={choice.field}
        value={choice.value}
        defaultChecked={choice.isChosen}
        disabled={choice.isWaiting}
        data-alone={choice.isAlone === true ? '' : undefined}
        autoFocus={isFocused}
        aria-invalid={isCheckbox && isInvalid ? true : undefined}
      />
      <label htmlFor={choice.id}>
        {choice.picture === null ? choice.label : <Pictured choice={choice} {...choice.picture} />}
      </label>
      {choice.other !== null && <OtherWords other={choice.other} locale={locale} />}
    </div>
  )
}

const rowClass = ({ isApart, isSpecial, picture }: ChoiceView) =>
  [
    'choice',
    ...(isApart ? ['apart'] : []),
    ...(isSpecial ? ['special'] : []),
    ...(picture === null ? [] : ['pictured']),
  ].join(' ')

/** The picture is called by its label, or stands beneath it. */
function Pictured({ choice, source, alternative }: PictureView & { readonly choice: ChoiceView }) {
  return (
    <>
      <span>{alternative === '' ? choice.label : ''}</span>
      <img src={source ?? ''} alt={alternative} />
    </>
  )
}

/** Shown by the style sheet once its choice is chosen. */
export function OtherWords({
  other,
  locale,
}: {
  readonly other: OtherView
  readonly locale: string
}) {
  return (
    <div className="other-words">
      <label htmlFor={other.id}>{other.label}</label>
      <ErrorText id={other.id} text={other.error} locale={locale} />
      <input
        type="text"
        id={other.id}
        name={other.field}
        defaultValue={other.value}
        placeholder={other.placeholder ?? undefined}
        autoComplete="off"
        aria-describedby={describedBy(other)}
        aria-invalid={other.error === null ? undefined : true}
      />
    </div>
  )
}
