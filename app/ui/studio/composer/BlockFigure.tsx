import { entriesOf } from '../../../core/drafting/edits/study/study-list.ts'
import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { DISCLOSURE } from '../../../core/disclosure/rules.ts'
import { isJsonObject, textOr, type Json } from '../../../core/json.ts'
import { printNumber, printPercent } from '../../charts/printed.ts'
import { LiveFigure } from '../findings/LiveFigure.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { useFindingOf } from './BlockGlance.tsx'

/** What a block comes to now: exact, for who works on it. */
export function BlockFigure({ index }: { readonly index: number }) {
  const { document, study } = useEditor()
  const block: Json = entriesOf(document, 'blocks')[index] ?? null
  const finding = useFindingOf(block)
  if (!isJsonObject(block)) return null
  switch (block['kind']) {
    case 'finding':
      return finding < 0 ? (
        <p className="live-note">This finding is not there any more.</p>
      ) : (
        <LiveFigure index={finding} />
      )
    case 'question':
      return <QuestionFigure variable={textOr(block['variable'], '')} />
    case 'crosstab':
      return (
        <p className="live-note">
          Drawn on the page under the rules of disclosure: columns under {DISCLOSURE.smallestBase}{' '}
          people stay hidden, cells of 1 to {DISCLOSURE.largestSmallCell} too.
        </p>
      )
    case 'comparison':
      return (
        <p className="live-note">
          Drawn from what both surveys show to everybody, as a gap: other people were asked, at
          another time, in another way.
        </p>
      )
    case 'text':
      return <TextFigure title={block['title']} text={block['text']} />
    case 'fieldwork':
      return (
        <p className="live-note">
          {study.responses === null
            ? 'Your role does not show counts before their release.'
            : `${printNumber(study.responses)} received so far.`}
        </p>
      )
    default:
      return <p className="live-note">As it stands under Method.</p>
  }
}

function TextFigure({
  title,
  text,
}: {
  readonly title: Json | undefined
  readonly text: Json | undefined
}) {
  const language = languageOf(useEditor().document.source)
  const paragraphs = ownText(text, language).split(/\n{2,}/)
  return (
    <div className="live-figure" lang={language} dir="auto">
      <p className="live-number">{ownText(title, language) || 'No heading yet'}</p>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

/** Counts of one variable, or of each row of a question. */
function QuestionFigure({ variable }: { readonly variable: string }) {
  const { study, isBehind } = useEditor()
  const shown = study.variables.filter(
    ({ id, question }) => id === variable || question === variable,
  )
  if (shown.length === 0) return <p className="live-note">Nothing is chosen yet.</p>
  if (study.counts === null || study.responses === null)
    return <p className="live-note">Your role does not show figures before their release.</p>
  return (
    <div className="live-figure" aria-busy={isBehind}>
      {shown.map(({ id, label, categories }) => {
        const found = study.counts?.find((each) => each.id === id)
        const base = found?.base ?? 0
        return (
          <div key={id}>
            <p className="block-figure-name" dir="auto">
              {label}
            </p>
            <p className="live-note">
              {base === 0
                ? 'No answers yet'
                : `${printNumber(base)} answered${found?.mean == null ? '' : `, ${found.mean.toFixed(2)} on average`}`}
            </p>
            {base > 0 && categories.length > 0 && (
              <dl className="live-counts">
                {categories.map((category, place) => (
                  <div key={`${typeof category.value}:${category.value}`}>
                    <dt dir="auto">{category.label}</dt>
                    <dd>
                      {category.role === 'substantive' || category.role === 'other'
                        ? printPercent(found?.counts[place] ?? 0, base)
                        : printNumber(found?.counts[place] ?? 0)}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        )
      })}
      <p className="live-note">
        {study.responses < DISCLOSURE.firstRelease
          ? `The public sees nothing before the ${DISCLOSURE.firstRelease}th answer.`
          : 'Exact, for who works on this survey; the public sees the last release.'}
      </p>
    </div>
  )
}
