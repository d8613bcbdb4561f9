import { textIn, type LocalizedText } from '../definition/localized-text.ts'
import { protectFinding } from '../disclosure/protect-finding.ts'
import { evaluateFinding, type TableLookup } from '../findings/evaluate-finding.ts'
import type { Finding, FindingReference, FindingRule } from '../findings/finding.ts'
import type { FindingValue } from '../findings/finding-value.ts'
import { tablesFor } from '../findings/tables-for.ts'
import { verdictOf } from '../findings/verdict.ts'
import { unreachable } from '../result.ts'
import type { Association } from '../stats/association.ts'
import { inPercent, type Intervals } from './present-variable.ts'
import type { PresentedCoefficient, PresentedFinding, PresentedValue } from './public-results.ts'
import { choiceLabel, ruleWords, type Reader } from './words.ts'

/** Where the numbers of one source come from, and whether the disclosure rules apply to them. */
export type FindingTables = {
  /** Of which tables a rule may tell what it makes of them. */
  readonly tables: (rule: FindingRule) => TableLookup
  readonly asOf: (tableId: string) => number | null
  readonly disclosure: 'controlled' | 'none'
}

export type OtherFinding = {
  readonly published: LocalizedText
  readonly reconstruction: PresentedValue
  readonly live: PresentedValue
}

export function presentFinding(
  finding: Finding,
  live: FindingTables,
  reconstruction: FindingTables | null,
  reader: Reader,
  other: (reference: FindingReference) => OtherFinding | null,
): PresentedFinding {
  const { rule, published } = finding
  const value = evaluateFinding(rule, live.tables(rule))
  const shownLive =
    live.disclosure === 'none'
      ? value
      : protectFinding(value, isOfEverybody(rule) ? 'whole' : 'filtered')
  const rebuilt: FindingValue =
    reconstruction === null ? { kind: 'none' } : evaluateFinding(rule, reconstruction.tables(rule))
  const said = (text: LocalizedText) => textIn(text, reader.locale)
  return {
    id: finding.id,
    title: said(finding.title),
    rule: { kind: rule.kind, words: ruleWords(rule, reader) },
    published: {
      figure: said(published.figure),
      percent: published.percent,
      score: published.score,
      statement: said(published.statement),
      note: published.note === null ? null : said(published.note),
      ruleProvenance: published.ruleProvenance,
    },
    sources: {
      reconstruction:
        rule.kind === 'sideBySide'
          ? sides(rule.sides, 'reconstruction', reader, other)
          : presentValue(rule, rebuilt, 'none', null, reader),
      live:
        rule.kind === 'sideBySide'
          ? sides(rule.sides, 'live', reader, other)
          : presentValue(rule, shownLive, 'shown', oldest(rule, live), reader),
    },
    verdict: verdictOf(shownLive, published),
  }
}

const isOfEverybody = (rule: FindingRule) =>
  (rule.kind === 'share' || rule.kind === 'score') && rule.where === null

/** A finding of several tables is as old as the oldest of those that are shown. */
function oldest(rule: FindingRule, live: FindingTables): number | null {
  const releases = tablesFor(rule).map(({ id }) => live.asOf(id))
  const known = releases.filter((release) => release !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function presentValue(
  rule: FindingRule,
  value: FindingValue,
  intervals: Intervals,
  asOf: number | null,
  reader: Reader,
): PresentedValue {
  const constructed = intervals === 'none'
  const interval = (of: { readonly lower: number; readonly upper: number } | null) =>
    constructed ? null : inPercent(of)
  switch (value.kind) {
    case 'none':
      return value
    case 'share':
      return {
        kind: 'share',
        count: value.count,
        base: value.base,
        percentOf: value.percentOf,
        value: value.percent,
        interval: interval(value.interval),
        asOf,
      }
    case 'score':
      return {
        kind: 'score',
        of: value.of,
        base: value.base,
        value: value.value,
        standardDeviation: value.standardDeviation,
        // In its own units; see `inPercent` for shares.
        interval:
          constructed || value.interval === null
            ? null
            : [value.interval.lower, value.interval.upper],
        asOf,
      }
    case 'groups':
      return {
        kind: 'groups',
        constructed,
        direction: value.direction,
        groups: value.groups.map((group) => ({
          label: textIn(group.label, reader.locale),
          count: group.count,
          base: group.base,
          value: group.percent,
          interval: interval(group.interval),
        })),
        asOf,
      }
    case 'association': {
      const x = rule.kind === 'association' ? rule.x.variable : ''
      return {
        kind: 'association',
        base: value.base,
        constructed,
        gamma: coefficient(value.gamma, intervals),
        tauB: coefficient(value.tauB, intervals),
        spearman: coefficient(value.spearman, intervals),
        steps: value.steps.map((step) => ({
          label: choiceLabel(reader, x, step.value),
          count: step.count,
          base: step.base,
        })),
        rising: value.rising,
        asOf,
      }
    }
    default:
      return unreachable(value)
  }
}

const coefficient = (
  association: Association | null,
  intervals: Intervals,
): PresentedCoefficient | null =>
  association === null
    ? null
    : {
        estimate: association.estimate,
        interval:
          intervals === 'none' || association.interval === null
            ? null
            : [association.interval.lower, association.interval.upper],
      }

const sides = (
  references: readonly FindingReference[],
  source: 'live' | 'reconstruction',
  reader: Reader,
  other: (reference: FindingReference) => OtherFinding | null,
): PresentedValue => ({
  kind: 'sideBySide',
  sides: references.map((reference) => {
    const found = other(reference)
    return {
      survey: reference.survey,
      finding: reference.finding,
      label: textIn(reference.label, reader.locale),
      published: found === null ? '' : textIn(found.published, reader.locale),
      value: found === null ? { kind: 'none' } : found[source],
    }
  }),
})
