import type { KnownFieldwork } from '../../../core/study/drafted-study.ts'
import type { MethodItemKey } from '../../../core/study/study.ts'
import { unreachable } from '../../../core/result.ts'
import { printDay, printNumber, printWholePercent } from '../../charts/printed.ts'
import { rateSentences } from '../tables/rate-sentences.ts'
import { FLAG_WORDS } from '../tables/table-words.ts'

/** What the counts of fieldwork say that helps to write an item; they are never printed. */
export function methodKnowledge(item: MethodItemKey, known: KnownFieldwork): readonly string[] {
  const { dispositions, flags, minutes, days } = known
  const { complete, consentRefused, removedForQuality } = dispositions
  const received = complete + consentRefused + removedForQuality
  switch (item) {
    case 'sampleSize':
      return [
        `${people(received)} sent their answers: ${printNumber(complete)} ${complete === 1 ? 'is' : 'are'} counted, ${printNumber(consentRefused)} took theirs back, ${printNumber(removedForQuality)} ${removedForQuality === 1 ? 'was' : 'were'} left out after a check.`,
      ]
    case 'recruitment':
      return [came(known), ...rateSentences(known)]
    case 'processing':
      return [
        `${printNumber(flags.flagged)} of ${printNumber(flags.people)} counted people carry a quality flag${flagWords(flags)}.`,
        `${people(removedForQuality)} ${removedForQuality === 1 ? 'was' : 'were'} left out by hand after a check.`,
        `${people(consentRefused)} took their answers back.`,
      ]
    case 'fieldDates':
      return days === null
        ? ['No answers have come yet.']
        : [
            days.first === days.last
              ? `All answers came on ${printDay(days.first)}.`
              : `The first answers came on ${printDay(days.first)}, the last on ${printDay(days.last)}.`,
          ]
    case 'instrument':
      return minutes.median === null
        ? []
        : [
            `It took half of the people at least ${printNumber(minutes.median)} ${minutes.median === 1 ? 'minute' : 'minutes'} (median of ${printNumber(minutes.timed)} who were timed).`,
          ]
    case 'limitations':
      return [
        ...(known.rates.breakOff === null || known.rates.breakOff === 0
          ? []
          : [
              `${printWholePercent(100 * known.rates.breakOff)} of those who belonged left before the end: what they would have said is not known.`,
            ]),
        ...(known.rates.recruitment === 'closedList'
          ? []
          : ['Nobody was drawn by chance, so the figures speak of those who answered.']),
      ]
    case 'dataCollection':
    case 'sponsor':
    case 'population':
    case 'mode':
    case 'weighting':
      return []
    default:
      return unreachable(item)
  }
}

function came({ dispositions, inProgress, rates }: KnownFieldwork): string {
  const { screenedOut, quotaFull, brokeOff } = dispositions
  const parts = [
    [screenedOut, 'did not belong'],
    [quotaFull, 'came when there were enough like them'],
    [brokeOff, inProgress === 0 ? 'left before the end' : 'have not finished'],
  ] as const
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, so]) => `${printNumber(count)} ${so}`)
  return `${people(rates.started)} began by themselves${told.length === 0 ? '' : `; ${told.join(', ')}`}.`
}

function flagWords({ byFlag }: KnownFieldwork['flags']): string {
  const found = byFlag.filter((each) => each.people > 0)
  return found.length === 0
    ? ''
    : ` (${found.map((each) => `${FLAG_WORDS[each.flag].name.toLowerCase()}: ${printNumber(each.people)}`).join(', ')})`
}

const people = (count: number): string =>
  `${printNumber(count)} ${count === 1 ? 'person' : 'people'}`
