import type { QuotedSentences } from '#app/core/results/quote-finding.ts'

type Props = { readonly id: string; readonly quoted: QuotedSentences }

/** Sentences to print elsewhere, which say their source themselves. */
export function QuotedSentence({ id, quoted: { live, published } }: Props) {
  return (
    <>
      {live !== null && (
        <Quoted id={id} button="Copy this sentence" summary="Sentence to quote" sentence={live} />
      )}
      {published !== null && (
        <Quoted
          id={`${id}-published`}
          button="Copy what was published"
          summary="Published sentence to quote"
          sentence={published}
        />
      )}
    </>
  )
}

type QuotedProps = {
  readonly id: string
  readonly button: string
  readonly summary: string
  readonly sentence: string
}

function Quoted({ id, button, summary, sentence }: QuotedProps) {
  return (
    <div className="quoted">
      <details>
        <summary>{summary}</summary>
        <p id={id} dir="auto">
          {sentence}
        </p>
      </details>
      <button type="button" className="by-script" data-copy={id}>
        {button}
      </button>
    </div>
  )
}
