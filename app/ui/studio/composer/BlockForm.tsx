import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { entriesOf, entryPointer } from '../../../core/drafting/edits/study/study-list.ts'
import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { isJsonObject, textOr } from '../../../core/json.ts'
import { IdField } from '../findings/fields/IdField.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { BlockFigure } from './BlockFigure.tsx'
import { ComparisonFields } from './ComparisonFields.tsx'
import { PickField } from './PickField.tsx'
import { TextInLanguages } from './TextInLanguages.tsx'

/** What one block shows and says, and beside it what that comes to. */
export function BlockForm({ index }: { readonly index: number }) {
  const { document } = useEditor()
  const pointer = entryPointer('blocks', index)
  const block = entriesOf(document, 'blocks')[index]
  const kind = isJsonObject(block) ? textOr(block['kind'], '') : ''
  const shown = SHOWN[kind]
  return (
    <div className="finding-form">
      <div className="finding-fields">
        {kind === 'finding' && <FindingPick index={index} />}
        {kind === 'question' && <QuestionPick index={index} />}
        {kind === 'crosstab' && <TablePick index={index} />}
        {kind === 'comparison' && <ComparisonFields pointer={pointer} />}
        {kind === 'text' && (
          <>
            <TextInLanguages pointer={`${pointer}/title`} label="Heading" />
            <TextInLanguages
              pointer={`${pointer}/text`}
              label="Text"
              lines={6}
              hint="An empty line begins a new paragraph."
            />
          </>
        )}
        {shown !== undefined && <p className="study-hint">{shown}</p>}
        {SAYS.has(kind) && (
          <TextInLanguages
            pointer={`${pointer}/sentence`}
            label="What it shows, in a sentence"
            hint="Stands above the figure as yours. Left empty, the figure speaks for itself."
            lines={2}
            whenEmpty="goes"
          />
        )}
        <details>
          <summary>Its address</summary>
          <IdField
            pointer={`${pointer}/id`}
            label="Name in addresses"
            hint="Links to this part of the page end in it, and links to results name it: change it only before they are given away."
          />
        </details>
      </div>
      <aside className="finding-live" aria-label="What it shows now">
        <BlockFigure index={index} />
      </aside>
    </div>
  )
}

const SAYS: ReadonlySet<string> = new Set(['finding', 'question', 'crosstab', 'comparison'])

const SHOWN: Readonly<Record<string, string>> = {
  fieldwork: 'Shows by itself how many answers are counted, since when, and whether it is open.',
  method: 'Shows the method statement as it stands under Method.',
}

function usePick(index: number, key: string) {
  const { document, perform, problemsIn } = useEditor()
  const pointer = `${entryPointer('blocks', index)}/${key}`
  const block = entriesOf(document, 'blocks')[index]
  return {
    value: isJsonObject(block) ? textOr(block[key], '') : '',
    problems: problemsIn(pointer),
    onPick: (id: string) => perform(setInStudy(document, 'what a block shows', [[pointer, id]])),
  }
}

function FindingPick({ index }: { readonly index: number }) {
  const { document } = useEditor()
  const language = languageOf(document.source)
  const choices = entriesOf(document, 'findings').flatMap((finding) => {
    const id = isJsonObject(finding) ? textOr(finding['id'], '') : ''
    const title = isJsonObject(finding) ? ownText(finding['title'], language) : ''
    return id === '' ? [] : [{ id, label: title || id }]
  })
  return (
    <PickField
      label="Finding"
      choices={choices}
      nothing="This survey declares no finding yet: add one under Findings."
      {...usePick(index, 'finding')}
    />
  )
}

function QuestionPick({ index }: { readonly index: number }) {
  const { study } = useEditor()
  return (
    <PickField
      label="Question"
      choices={study.page.questions}
      nothing="The questionnaire has no question with a public table yet."
      {...usePick(index, 'variable')}
    />
  )
}

function TablePick({ index }: { readonly index: number }) {
  const { study } = useEditor()
  const by = usePick(index, 'by')
  const rows = usePick(index, 'variable')
  const { breaks } = study.page
  return (
    <>
      <PickField
        label="By"
        choices={breaks}
        nothing="Nothing is published to break tables down by: choose it under Findings, What outsiders may combine."
        {...by}
      />
      <PickField
        label="Question"
        choices={breaks.find(({ id }) => id === by.value)?.variables ?? []}
        nothing="This break shows no question."
        {...rows}
      />
    </>
  )
}
