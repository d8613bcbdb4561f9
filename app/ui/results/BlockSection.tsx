import type { ShownBlock } from '#app/core/results/shown-block.ts'
import { unreachable } from '#app/core/result.ts'
import { ComparedSides } from './ComparedSides.tsx'
import { CrosstabBlock } from './CrosstabBlock.tsx'
import { FieldworkBlock } from './FieldworkBlock.tsx'
import { toplineAddress, type PageContext } from './finding-context.ts'
import { FindingBlock } from './FindingBlock.tsx'
import { MethodTable } from './MethodTable.tsx'
import { Questions } from './Questions.tsx'

type Props = {
  readonly block: ShownBlock
  readonly context: PageContext
  /** The anchor of the chapter in which it stands. */
  readonly chapter: string
}

/** One block of a results page, at its own anchor. */
export function BlockSection({ block, context, chapter }: Props) {
  const { locale } = context.page
  const sentence = 'sentence' in block ? block.sentence : null
  return (
    <section className="results-block" id={block.id === chapter ? undefined : block.id}>
      {sentence !== null && (
        <p className="block-sentence" lang={locale} dir="auto">
          {sentence}
        </p>
      )}
      <BlockContent block={block} context={context} />
    </section>
  )
}

function BlockContent({ block, context }: Omit<Props, 'chapter'>) {
  const { page } = context
  switch (block.kind) {
    case 'finding':
      return <FindingBlock context={{ ...context, block }} />
    case 'question':
      return <Questions block={block} context={context} />
    case 'crosstab':
      return <CrosstabBlock block={block} context={context} />
    case 'comparison':
      return (
        <article className="comparison">
          <h3 lang={page.locale} dir="auto">
            {block.title}
          </h3>
          <ComparedSides sides={block.sides} context={context} />
        </article>
      )
    case 'text':
      return (
        <div className="prose" lang={page.locale}>
          {block.paragraphs.map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      )
    case 'fieldwork':
      return <FieldworkBlock fieldwork={block.fieldwork} context={context} />
    case 'method':
      return (
        <MethodTable
          method={page.method}
          locale={page.locale}
          studies={page.earlier === null ? 'this' : 'earlierAndThis'}
          topline={toplineAddress(context)}
        />
      )
    default:
      return unreachable(block)
  }
}
