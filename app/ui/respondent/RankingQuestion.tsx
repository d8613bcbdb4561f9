import { OtherWords } from './ChoiceRow.tsx'
import { comfortWordsFor } from './comfort-words.ts'
import { fieldWordsFor } from './field-words.ts'
import { errorId, QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { RankingView, RankView } from './view.ts'

/** More places than anybody finds in a list; a list of them beside each choice would be huge. */
const MOST_LISTED = 60

/**
 * A place for each choice, in the order chosen so far. The script makes a list of it whose items
 * can be moved, and keeps the places in these fields.
 */
export function RankingQuestion({ view, locale, level }: QuestionProps<RankingView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      <ul
        className="ranking"
        data-ranking={isListed(view) ? JSON.stringify(comfortWordsFor(locale)) : undefined}
        data-ranks={view.placing}
      >
        {view.ranks.map((rank) => (
          <Rank key={rank.id} rank={rank} view={view} locale={locale} />
        ))}
      </ul>
    </QuestionGroup>
  )
}

const isListed = ({ places }: RankingView) => places.length <= MOST_LISTED

function Rank({
  rank,
  view,
  locale,
}: {
  readonly rank: RankView
  readonly view: RankingView
  readonly locale: string
}) {
  const { placeOf, noPlace } = fieldWordsFor(locale)
  // A place that is none is shown again too, beside what is wrong with it.
  const places = [...new Set([...view.places, ...(rank.place === '' ? [] : [rank.place])])]
  const field = {
    id: rank.id,
    name: rank.field,
    defaultValue: rank.place,
    disabled: rank.isWaiting,
    'aria-label': placeOf(rank.label),
    'aria-describedby': view.error === null ? undefined : errorId(view.id),
    'aria-invalid': view.error === null ? undefined : true,
  }
  return (
    <li className="rank" data-rank={rank.value} hidden={rank.isWaiting}>
      <label htmlFor={rank.id}>{rank.label}</label>
      {isListed(view) ? (
        <select {...field}>
          <option value="">{noPlace}</option>
          {places.map((place) => (
            <option key={place} data-other={rank.other === null ? undefined : ''}>
              {place}
            </option>
          ))}
        </select>
      ) : (
        <input {...field} type="text" inputMode="numeric" autoComplete="off" />
      )}
      {rank.other !== null && <OtherWords other={rank.other} locale={locale} />}
    </li>
  )
}
