import { methodGiven, methodText } from '../../../core/drafting/edits/study/method.ts'
import { METHOD_ITEMS } from '../../../core/study/study.ts'
import { MethodTable } from '../../results/MethodTable.tsx'
import { languageOf } from '../../../core/drafting/edits/own-text.ts'
import { METHOD_WORDS } from '../../results/words.ts'
import { useMay } from '../draft/DraftProvider.tsx'
import { StudyEditor, useEditor } from '../findings/StudyEditor.tsx'
import { MethodItemFields } from './MethodItemFields.tsx'
import { RecruitmentFields } from './RecruitmentFields.tsx'

/** The method statement, item by item, and as the results page prints it. */
export default function MethodScreen({ slug }: { readonly slug: string }) {
  return (
    <StudyEditor slug={slug}>
      <Method />
    </StudyEditor>
  )
}

function Method() {
  const { document, study, isBehind } = useEditor()
  const given = methodGiven(document, (item) => study.facts[item] !== null)
  const all = METHOD_ITEMS.length
  const mayEdit = useMay('draft.edit')
  const missing = METHOD_ITEMS.filter(
    (item) => study.facts[item] === null && methodText(document, item, 'here') === '',
  )
  return (
    <div className="study">
      <section aria-labelledby="method-items-heading">
        <h2 id="method-items-heading">Method statement</h2>
        <p className="study-hint">
          What the American Association for Public Opinion Research asks of everybody who publishes
          figures. What Rapport knows is filled in by itself
          {mayEdit &&
            '; your own words go before it. What can be told of its counts goes with it; exact ones, which only those who work on this survey may know, stand beside each item and are never printed'}
          .
        </p>
        <p className="method-progress">
          <label htmlFor="method-progress">
            {given} of {all} given
          </label>
          <progress id="method-progress" value={given} max={all} />
        </p>
        {missing.length > 0 && (
          <p className="method-missing">
            Missing:{' '}
            {missing.map((item, index) => (
              <span key={item}>
                {index > 0 && ', '}
                {mayEdit ? (
                  <a href={`#method-${item}`}>{METHOD_WORDS[item]}</a>
                ) : (
                  METHOD_WORDS[item]
                )}
              </span>
            ))}
          </p>
        )}
        {mayEdit && (
          <>
            <RecruitmentFields />
            <ol className="method-items">
              {METHOD_ITEMS.map((item) => (
                <MethodItemFields key={item} item={item} />
              ))}
            </ol>
          </>
        )}
      </section>
      <section aria-labelledby="method-preview-heading" aria-busy={isBehind}>
        <h2 id="method-preview-heading">As the results page prints it</h2>
        <MethodTable
          method={study.statement}
          locale={languageOf(document.source)}
          studies={study.hasEarlierStudy ? 'earlierAndThis' : 'this'}
        />
      </section>
    </div>
  )
}
