import { useMemo, useRef, useState } from 'react'
import { addLanguage, languagesOf, removeLanguage } from '../../../core/drafting/edits/languages.ts'
import { languageOf } from '../../../core/drafting/edits/own-text.ts'
import {
  confirmTranslation,
  rewrite,
  translate,
  translateAll,
} from '../../../core/drafting/edits/translate.ts'
import type { Edited } from '../../../core/drafting/edits/deed.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { textsOf } from '../../../core/drafting/texts/texts-of.ts'
import type { DraftStore } from '../draft/draft-store.ts'
import { useDraftDocument, useDraftStore, useMay } from '../draft/DraftProvider.tsx'
import { LanguageList } from './LanguageList.tsx'
import { TextFilters } from './TextFilters.tsx'
import { TextTable, type TextWriting } from './TextTable.tsx'
import { TranslationFiles } from './TranslationFiles.tsx'
import { filtered, progressOf, rowsOf, type TextFilter } from './view.ts'

const AT_ONCE = 60
const SHOWN_AT_FIRST = 2

export function LanguagesScreen({
  slug,
  live,
  spoken,
}: {
  readonly slug: string
  readonly live: DraftDocument | null
  readonly spoken: readonly string[]
}) {
  const mayEdit = useMay('draft.edit')
  const mayTranslate = useMay('draft.translate')
  const store = useDraftStore()
  const draft = useDraftDocument()
  const [filter, setFilter] = useState<TextFilter>({ show: 'all', page: null, search: '' })
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [room, setRoom] = useState(AT_ONCE)
  const texts = useMemo(() => textsOf(draft), [draft])
  const published = useMemo(() => (live === null ? [] : textsOf(live)), [live])
  const locales = languagesOf(draft, texts)
  const shown = locales.filter((locale, at) => chosen?.includes(locale) ?? at < SHOWN_AT_FIRST)
  const rows = useMemo(
    () => rowsOf(texts, languagesOf(draft, texts), draft.study, published),
    [texts, draft, published],
  )
  // What is written is not missing any more, and must not go from under the hands that write it.
  const sticking = useRef<ReadonlySet<string>>(new Set())
  const fitting = new Set(filtered(rows, filter, shown).map(({ text }) => text.key))
  const found = rows.filter(({ text: { key } }) => fitting.has(key) || sticking.current.has(key))
  sticking.current = new Set(found.map(({ text }) => text.key))
  const language = languageOf(draft.source)

  const { perform, tell, now } = useMemo(() => editing(store), [store])
  const writing = useMemo(
    (): TextWriting => ({
      own: mayEdit ? (key, words) => tell(rewrite(now(), key, words)) : null,
      others: mayTranslate
        ? {
            onWrite: (key, locale, words) => tell(translate(now(), { key, locale, words })),
            onKeep: (key, locale) => tell(confirmTranslation(now(), key, locale)),
          }
        : null,
    }),
    [mayEdit, mayTranslate, tell, now],
  )
  return (
    <div className="languages">
      <LanguageList
        slug={slug}
        progress={locales.map((locale) => progressOf(rows, locale))}
        shown={shown}
        spoken={spoken}
        onShow={setChosen}
        changing={
          mayEdit
            ? {
                onAdd: (locale) => {
                  const refusal = perform(addLanguage(now(), locale))
                  if (refusal === null) setChosen([...shown, locale])
                  return refusal
                },
                onRemove: (locale) => tell(removeLanguage(now(), locale)),
              }
            : null
        }
      />
      <TextFilters
        filter={filter}
        pages={Math.max(0, ...texts.map(({ page }) => page ?? 0))}
        found={found.length}
        total={rows.length}
        onChange={(next) => {
          sticking.current = new Set()
          setFilter(next)
          setRoom(AT_ONCE)
        }}
      />
      {found.length === 0 ? (
        <p className="languages-empty">
          {rows.length === 0
            ? 'There are no texts yet. Add a question in the design first.'
            : filter.show === 'missing'
              ? 'Nothing is missing here.'
              : filter.show === 'stale'
                ? 'Nothing has changed since it was translated.'
                : 'No text is like this.'}
        </p>
      ) : (
        <TextTable
          rows={found.slice(0, room)}
          language={language}
          locales={shown}
          onNearEnd={() => {
            if (found.length > room) setRoom(room + AT_ONCE)
          }}
          writing={writing}
        />
      )}
      {found.length > room && (
        <button type="button" className="tool-button" onClick={() => setRoom(room + AT_ONCE)}>
          Show {Math.min(AT_ONCE, found.length - room)} more of {found.length}
        </button>
      )}
      <TranslationFiles
        slug={slug}
        language={language}
        locales={locales}
        texts={texts}
        onTake={
          mayTranslate
            ? (changes, file) => {
                tell(translateAll(now(), changes, `Read ${file}`.slice(0, 200)))
                store.say(`Read ${changes.length} texts from ${file}`)
              }
            : null
        }
      />
    </div>
  )
}

function editing(store: DraftStore) {
  /** The refusal in words; null when it was done. */
  const perform = (edited: Edited): string | null => {
    if (!edited.ok) return edited.problem.message
    return store.perform(edited.value) ? null : 'This does not fit what is there now'
  }
  const tell = (edited: Edited): void => {
    const refusal = perform(edited)
    if (refusal !== null) store.say(refusal)
  }
  return { perform, tell, now: () => store.view().window.document }
}
