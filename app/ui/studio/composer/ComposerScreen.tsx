import {
  composeFrom,
  isComposed,
  leaveToSurvey,
} from '../../../core/drafting/edits/composition/compose.ts'
import { addBlock } from '../../../core/drafting/edits/composition/new-block.ts'
import type { BlockKind } from '../../../core/composition/block.ts'
import { useMay } from '../draft/DraftProvider.tsx'
import { EntryList } from '../findings/EntryList.tsx'
import { LIFT_HELP } from '../findings/fields/use-row-lift.ts'
import { StudyEditor, useEditor } from '../findings/StudyEditor.tsx'
import { BlockForm } from './BlockForm.tsx'
import { BlockGlance, useBlockName } from './BlockGlance.tsx'
import { BlocksReading } from './BlocksReading.tsx'
import { EmbedOriginsField, EmbedOriginsReading } from './EmbedOriginsField.tsx'
import { VisibilityField, VisibilityReading } from './VisibilityField.tsx'
import { BLOCK_KINDS } from './block-words.ts'

/** Who may see results, and of which blocks their page is made. */
export default function ComposerScreen({ slug }: { readonly slug: string }) {
  const mayEdit = useMay('draft.edit')
  return (
    <StudyEditor slug={slug}>
      <div className="study composer">
        <section aria-labelledby="visibility-heading">
          <h2 id="visibility-heading">Who may see results</h2>
          {mayEdit ? <VisibilityField slug={slug} /> : <VisibilityReading />}
        </section>
        <section aria-labelledby="blocks-heading">
          <h2 id="blocks-heading">The page, block by block</h2>
          <Pages slug={slug} />
          {mayEdit ? <Blocks /> : <BlocksReading />}
        </section>
        <section aria-labelledby="embed-heading">
          <h2 id="embed-heading">On other sites</h2>
          {mayEdit ? <EmbedOriginsField slug={slug} /> : <EmbedOriginsReading />}
        </section>
        <p id={LIFT_HELP} hidden>
          Press Space to lift, arrows to carry, Space to put down, Escape to put back. Or drag.
        </p>
      </div>
    </StudyEditor>
  )
}

function Pages({ slug }: { readonly slug: string }) {
  const { study, isBehind } = useEditor()
  return (
    <p className="study-hint">
      Shown in this order once this draft is published.
      {study.isPublished && (
        <>
          {' '}
          <a href={`/studio/surveys/${slug}/results-preview`} target="_blank" rel="noreferrer">
            {isBehind ? 'Preview the page as it was saved' : 'Preview the page'} (new tab)
          </a>
          {', '}
          <a href={`/results/${slug}`}>the page as it is now</a>
          {', '}
          <a href={`/results/${slug}/screen`}>the same for a big screen</a>
        </>
      )}
    </p>
  )
}

function Blocks() {
  const { document, study, perform, say } = useEditor()
  const nameOf = useBlockName()
  if (!isComposed(document)) return <Suggested />
  return (
    <>
      <EntryList
        list="blocks"
        empty="The page is empty: add a block, or go back to the default page."
        addable={{ label: 'Add a block', kinds: BLOCK_KINDS }}
        add={(kind) => addBlock(document, kind as BlockKind, study)}
        nameOf={nameOf}
        glance={(block) => <BlockGlance block={block} />}
      >
        {(index) => <BlockForm index={index} />}
      </EntryList>
      <p>
        <button
          type="button"
          className="tool-button"
          onClick={() => {
            perform(leaveToSurvey(document))
            say('The page is the default one again. Undo brings your blocks back.')
          }}
        >
          Back to the default page
        </button>
      </p>
    </>
  )
}

function Suggested() {
  const { document, study, perform, say } = useEditor()
  const { suggested } = study.page
  return (
    <>
      <p>
        The page composes itself: key findings first, then every question with a public table, then
        fieldwork and method. It follows the questionnaire until you compose it yourself.
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button"
          onClick={() => {
            perform(composeFrom(document, suggested))
            say(`${suggested.length} blocks to work on`)
          }}
        >
          Start from this page
        </button>
        <button
          type="button"
          className="tool-button"
          onClick={() => {
            perform(composeFrom(document, []))
            say('An empty page to work on')
          }}
        >
          Start empty
        </button>
      </div>
      <BlocksReading />
    </>
  )
}
