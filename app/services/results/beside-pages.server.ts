import type { Block } from '../../core/composition/block.ts'
import { addressPart } from '../../core/composition/default-composition.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import type { Finding, SideBySideRule } from '../../core/findings/finding.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

type FindingOfSides = Finding & { readonly rule: SideBySideRule }

/** Public pages on which a survey stands beside another, whichever of the two declares it. */
export function besidePages(
  shell: Shell,
  { slug }: HostedSurvey,
  locale: string,
): SurveyPage['beside'] {
  const pages = shell.catalog.surveys().flatMap((owner) => {
    if (!admitPublic(shell, owner, null).ok) return []
    return findingsOfSides(owner).flatMap(({ title, rule }) => {
      const [first, second] = rule.sides.map(({ survey }) => survey)
      const isOnIt = slug === first || slug === second
      return first === undefined || second === undefined || !isOnIt || first === second
        ? []
        : [{ title: textIn(title, locale), address: `/results/${first}/beside/${second}` }]
    })
  })
  return [...new Map(pages.map((page) => [page.address, page])).values()]
}

/** Findings that set two surveys beside each other, in any order, and who declares them. */
export const findingsBeside = ([first, second]: readonly [HostedSurvey, HostedSurvey]): readonly {
  readonly owner: HostedSurvey
  readonly finding: FindingOfSides
}[] =>
  [first, second].flatMap((owner) =>
    findingsOfSides(owner).flatMap((finding) => {
      const slugs = finding.rule.sides.map(({ survey }) => survey)
      return slugs.includes(first.slug) && slugs.includes(second.slug) ? [{ owner, finding }] : []
    }),
  )

/** Each such finding of a survey, and its sides beside each other. */
export const besideBlocks = (
  owner: HostedSurvey,
  pair: readonly [HostedSurvey, HostedSurvey],
): readonly Block[] =>
  findingsBeside(pair).flatMap(({ owner: declaring, finding }): readonly Block[] =>
    declaring.id === owner.id
      ? [
          {
            kind: 'finding',
            id: `finding-${addressPart(finding.id)}`,
            finding: finding.id,
            sentence: null,
          },
          {
            kind: 'comparison',
            id: `sides-${addressPart(finding.id)}`,
            sentence: null,
            title: finding.title,
            of: { kind: 'finding', sides: finding.rule.sides },
          },
        ]
      : [],
  )

const findingsOfSides = ({ study }: HostedSurvey): readonly FindingOfSides[] =>
  study.findings.flatMap((finding) =>
    finding.rule.kind === 'sideBySide' ? [{ ...finding, rule: finding.rule }] : [],
  )
