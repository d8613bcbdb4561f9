import { minutesToAnswer } from '../../core/presentation/minutes-to-answer.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { isJsonObject, textOr, type Json, type JsonObject } from '../../core/json.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import { listFolders, readFolder } from './read-folder.server.ts'
import { reusable } from './duplicate-survey.server.ts'
import ces from './scales/ces.json'
import csat from './scales/csat.json'
import nps from './scales/nps.json'
import sus from './scales/sus.json'

/** A questionnaire that somebody can start from. */
export type Template = {
  readonly id: string
  /** `scale`: a short one that others have tested; `study`: a whole one that comes along. */
  readonly kind: 'scale' | 'study'
  readonly title: string
  readonly purpose: string
  /** Where it comes from; empty where nothing is said. */
  readonly reference: string
  readonly questions: number
  readonly minutes: number
  readonly source: JsonObject
  readonly study: JsonObject
}

/** Read when first asked for. */
export type Templates = { readonly all: () => readonly Template[] }

export function openTemplates(folder: string): Templates {
  let known: readonly Template[] | null = null
  return { all: () => (known ??= [...scales(), ...studies(folder)]) }
}

const SCALES = { nps, csat, ces, sus }

const scales = (): readonly Template[] =>
  Object.entries(SCALES).flatMap(([id, scale]) => {
    const { survey: source, purpose, reference } = scale
    const study = 'study' in scale ? scale.study : {}
    return template({ id, kind: 'scale', purpose, reference, source, study })
  })

const studies = (folder: string): readonly Template[] =>
  listFolders(folder).flatMap((path) => {
    const read = readFolder(path)
    if (!read.ok || !isJsonObject(read.value.source)) return []
    const { slug, source } = read.value
    const study = isJsonObject(read.value.study) ? read.value.study : {}
    const purpose = inEnglish(source['description'])
    return template({ id: slug, kind: 'study', purpose, reference: '', source, study })
  })

type Parts = Omit<Template, 'title' | 'questions' | 'minutes'>

/** Nothing of what can't be read. */
function template(parts: Parts): readonly Template[] {
  const { definition } = readSource(parts.source)
  if (definition === null) return []
  return [
    {
      ...parts,
      title: textIn(definition.title, 'en'),
      questions: questionsOf(definition).length,
      minutes: minutesToAnswer(definition, 'en'),
      study: reusable(parts.study),
    },
  ]
}

const inEnglish = (text: Json | undefined): string =>
  isJsonObject(text) ? textOr(text['en'] ?? text['default'], '') : textOr(text, '')
