import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  canonicalJson,
  isJsonList,
  isJsonObject,
  withoutMark,
  type Json,
  type JsonObject,
} from '../../app/core/json.ts'
import { editText } from '../../app/core/drafting/edits/edit-text.ts'
import { elementsOf, outlineOf, type Outline } from '../../app/core/drafting/edits/outline.ts'
import { ownText } from '../../app/core/drafting/edits/own-text.ts'
import type { Operation } from '../../app/core/drafting/operation.ts'
import { parseSlug } from '../../app/core/ids.ts'
import { openDraft } from '../../app/services/drafting/open-draft.server.ts'
import { takeSteps } from '../../app/services/drafting/take-steps.server.ts'
import { openShell } from '../../app/services/open-shell.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { createSurvey } from '../../app/services/surveys/create-survey.server.ts'
import { openDatabase } from '../../db/open-database.server.ts'

export type RoundTrip = {
  readonly file: string
  readonly outcome: 'same' | 'changed' | 'notLoaded'
  /** What the studio shows of it. */
  readonly parts: { readonly pages: number; readonly elements: number } | null
  readonly detail: string | null
}

const AUTHOR = 'roundtrip'

/**
 * Keeps a questionnaire in a database of its own as the studio does, with a step that changes
 * nothing in the end; it must come back as it was. Then one title is changed, and only that may
 * differ.
 */
export async function roundTrip(file: string): Promise<RoundTrip> {
  const read = sourceIn(file)
  if (typeof read === 'string') return { file, outcome: 'notLoaded', parts: null, detail: read }
  const folder = mkdtempSync(join(tmpdir(), 'rapport-roundtrip-'))
  const database = openDatabase(join(folder, 'draft.db'))
  try {
    const { shell } = await openShell(database, { secret: 'of no use' })
    return await tripThrough(shell, file, read)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function sourceIn(file: string): JsonObject | string {
  try {
    const value = JSON.parse(withoutMark(readFileSync(file, 'utf8'))) as unknown
    return isJsonObject(value) ? value : 'A survey is a JSON object'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function tripThrough(shell: Shell, file: string, source: JsonObject): Promise<RoundTrip> {
  const slug = parseSlug('round-trip')
  if (!slug.ok) throw new Error('A slug of ours is no slug')
  const notLoaded = (detail: string): RoundTrip => ({
    file,
    outcome: 'notLoaded',
    parts: null,
    detail,
  })
  const created = await createSurvey(shell, {
    source,
    slug: slug.value,
    owner: null,
    actor: AUTHOR,
  })
  if (!created.ok) return notLoaded(created.problem.detail)
  const opened = () => openDraft(shell, { slug: slug.value, author: AUTHOR })
  const take = async (operations: readonly Operation[]) => {
    const draft = opened()
    if (!draft.ok) return draft.problem.detail
    const step = { id: crypto.randomUUID(), name: 'A change', operations, mergeKey: null }
    const { revision } = draft.value
    const taken = await takeSteps(shell, {
      slug: slug.value,
      revision,
      steps: [step],
      author: AUTHOR,
    })
    return taken.ok ? null : taken.problem.detail
  }
  const first = opened()
  if (!first.ok) return notLoaded(first.problem.detail)
  const outline = outlineOf(first.value.document)
  const parts = { pages: outline.pages.length, elements: elementsOf(outline).length }
  const outcome = (detail: string | null): RoundTrip => ({
    file,
    outcome: detail === null ? 'same' : 'changed',
    parts,
    detail,
  })

  // Nothing in the end: a page's place is left and come back to, or a text is set as it is.
  const refused = await take(noChange(source))
  if (refused !== null) return outcome(refused)
  const saved = opened()
  if (!saved.ok) return outcome(saved.problem.detail)
  const changed = differencesOf(source, saved.value.document.source)
  if (changed.length > 0) return outcome(`differs unchanged at ${changed.slice(0, 3).join(', ')}`)
  if (JSON.stringify(source) !== JSON.stringify(saved.value.document.source))
    return outcome('its members stand in another order')

  const place = titledPart(outline)
  const title = `${ownText(place.source['title'], outline.language)} (edited)`
  const edited = editText(saved.value.document, place.pointer, 'title', title)
  if (!edited.ok) return outcome(edited.problem.message)
  const kept = await take(edited.value.operations)
  if (kept !== null) return outcome(kept)
  const after = opened()
  if (!after.ok) return outcome(after.problem.detail)
  const titles = differencesOf(source, after.value.document.source)
  const only = `${place.pointer.slice('/source'.length)}/title`
  return titles.length === 1 && titles[0]?.startsWith(only) === true
    ? outcome(null)
    : outcome(
        `differs beside the title at ${titles
          .filter((each) => !each.startsWith(only))
          .slice(0, 3)
          .join(', ')}`,
      )

  function titledPart({ pages }: Outline) {
    const [element] = elementsOf({ ...outline, pages })
    return element ?? { pointer: '/source', source }
  }
}

function noChange(source: JsonObject): readonly Operation[] {
  const { pages, title } = source
  if (Array.isArray(pages) && pages.length > 1)
    return [
      { op: 'move', from: '/source/pages/0', path: '/source/pages/1' },
      { op: 'move', from: '/source/pages/1', path: '/source/pages/0' },
    ]
  if (title !== undefined) return [{ op: 'replace', path: '/source/title', value: title }]
  return [
    { op: 'add', path: '/source/title', value: 'A title' },
    { op: 'remove', path: '/source/title' },
  ]
}

/** The places in which two JSON values differ. */
function differencesOf(before: Json, after: Json, at = ''): readonly string[] {
  if (isJsonList(before) && isJsonList(after)) {
    const [one, other] = [before, after]
    return one.length === other.length
      ? one.flatMap((each, index) => differencesOf(each, other[index] ?? null, `${at}/${index}`))
      : [at]
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => {
      const [one, other] = [before[key], after[key]]
      if (one === undefined || other === undefined) return [`${at}/${key}`]
      return differencesOf(one, other, `${at}/${key}`)
    })
  }
  return canonicalJson(before) === canonicalJson(after) ? [] : [at]
}
