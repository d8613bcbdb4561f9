import { Fragment } from 'react'
import type { Chapter, ChapterKind } from '#app/core/results/chapters.ts'
import { BlockSection } from './BlockSection.tsx'
import type { PageContext } from './finding-context.ts'
import { FindingsKey } from './FindingsKey.tsx'

type Props = {
  readonly chapter: Chapter
  readonly context: PageContext
  /** What the columns of findings mean stands once, before the first of them. */
  readonly findingsKey: 'shown' | 'none'
  readonly rebuiltPage: 'linked' | 'none'
}

export function ChapterSection({ chapter, context, findingsKey, rebuiltPage }: Props) {
  const { id, title, blocks } = chapter
  const { locale } = context.page
  const firstFinding = blocks.find(({ kind }) => kind === 'finding')
  return (
    <section id={id} className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} {...(title === null ? {} : { lang: locale, dir: 'auto' })}>
        {headingOf(chapter)}
      </h2>
      {blocks.map((block) => (
        <Fragment key={block.id}>
          {findingsKey === 'shown' && block === firstFinding && (
            <FindingsKey context={context} rebuiltPage={rebuiltPage} />
          )}
          <BlockSection block={block} context={context} chapter={id} />
        </Fragment>
      ))}
    </section>
  )
}

export const headingOf = ({ kind, title }: Chapter): string => title ?? HEADINGS[kind]

const HEADINGS: Readonly<Record<ChapterKind, string>> = {
  findings: 'Findings',
  questions: 'Questions',
  comparisons: 'Beside each other',
  fieldwork: 'How answers came in',
  method: 'Method',
  written: 'Notes',
}
