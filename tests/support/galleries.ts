import { isJsonObject, textOr, type Json, type JsonObject } from '#app/core/json.ts'
import { gallery, GALLERY } from './gallery.ts'
import { GALLERY_OF_FIELDS, galleryOfFields } from './gallery-of-fields.ts'
import { GALLERY_OF_OPTIONS, galleryOfOptions } from './gallery-of-options.ts'
import { tables, TABLES } from './gallery-of-tables.ts'

export type Shown = { readonly slug: string; readonly source: JsonObject }

/** Every kind of question with every option that changes its page, in surveys of a few pages. */
export const GALLERIES = [
  { slug: GALLERY, source: gallery },
  { slug: GALLERY_OF_FIELDS, source: galleryOfFields },
  { slug: TABLES, source: tables },
  { slug: GALLERY_OF_OPTIONS, source: galleryOfOptions },
] as const satisfies readonly Shown[]

/** Each page as a survey of its own, which is the shortest way to it. */
export const pageByPage = ({ slug, source }: Shown): readonly Shown[] =>
  listOf(source['pages']).map((page, index) => ({
    slug: `${slug}-${index + 1}`,
    source: { ...source, pages: [page] },
  }))

const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : []

/** The same with an answer demanded to whatever can be asked, and a description of it. */
export const demanding = ({ slug, source }: Shown): Shown => ({
  slug: `${slug}-demanding`,
  source: changed(source, (question) => ({
    ...question,
    isRequired: true,
    description: `About ${textOr(question['title'], '')}.`,
  })),
})

/** The same as a survey whose own language is written from right to left. */
export const inArabic = ({ slug, source }: Shown): Shown => ({
  slug: `${slug}-in-arabic`,
  source: {
    ...changed(source, (question) => ({
      ...question,
      title: `سؤال: ${textOr(question['title'], '')}`,
    })),
    locale: 'ar',
    title: 'معرض الأسئلة',
  },
})

type Change = (question: JsonObject) => JsonObject

/** Says something instead of asking. */
const TELLS = new Set<Json | undefined>(['html', 'image', 'expression'])

function changed(holder: JsonObject, change: Change): JsonObject {
  const inside = (key: string): JsonObject => {
    if (holder[key] === undefined) return {}
    const list = listOf(holder[key])
    return { [key]: list.map((one) => (isJsonObject(one) ? changedOne(one, change) : one)) }
  }
  return { ...holder, ...inside('pages'), ...inside('elements'), ...inside('templateElements') }
}

function changedOne(one: JsonObject, change: Change): JsonObject {
  const deeper = changed(one, change)
  const isAsked = one['type'] !== undefined && one['type'] !== 'panel' && !TELLS.has(one['type'])
  return isAsked ? change(deeper) : deeper
}
