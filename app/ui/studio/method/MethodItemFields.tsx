import {
  methodText,
  writeMethod,
  type MethodSide,
} from '../../../core/drafting/edits/study/method.ts'
import type { MethodItemKey } from '../../../core/study/study.ts'
import { METHOD_WORDS } from '../../results/words.ts'
import { Field } from '../findings/fields/Field.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { methodKnowledge } from './method-knowledge.ts'
import { METHOD_PURPOSE } from './method-purpose.ts'

/** One item: what it is for, what is said of it, and whether that is missing. */
export function MethodItemFields({ item }: { readonly item: MethodItemKey }) {
  const { document, study } = useEditor()
  const fact = study.facts[item]
  const here = methodText(document, item, 'here')
  const isMissing = here === '' && fact === null
  const known = study.fieldwork === null ? [] : methodKnowledge(item, study.fieldwork)
  return (
    <li
      id={`method-${item}`}
      className={isMissing ? 'method-item method-item-missing' : 'method-item'}
    >
      <h3>
        {METHOD_WORDS[item]}{' '}
        <span className={isMissing ? 'method-mark method-mark-missing' : 'method-mark'}>
          {isMissing ? 'Missing' : here === '' ? 'Filled in by itself' : 'Given'}
        </span>
      </h3>
      <p className="study-hint">{METHOD_PURPOSE[item]}</p>
      {fact !== null && (
        <p className="method-fact">
          {here === '' ? '' : 'Rapport would say: '}
          {fact}
        </p>
      )}
      {known.length > 0 && (
        <div className="method-known">
          <p className="method-known-head">Only you see this</p>
          <ul>
            {known.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {isMissing && known.length === 0 && (
        <p className="study-hint">Nothing in the system tells this: only people can say it.</p>
      )}
      <Side
        item={item}
        side="here"
        label={
          fact === null ? `${METHOD_WORDS[item]}: here` : `${METHOD_WORDS[item]}: in your own words`
        }
      />
      {(study.hasEarlierStudy || methodText(document, item, 'earlier') !== '') && (
        <Side item={item} side="earlier" label={`${METHOD_WORDS[item]}: in the earlier study`} />
      )}
    </li>
  )
}

function Side({
  item,
  side,
  label,
}: {
  readonly item: MethodItemKey
  readonly side: MethodSide
  readonly label: string
}) {
  const { document, perform } = useEditor()
  return (
    <Field label={label} problems={[]}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          dir="auto"
          value={methodText(document, item, side)}
          onChange={(event) => perform(writeMethod(document, item, side, event.target.value))}
        />
      )}
    </Field>
  )
}
