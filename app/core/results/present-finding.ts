import { textIn, type LocalizedText } from '../definition/localized-text.ts'
import { protectFinding } from '../disclosure/protect-finding.ts'
import { evaluateFinding, type TableLookup } from '../findings/evaluate-finding.ts'
import { evaluateFromRows, type FindingRows } from '../findings/evaluate-from-rows.ts'
import type { Finding, FindingReference, FindingRule } from '../findings/finding.ts'
import type { FindingValue } from '../findings/finding-value.ts'
import { tablesFor } from '../findings/tables-for.ts'
import { verdictOf } from '../findings/verdict.ts'
import { unreachable } from '../result.ts'
import { presentValue } from './present-value.ts'
import type { PresentedFinding, PresentedRule, PresentedValue } from './public-results.ts'
import { ruleWords, type Reader } from './words.ts'

/** Where the numbers of one source come from, and whether the disclosure rules apply to them. */
export type FindingTables = {
  /** Only for those who may know everything: what tables don't tell is read from rows. */
  readonly rows: FindingRows | null
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
  const value = evaluate(rule, live, reader)
  const shownLive =
    live.disclosure === 'none'
      ? value
      : protectFinding(value, isOfEverybody(rule) ? 'whole' : 'filtered')
  const rebuilt: FindingValue =
    reconstruction === null ? { kind: 'none' } : evaluate(rule, reconstruction, reader)
  const said = (text: LocalizedText) => textIn(text, reader.locale)
  return {
    id: finding.id,
    title: said(finding.title),
    rule: { kind: rule.kind, words: ruleWords(rule, reader), ...sidesIn(rule) },
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

/** A part's shares are not told beside what is made of them. */
function sidesIn(rule: FindingRule): Pick<PresentedRule, 'sides'> {
  if (rule.kind !== 'score' || rule.where !== null) return {}
  const { variable, scoring } = rule
  switch (scoring.of) {
    case 'mean':
      return {}
    case 'nps':
      return { sides: { variable, low: [0, 1, 2, 3, 4, 5, 6], high: [9, 10] } }
    case 'net':
      return { sides: { variable, low: scoring.unfavourable, high: scoring.favourable } }
    default:
      return unreachable(scoring)
  }
}

const evaluate = (rule: FindingRule, { rows, tables }: FindingTables, reader: Reader) =>
  rows === null
    ? evaluateFinding(rule, tables(rule), reader.codebook)
    : evaluateFromRows(rule, rows, tables(rule))

const isOfEverybody = (rule: FindingRule) =>
  (rule.kind === 'share' || rule.kind === 'score') && rule.where === null

/** A finding of several tables is as old as the oldest of those that are shown. */
function oldest(rule: FindingRule, live: FindingTables): number | null {
  const releases = tablesFor(rule).map(({ id }) => live.asOf(id))
  const known = releases.filter((release) => release !== null)
  return known.length === 0 ? null : Math.min(...known)
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
