import { ChoiceRow } from './ChoiceRow.tsx'
import { OwnAnswer } from './OwnAnswer.tsx'
import { Picture } from './Picture.tsx'
import type { ChoiceView, MultipleView, SingleView } from './view.ts'

/** What can be chosen, side by side where there is room; "No answer" stays beneath. */
export function ChoiceList({
  view,
  locale,
}: {
  readonly view: SingleView | MultipleView
  readonly locale: string
}) {
  const rows = (choices: readonly ChoiceView[]) =>
    choices.map((choice, index) => (
      <ChoiceRow
        key={choice.id}
        choice={choice}
        type={view.kind === 'single' ? 'radio' : 'checkbox'}
        locale={locale}
        isInvalid={view.error !== null}
        isFocused={view.isFocused && index === 0 && !choice.isApart}
      />
    ))
  const listed = view.choices.filter(({ isApart }) => !isApart)
  return (
    <>
      {view.picture !== null && <Picture view={view.picture} />}
      {view.layout === 'list' ? (
        rows(listed)
      ) : (
        <div className={`choices ${view.layout}`}>{rows(listed)}</div>
      )}
      {view.own !== null && <OwnAnswer view={view.own} locale={locale} />}
      {rows(view.choices.filter(({ isApart }) => isApart))}
    </>
  )
}
