import { isTrue } from '../../core/expression/evaluate.ts'
import type { Receipt } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { FieldProblem, Problem } from '../../core/problem.ts'
import type { Answers } from '../../core/response/answer.ts'
import type { Context } from '../../core/response/check/checked.ts'
import { contextOf } from '../../core/response/context-of.ts'
import { applyEdit, type Edit, type Edited } from '../../core/response/form/edit.ts'
import { pathTo, pointerOf, type FieldPath } from '../../core/response/form/field-names.ts'
import { readForm } from '../../core/response/form/read-form.ts'
import { conditionalIn } from '../../core/response/inside.ts'
import { questionOf } from '../../core/response/parse-answers.ts'
import type { Plan, PlannedQuestion } from '../../core/response/plan.ts'
import { heldPage, takePage } from '../../core/response/take-page.ts'
import { isVisible, keepVisible } from '../../core/response/visibility.ts'
import { shownPages } from '../../core/response/shown-elements.ts'
import { timeLeft } from '../../core/response/time-limit.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { recordScreenOut, sendUnfinished } from './send-unfinished.server.ts'
import { turnAwayUnfinished } from './turn-away-unfinished.server.ts'
import { giveMoreTime, savePage, type Unfinished } from './unfinished.server.ts'

/**
 * `stay`: the same page again, in another language or with an entry more; nothing is judged.
 * `check`: what is wrong with the page as it stands; nothing is saved.
 */
export type PageIntent =
  'next' | 'back' | 'goTo' | 'send' | 'review' | 'later' | 'stay' | 'check' | 'moreTime'

export type PagePost = {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly intent: PageIntent
  readonly edit: Edit | null
  readonly goTo: number | null
  /** Of files that came with the page and were not kept. */
  readonly fileProblems?: readonly FieldProblem[]
  readonly locale: string
  /** A screening question that was left blank is asked once more, not twice. */
  readonly screening: 'firstTime' | 'askedAgain'
}

export type PageOutcome =
  | {
      readonly kind: 'errors'
      readonly raw: JsonObject
      /** What can be believed all the same, on which it hangs what is shown. */
      readonly answers: Answers
      readonly problems: readonly FieldProblem[]
    }
  | {
      readonly kind: 'page'
      readonly page: number
      readonly notice: Notice | null
      readonly edit?: Edit
      /** What the notice is about, where it stands inside a question. */
      readonly about?: FieldPath
    }
  | { readonly kind: 'review' }
  | { readonly kind: 'later' }
  /** There was a limit of time, and it is over; what was answered is saved. */
  | { readonly kind: 'timeUp' }
  | { readonly kind: 'screenedOut' }
  /** There is no place left for people who answer so. */
  | { readonly kind: 'turnedAway' }
  | { readonly kind: 'sent'; readonly receipt: Receipt }

export type Notice = 'askAgain' | 'moreQuestions' | 'filledIn' | 'check'

/** Takes one posted page: saves what can be believed, then says where the person goes next. */
export async function answerPage(
  shell: Shell,
  unfinished: Unfinished,
  page: number,
  post: PagePost,
): Promise<Result<PageOutcome, Problem>> {
  const { plan } = unfinished.version
  const at = shell.now()
  const questions = plan.questions.filter(({ pageIndex }) => pageIndex === page)
  const { draft } = unfinished
  const rendered =
    draft?.page === page ? { ...unfinished.answers, ...draft.raw } : unfinished.answers
  const form = readForm(questions, post.fields)
  const held = heldPage(plan, page, form.raw, unfinished.answers, rendered, at)
  const changed = edited(questions, unfinished, page, held, post.edit)
  const { removed } = changed
  const wrong = [...(post.fileProblems ?? []), ...form.problems]
  const taken = takePage(plan, page, changed.raw, unfinished.answers, at)
  const { answers, raw } = taken
  // An answer to a question that is hidden by now decides nothing any more.
  const shown = keepVisible(plan, answers, at).answers
  const context = contextOf(plan, shown, at)
  const flags = [...new Set([...unfinished.flags, ...form.flags])]
  const elsewhere = draft?.page === page ? null : draft
  const save = (next: number, kept = elsewhere) =>
    savePage(shell, unfinished, { answers, page: next, draft: kept, locale: post.locale, flags })
  const asTyped = (typed: JsonObject) => save(page, { page, raw: typed })

  const left = timeLeft(plan.definition, unfinished, at)
  if (left !== null && left < 0 && post.intent !== 'check') {
    await asTyped(raw)
    return ok({ kind: 'timeUp' })
  }

  switch (post.intent) {
    case 'stay': {
      const { edit } = post
      if (post.fileProblems !== undefined && post.fileProblems.length > 0)
        return ok({ kind: 'errors', raw: taken.typed, answers: shown, problems: post.fileProblems })
      await save(page, { page, raw, ...(removed === null ? {} : { removed }) })
      return ok({ kind: 'page', page, notice: null, ...(edit === null ? {} : { edit }) })
    }
    case 'back':
    case 'goTo': {
      const target =
        post.intent === 'back'
          ? (neighbours(plan, context, page).before ?? page)
          : (reached(plan, context, unfinished, page).find((index) => index === post.goTo) ?? page)
      const isFine = wrong.length + taken.problems.length === 0
      await save(target, isFine ? elsewhere : { page, raw })
      return ok({ kind: 'page', page: target, notice: null })
    }
    case 'later':
      await asTyped(raw)
      return ok({ kind: 'later' })
    case 'next':
    case 'send':
    case 'review':
    case 'check':
    case 'moreTime':
      break
  }

  const seen = new Set(form.seen)
  const isNews = ({ question, visibleIf }: PlannedQuestion) =>
    question.kind !== 'computed' &&
    !seen.has(question.name) &&
    isVisible(visibleIf, context.scope, at)
  const unseen = new Set(questions.filter(isNews).map(({ question }) => question.name))
  const met = questions.filter(({ visibleIf }) => isVisible(visibleIf, context.scope, at))
  const unseenInside = conditionalIn(met, raw, pathTo, context).filter(
    (path) => !form.seenInside.has(path),
  )
  const problems = [...wrong, ...taken.problems].filter(
    (problem) =>
      !unseen.has(questionOf(problem)) &&
      !unseenInside.some((path) => `${problem.pointer}/`.startsWith(`${pointerOf(path)}/`)),
  )
  if (post.intent === 'check' || problems.length > 0)
    return ok({ kind: 'errors', raw: taken.typed, answers: shown, problems })
  // A page that offers more while it is filled in says that it did.
  const widened = taken.widened.filter((name) => !form.seenInside.has(pathTo(name)))
  if (unseen.size + unseenInside.length + widened.length > 0) {
    await (unseenInside.length > 0 ? asTyped(raw) : save(page))
    const [about] = unseen.size > 0 ? [] : unseenInside
    const here = { kind: 'page', page, notice: 'moreQuestions' } as const
    return ok(about === undefined ? here : { ...here, about })
  }
  if (taken.filled.length > 0) {
    await save(page)
    return ok({ kind: 'page', page, notice: 'filledIn' })
  }

  const screening = screen(plan, shown, context, page, post.screening)
  if (screening !== 'passed') {
    await save(page)
    if (screening === 'askAgain') return ok({ kind: 'page', page, notice: 'askAgain' })
    const recorded = await recordScreenOut(shell, { ...unfinished, answers })
    return recorded.ok ? ok({ kind: 'screenedOut' }) : recorded
  }

  if (await turnAwayUnfinished(shell, { ...unfinished, answers: shown }))
    return ok({ kind: 'turnedAway' })

  const { after } = neighbours(plan, context, page)
  await save(after ?? page)
  if (post.intent === 'next' && after !== null)
    return ok({ kind: 'page', page: after, notice: null })
  if (post.intent === 'send')
    return finish(shell, { ...unfinished, answers, flags, locale: post.locale })
  return ok({ kind: 'review' })
}

function edited(
  questions: readonly PlannedQuestion[],
  { draft }: Unfinished,
  page: number,
  raw: JsonObject,
  edit: Edit | null,
): Edited {
  if (edit === null) return { raw, removed: null }
  const before = draft?.page === page ? (draft.removed ?? null) : null
  return applyEdit(
    questions.map(({ question }) => question),
    raw,
    edit,
    before,
  )
}

/** From the look over everything, or when the time is up: back to the last page, or on. */
export async function answerReview(
  shell: Shell,
  unfinished: Unfinished,
  intent: PageIntent,
): Promise<Result<PageOutcome, Problem>> {
  const { plan } = unfinished.version
  const at = shell.now()
  const shown = keepVisible(plan, unfinished.answers, at).answers
  const last = shownPages(plan, contextOf(plan, shown, at)).at(-1) ?? 0
  if (intent === 'later') return ok({ kind: 'later' })
  if (intent === 'stay') return ok({ kind: 'review' })
  if (intent === 'back') return ok({ kind: 'page', page: last, notice: null })
  if (intent === 'moreTime') {
    await giveMoreTime(shell, unfinished)
    return ok({ kind: 'page', page: unfinished.page, notice: null })
  }
  const finished = await finish(shell, unfinished)
  // Whoever has to mend something needs the time for it.
  const left = timeLeft(plan.definition, unfinished, at)
  if (finished.ok && finished.value.kind === 'page' && left !== null && left < 0)
    await giveMoreTime(shell, unfinished)
  return finished
}

/** Sends what there is; an answer that does not fit leads back to its page. */
async function finish(shell: Shell, unfinished: Unfinished): Promise<Result<PageOutcome, Problem>> {
  const sent = await sendUnfinished(shell, unfinished)
  if (sent.ok)
    return ok(
      sent.value.outcome === 'submitted'
        ? { kind: 'sent', receipt: sent.value.receipt }
        : { kind: 'screenedOut' },
    )
  if (sent.problem.code === 'full' || sent.problem.code === 'quota_full')
    return ok({ kind: 'turnedAway' })
  const first = sent.problem.errors?.[0]
  if (sent.problem.code !== 'invalid_answers' || first === undefined) return refuse(sent.problem)
  const { byName } = unfinished.version.plan
  const page = byName.get(questionOf(first))?.pageIndex ?? 0
  return ok({ kind: 'page', page, notice: 'check' })
}

function neighbours(plan: Plan, context: Context, page: number) {
  const pages = shownPages(plan, context)
  return {
    before: pages.filter((index) => index < page).at(-1) ?? null,
    after: pages.find((index) => index > page) ?? null,
  }
}

/** The pages to which somebody may go straight. */
const reached = (plan: Plan, context: Context, { furthest }: Unfinished, page: number) =>
  shownPages(plan, context).filter((index) => index <= Math.max(furthest, page))

/** Decided as soon as every screening question has had its page. */
function screen(
  plan: Plan,
  answers: Answers,
  { scope, at }: Context,
  page: number,
  screening: PagePost['screening'],
): 'passed' | 'askAgain' | 'screenedOut' {
  const { screenOut } = plan.definition
  if (screenOut === null) return 'passed'
  const screeners = screenOut.reads.flatMap((name) => plan.byName.get(name) ?? [])
  if (screeners.some(({ pageIndex }) => pageIndex > page)) return 'passed'
  if (!isTrue(screenOut.expression, scope, at)) return 'passed'
  const isBlank = screeners.some(
    ({ question, visibleIf, pageIndex }) =>
      pageIndex === page &&
      isVisible(visibleIf, scope, at) &&
      !Object.hasOwn(answers, question.name),
  )
  return isBlank && screening === 'firstTime' ? 'askAgain' : 'screenedOut'
}
