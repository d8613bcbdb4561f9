import type { Ranking } from '#app/core/definition/definition.ts'
import { isJsonObject, listIn, own } from '#app/core/json.ts'
import { answerField, pathUnder } from '#app/core/response/form/field-names.ts'
import { otherWords } from './choice-views.ts'
import { fieldWordsFor } from './field-words.ts'
import { givenIn } from './given.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { RankingView } from './view.ts'

export function rankingView(asked: Asked<Ranking>): RankingView {
  const { question, path, common, place, value, words } = asked
  const given = givenIn(question, listIn(value).map(textOf), words)
  // Places that are no order are shown again as they came.
  const placeOf = (choice: string): string => {
    if (isJsonObject(value)) return textOf(own(value, choice))
    const index = given.chosen.indexOf(choice)
    return index === -1 ? '' : String(index + 1)
  }
  const last = question.ranks === 'picked' ? question.maxSelected : null
  const count = Math.min(last ?? question.choices.length, question.choices.length)
  const ranks = question.choices.map((choice, index) => ({
    id: `${common.id}-${index}`,
    field: answerField(pathUnder(path, String(choice.value))),
    value: String(choice.value),
    label: place.wording.plain(choice.label),
    place: placeOf(String(choice.value)),
    other: choice.role === 'other' ? otherWords({ ...asked, words: given.words }) : null,
  }))
  return {
    ...common,
    kind: 'ranking',
    placing: question.ranks,
    note: noteFor(question, count, place.locale),
    ranks: ranks.toSorted((one, other) => orderOf(one.place) - orderOf(other.place)),
    places: Array.from({ length: count }, (_, index) => String(index + 1)),
  }
}

const orderOf = (place: string) => (place === '' ? Number.MAX_SAFE_INTEGER : Number(place))

function noteFor(
  { ranks, minSelected, maxSelected }: Ranking,
  count: number,
  locale: string,
): string {
  const { rankAll, rankPicked } = fieldWordsFor(locale)
  return ranks === 'all' ? rankAll(String(count)) : rankPicked(minSelected, maxSelected)
}
