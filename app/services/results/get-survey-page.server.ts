import { textIn } from '../../core/definition/localized-text.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import type { LocalizedText } from '../../core/definition/localized-text.ts'
import type { Question } from '../../core/definition/definition.ts'
import { methodFacts } from '../../core/study/method-facts.ts'
import { methodKnown } from '../../core/study/method-known.ts'
import { methodStatement } from '../../core/study/method-statement.ts'
import type { QuestionProvenance } from '../../core/study/study.ts'
import { doorState } from '../collectors/ask-at-door.server.ts'
import { besidePages } from './beside-pages.server.ts'
import type { Shell } from '../shell.server.ts'
import { methodSetting } from './method-setting.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type Operator = { readonly name: string; readonly contact: string | null }

/** What stands around the numbers of a results page. */
export function getSurveyPage(
  shell: Shell,
  survey: HostedSurvey,
  operator: Operator | null,
  locale: string,
): SurveyPage {
  const said = (text: LocalizedText) => textIn(text, locale)
  const { definition } = survey.current.plan
  const { study } = survey
  const door = shell.catalog.collectorOfKind(survey.id, 'open')
  const isOpen = door !== null && doorState(shell, door) === 'open'
  const dates = { openedAt: door?.openedAt ?? null, state: isOpen ? 'open' : 'notOpen' } as const
  return {
    slug: survey.slug,
    title: said(definition.title),
    summary: said(study.summary),
    locales: definition.locales,
    locale,
    operator,
    openedAt: dates.openedAt,
    isOpen,
    version: survey.current.number,
    earlier:
      study.earlier === null
        ? null
        : {
            authors: study.earlier.authors,
            fieldwork: said(study.earlier.fieldwork),
            sample: said(study.earlier.sample),
          },
    notes: study.notes.map(({ title, text }) => ({ title: said(title), text: said(text) })),
    method: methodStatement(
      study.method,
      methodFacts(survey.current.plan, study, dates),
      methodKnown(survey.current.plan, study, {
        ...methodSetting(shell, survey),
        operator: operator?.name ?? null,
      }),
      locale,
    ),
    beside: besidePages(shell, survey, locale),
    provenance: questionsOf(definition).flatMap((question) => {
      const mark = study.provenance[question.name]
      return mark === undefined ? [] : [provenanceOf(question, mark, said)]
    }),
    rebuilt:
      study.reconstruction === null
        ? null
        : { responses: study.reconstruction.responses, seed: study.reconstruction.seed },
  }
}

const provenanceOf = (
  question: Question,
  mark: QuestionProvenance,
  said: (text: LocalizedText) => string,
): SurveyPage['provenance'][number] => ({
  question: question.name,
  label: said(question.title),
  wording: mark.wording,
  note: mark.note === null ? null : said(mark.note),
  options: choicesOf(question).map(({ value, label }) => ({
    label: said(label),
    mark: mark.option[String(value)] ?? mark.options,
  })),
})

const choicesOf = (question: Question) =>
  question.kind === 'single' || question.kind === 'multiple' || question.kind === 'rating'
    ? question.choices
    : question.kind === 'matrix'
      ? question.columns
      : []
