import type { ReactNode } from 'react'
import { addressPart } from '#app/core/composition/default-composition.ts'
import type { PresentedFinding } from '#app/core/results/public-results.ts'
import { findingAddress, type FindingContext } from './finding-context.ts'
import { QuotedSentence } from './QuotedSentence.tsx'
import { PROVENANCE_WORDS } from './words.ts'

export type FindingProps = {
  readonly finding: PresentedFinding
  readonly context: FindingContext
}

type Props = FindingProps & { readonly children: ReactNode }

/** A finding's title and words at one side, its readings and chart at the other. */
export function FindingFrame({ finding, context, children }: Props) {
  const { page, block } = context
  const { locale } = page
  const anchor = `finding-${addressPart(finding.id)}`
  const { published, rule } = finding
  return (
    <article id={block.id === anchor ? undefined : anchor} className="finding">
      <div className="finding-words">
        <h3 lang={locale} dir="auto">
          {finding.title}
        </h3>
        {published.statement !== '' && (
          <p className="finding-statement" lang={locale} dir="auto">
            {published.statement}
          </p>
        )}
        <p className="finding-rule">Counted here: {rule.words}</p>
        <details>
          <summary>Why it is counted so</summary>
          {published.note !== null && (
            <p lang={locale} dir="auto">
              {published.note}
            </p>
          )}
          <p>How it is counted is {RULE_WORDS[published.ruleProvenance]}.</p>
        </details>
        <p className="finding-address">
          <a href={findingAddress(context)}>
            Link to this finding<span className="visually-hidden">: {finding.title}</span>
          </a>
        </p>
        <QuotedSentence id={`quoted-${block.id}`} quoted={block.quoted} />
      </div>
      <div className="finding-numbers">{children}</div>
    </article>
  )
}

const RULE_WORDS = {
  ...PROVENANCE_WORDS,
  published: 'published by the authors',
  secondHand: 'known at second hand',
  inferred: 'inferred from what was published',
} as const
