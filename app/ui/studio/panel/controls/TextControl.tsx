import { languageOf, ownText } from '../../../../core/drafting/edits/own-text.ts'
import { useDraftStore } from '../../draft/DraftProvider.tsx'
import { TEXTS_FORM } from '../../draft/TextsForm.tsx'
import type { ControlProps } from '../control-props.ts'
import { WholeText } from './WholeText.tsx'

/** A text in the survey's own language. A name is taken over once it is whole. */
export function TextControl(props: ControlProps & { readonly lines: 'one' | 'several' }) {
  const { id, describedBy, property, value, isMixed, lines, onChange } = props
  const store = useDraftStore()
  const language = languageOf(store.view().window.document.source)
  const text = isMixed ? '' : ownText(value ?? property.default, language)
  const shared = {
    id,
    form: TEXTS_FORM,
    'aria-describedby': describedBy,
    placeholder: isMixed ? 'Several texts' : undefined,
    spellCheck: lines === 'several' || property.kind.kind !== 'text' || property.kind.isLocalized,
  }
  if (property.key === 'name')
    return <WholeText id={id} describedBy={describedBy} text={text} onTake={onChange} />
  return lines === 'several' ? (
    <textarea
      {...shared}
      rows={property.kind.kind === 'html' ? 4 : 2}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : (
    <input {...shared} type="text" value={text} onChange={({ target }) => onChange(target.value)} />
  )
}
