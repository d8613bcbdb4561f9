import { printCoefficient, printNumber, printPercent, printPlace } from '../charts/printed.ts'
import { textIn } from '../definition/localized-text.ts'
import type { DifferenceRule, Finding, FindingRule, ScoreRule } from '../findings/finding.ts'
import { unreachable } from '../result.ts'
import type { PresentedFinding, PresentedSides, PresentedValue } from './public-results.ts'
import { LEAST_QUOTED, peopleWords, whereFound, type QuoteSource } from './quote-source.ts'
import { inUnits } from './score-words.ts'
import type { SurveyPage } from './survey-page.ts'
import { answerWords, filterWords, quoted, quotedLabel, type Reader } from './words.ts'

/** Sentences that may be printed elsewhere as they stand; null where there is none. */
export type QuotedSentences = {
  /** What people said here. */
  readonly live: string | null
  /** What the authors of the earlier study said, with its source. */
  readonly published: string | null
}

export type Quoting = {
  /** Null where nothing is released. */
  readonly source: QuoteSource | null
  /** Of another survey that a finding sets beside this one. */
  readonly sourceOf: (survey: string) => QuoteSource | null
  readonly earlier: SurveyPage['earlier']
}

/** A finding in a sentence that says of whom, asked how and when, and where to find it again. */
export function quoteFinding(
  { rule, published }: Pick<Finding, 'rule' | 'published'>,
  { sources }: Pick<PresentedFinding, 'sources'>,
  reader: Reader,
  { source, sourceOf, earlier }: Quoting,
): QuotedSentences {
  const said =
    source === null
      ? null
      : sources.live.kind === 'sideBySide'
        ? sidesSentence(sources.live.sides, sourceOf)
        : liveSentence(rule, sources.live, reader, source)
  return {
    live: said === null || source === null ? null : `${said} ${whereFound(source)}`,
    published: publishedSentence(published, earlier, reader.locale),
  }
}

function publishedSentence(
  { figure, statement }: Finding['published'],
  earlier: SurveyPage['earlier'],
  locale: string,
): string | null {
  if (earlier === null || textIn(figure, locale) === '') return null
  const source = [
    ['Source', earlier.authors],
    ['Sample', earlier.sample],
    ['Fieldwork', earlier.fieldwork],
  ].flatMap(([name = '', part = '']) => (part === '' ? [] : `${name}: ${part.replace(/\.$/, '')}.`))
  return [textIn(statement, locale), ...source].join(' ')
}

function liveSentence(
  rule: FindingRule,
  value: PresentedValue,
  reader: Reader,
  source: QuoteSource,
): string | null {
  if (rule.kind !== value.kind) return null
  const label = (id: string) => quotedLabel(reader, id)
  const here = (count: number) => peopleWords(count, ' this question', source)
  switch (value.kind) {
    case 'share': {
      if (rule.kind !== 'share' || value.base < LEAST_QUOTED) return null
      const what = rule.percentOf === 'asked' ? '' : ' this question'
      const people = peopleWords(value.base, what, source)
      return `Of ${people}${among(rule, reader)}, ${printPercent(value.count, value.base)} said ${answerWords(reader, rule.variable, rule.values)} to ${label(rule.variable)}.`
    }
    case 'score':
      return rule.kind !== 'score' || value.value === null || value.base < LEAST_QUOTED
        ? null
        : `Of ${here(value.base)}${among(rule, reader)}, ${scored(rule, reader)} was ${inUnits(value.of, value.value)}.`
    case 'association':
      return rule.kind !== 'association' ||
        value.gamma === null ||
        value.base.substantive < LEAST_QUOTED
        ? null
        : `Among ${peopleWords(value.base.substantive, ' both questions', source)}, ${label(rule.x.variable)} and ${label(rule.y.variable)} went together with a gamma of ${printCoefficient(value.gamma.estimate)} (from −1 to 1, and 0 is no link).`
    case 'nominalAssociation':
      return rule.kind !== 'nominalAssociation' || value.base < LEAST_QUOTED
        ? null
        : `Among ${peopleWords(value.base, ' both questions', source)}, ${label(rule.rows)} and ${label(rule.columns)} went together with a Cramér’s V of ${printCoefficient(value.cramersV)} (from 0, which is no link, to 1).`
    case 'groups': {
      if (rule.kind !== 'groups' || isAnySmall(value.groups)) return null
      const groups = value.groups.map(
        (group) =>
          `${printPercent(group.count, group.base)} of ${printNumber(group.base)} in the group ${quoted(reader, group.label)}`,
      )
      return `Of ${here(sumOf(value.groups))}, ${listed(groups)} said ${answerWords(reader, rule.variable, rule.values)} to ${label(rule.variable)}.`
    }
    case 'difference': {
      if (rule.kind !== 'difference' || isAnySmall(value.groups)) return null
      const groups = value.groups.flatMap((group) =>
        group.value === null
          ? []
          : `${inUnits(value.of, group.value)} among ${printNumber(group.base)} in the group ${quoted(reader, group.label)}`,
      )
      return groups.length < value.groups.length
        ? null
        : `Of ${here(sumOf(value.groups))}, ${scored(rule, reader)} was ${listed(groups)}.`
    }
    case 'ranking': {
      const best = value.items.slice(0, MOST_NAMED)
      if (rule.kind !== 'ranking' || best.length === 0 || isAnySmall(best)) return null
      const places = best.map(
        ({ label: item, meanRank }) => `${quoted(reader, item)} ${printPlace(meanRank)}`,
      )
      const most = Math.max(...value.items.map(({ base }) => base))
      return `In a ranking by ${here(most)}, these had the best places on average, where 1 is first: ${listed(places)}.`
    }
    case 'multiple': {
      if (rule.kind !== 'multiple' || value.answers.length === 0 || value.base < LEAST_QUOTED)
        return null
      const ticked = value.answers
        .slice(0, MOST_NAMED)
        .map(
          (answer) =>
            `${printPercent(answer.count, answer.base)} ticked ${quoted(reader, answer.label)}`,
        )
      return `Of ${here(value.base)}, to ${label(rule.variable)} ${listed(ticked)}; one person may tick several.`
    }
    case 'drivers':
    case 'sideBySide':
      return null
    default:
      return unreachable(value)
  }
}

const MOST_NAMED = 3

/** Two surveys of other people; each side says its own source. */
function sidesSentence(
  sides: PresentedSides['sides'],
  sourceOf: (survey: string) => QuoteSource | null,
): string | null {
  const said = sides.flatMap(({ survey, label, value }) => {
    const source = sourceOf(survey)
    return source === null || value.kind !== 'share' || value.base < LEAST_QUOTED
      ? []
      : `“${label}”: ${printPercent(value.count, value.base)} of ${peopleWords(value.base, '', source)}.`
  })
  return said.length < sides.length
    ? null
    : `${said.join(' ')} A gap, never a trend: other people, another questionnaire.`
}

const among = ({ where }: Pick<ScoreRule, 'where'>, reader: Reader): string =>
  where === null ? '' : ` with ${filterWords(where.expression, reader)}`

function scored({ scoring, variable }: ScoreRule | DifferenceRule, reader: Reader): string {
  const of = quotedLabel(reader, variable)
  switch (scoring.of) {
    case 'mean':
      return `the mean of ${of}`
    case 'nps':
      return `the Net Promoter Score of ${of}`
    case 'net':
      return `the share of ${answerWords(reader, variable, scoring.favourable)} less that of ${answerWords(reader, variable, scoring.unfavourable)} to ${of}`
    default:
      return unreachable(scoring)
  }
}

type Based = { readonly base: number }

const isAnySmall = (parts: readonly Based[]) => parts.some(({ base }) => base < LEAST_QUOTED)

const sumOf = (parts: readonly Based[]) => parts.reduce((sum, { base }) => sum + base, 0)

/** `60, 40 and 20`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`
