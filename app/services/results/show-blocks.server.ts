import { releaseBy } from '../../../db/releases.server.ts'
import type { Block } from '../../core/composition/block.ts'
import { codebookOf } from '../../core/codebook/codebook.ts'
import { textIn, type LocalizedText } from '../../core/definition/localized-text.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { quoteFinding } from '../../core/results/quote-finding.ts'
import type { QuoteSource } from '../../core/results/quote-source.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import type { ShownBlock } from '../../core/results/shown-block.ts'
import { unreachable } from '../../core/result.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { compareSides } from './compare-sides.server.ts'
import { getCrosstab } from './get-crosstab.server.ts'
import { releasedFieldwork } from './released-fieldwork.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type BlocksQuery = {
  readonly survey: HostedSurvey
  readonly page: SurveyPage
  readonly blocks: readonly Block[]
  /** What whoever looks may see, of which the blocks are made. */
  readonly results: PublicResults
  /** A group's page holds nothing that is counted of everybody. */
  readonly people: 'everybody' | 'group'
  readonly address: 'latest' | 'pinned'
  /** Where this copy is reached, as in quoted addresses. */
  readonly origin: string
}

/** Fills the blocks of a page. What has nothing to show is left out. */
export async function showBlocks(
  shell: Shell,
  board: ResultsBoard,
  query: BlocksQuery,
): Promise<readonly ShownBlock[]> {
  const show = blockShower(shell, board, query)
  const shown = await Promise.all(query.blocks.map(show))
  return shown.filter((block) => block !== null)
}

function blockShower(
  shell: Shell,
  board: ResultsBoard,
  { survey, page, results, people, address, origin }: BlocksQuery,
): (block: Block) => Promise<ShownBlock | null> {
  const { study } = survey
  const { locale } = page
  const { release, releasedAt, source } = results
  const codebook = codebookOf(survey.current.plan.definition, study.measures)
  const questions = new Map(codebook.map(({ id, question }) => [id, question]))
  const reader = { codebook: withDerived(codebook, study.derived), locale }
  const isOfEverybody = source === 'live' && people === 'everybody'
  const asOf = address === 'pinned' ? releasedAt : null
  const said = (text: LocalizedText | null) => (text === null ? null : textIn(text, locale))

  const sourceOf = (other: HostedSurvey, released: Released) => ({
    recruitment: other.study.recruitment,
    since: shell.catalog.collectorOfKind(other.id, 'open')?.openedAt ?? null,
    until: released.at,
    release: released.number,
    address: admitPublic(shell, other, null).ok
      ? `${origin}/results/${other.slug}?release=${released.number}`
      : null,
  })
  const own =
    release === null || releasedAt === null
      ? null
      : sourceOf(survey, { number: release, at: releasedAt })
  const sourceBeside = (slug: string): QuoteSource | null => {
    const other = shell.catalog.surveys().find((one) => one.slug === slug)
    if (other === undefined || !admitPublic(shell, other, null).ok) return null
    const released = shell.database.read((tx) => releaseBy(tx, other.id, asOf))
    return released === null ? null : sourceOf(other, released)
  }

  return async (block) => {
    switch (block.kind) {
      case 'finding': {
        const presented = results.findings.find(({ id }) => id === block.finding)
        const finding = study.findings.find(({ id }) => id === block.finding)
        if (presented === undefined || finding === undefined) return null
        const found = own?.address == null ? own : { ...own, address: `${own.address}#${block.id}` }
        return {
          kind: 'finding',
          id: block.id,
          sentence: said(block.sentence),
          finding: presented,
          quoted: quoteFinding(finding, presented, reader, {
            source: found,
            sourceOf: sourceBeside,
            earlier: page.earlier,
          }),
        }
      }
      case 'question': {
        const variables = results.variables.filter(
          ({ id }) => id === block.variable || questions.get(id) === block.variable,
        )
        return variables.length === 0
          ? null
          : { kind: 'question', id: block.id, sentence: said(block.sentence), variables }
      }
      case 'crosstab': {
        if (!isOfEverybody) return null
        const crosstab = await getCrosstab(shell, board, {
          survey,
          source,
          release,
          locale,
          view: 'public',
          asked: {
            rows: block.variable,
            columns: block.by,
            letters: null,
            level: null,
            filter: null,
            weight: null,
            flagged: null,
          },
        })
        const by = study.published.breaks.find(({ id }) => id === block.by)
        return !crosstab.ok || by === undefined
          ? null
          : {
              kind: 'crosstab',
              id: block.id,
              sentence: said(block.sentence),
              by: textIn(by.label, locale),
              crosstab: crosstab.value.value,
            }
      }
      case 'comparison':
        return isOfEverybody
          ? {
              kind: 'comparison',
              id: block.id,
              sentence: said(block.sentence),
              title: textIn(block.title, locale),
              sides: await compareSides(shell, board, { survey, of: block.of, locale, asOf }),
            }
          : null
      case 'text':
        return {
          kind: 'text',
          id: block.id,
          title: textIn(block.title, locale),
          paragraphs: textIn(block.text, locale)
            .split(/\n\s*\n/)
            .map((paragraph) => paragraph.trim())
            .filter((paragraph) => paragraph !== ''),
        }
      case 'fieldwork':
        return source === 'live'
          ? {
              kind: 'fieldwork',
              id: block.id,
              fieldwork: releasedFieldwork(shell, survey, release),
            }
          : null
      case 'method':
        return { kind: 'method', id: block.id }
      default:
        return unreachable(block)
    }
  }
}

type Released = { readonly number: number; readonly at: number }
