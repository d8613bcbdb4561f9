import { expect, onTestFinished, test } from 'vitest'
import { checkDraft } from '#app/services/drafting/check-draft.server.ts'
import { createDraftChecker } from '#app/services/drafting/draft-checker.server.ts'
import { mendDraft } from '#app/services/drafting/mend-draft.server.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { codeOf, must, openWorld, slugOf } from '../support/world.ts'

const ADA = 'user ada@example.org'

test('a draft is checked against what is live, and a fix is a step that can be taken back', async () => {
  const { shell } = await openWorld({ sources: {} })
  const checker = createDraftChecker()
  onTestFinished(checker.stop)
  const slug = slugOf('shop')
  const source = {
    title: 'Shop',
    elements: [
      { type: 'radiogroup', name: 'colour', title: 'Which colour?', choices: ['red', 'green'] },
      { type: 'comment', name: 'why', title: 'Why?', visibleIf: "{color} = 'red'" },
    ],
  }
  must(await createSurvey(shell, { source, slug, owner: null, actor: ADA }))
  const checked = must(await checkDraft(shell, checker, slug))
  expect(checked).toMatchObject({ revision: 1, state: 'drafted', change: { kind: 'first' } })
  const [error, ...others] = checked.checks
  expect(others).toEqual([])
  if (error === undefined) throw new Error('No check')
  expect(error).toMatchObject({ severity: 'error', pointer: '/source/elements/1/visibleIf' })

  const late = await mendDraft({ shell, checker }, { slug, revision: 0, check: error, author: ADA })
  expect(codeOf(late)).toBe('stale_revision')
  must(await mendDraft({ shell, checker }, { slug, revision: 1, check: error, author: ADA }))
  expect(must(await checkDraft(shell, checker, slug)).checks).toEqual([])
  expect(must(openDraft(shell, { slug, author: ADA })).undoState.undo?.name).toBe('Use “colour”')
  expect(codeOf(await checkDraft(shell, checker, slugOf('nobody')))).toBe('survey_not_found')
})

test('the studies that come along have nothing to mend', async () => {
  const { shell } = await openWorld()
  const checker = createDraftChecker()
  onTestFinished(checker.stop)
  for (const slug of ['empathy-consumers-2020', 'empathy-leaders-2021'])
    expect(must(await checkDraft(shell, checker, slugOf(slug))).checks).toEqual([])
})
