import { useEffect, useRef, useState } from 'react'
import type { Model, PageModel } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { Unwanted } from '../core/response/device-page.ts'
import { textOf } from '../respondent/kept.ts'
import { answersInWords } from './answers-in-words.ts'
import { BaseStyle } from './BaseStyle.tsx'
import { answersOf } from './create-model.ts'
import { Leftover } from './Leftover.tsx'
import { MistakeSummary } from './MistakeSummary.tsx'
import { PageHead } from './PageHead.tsx'
import { mistakesOn, pageState, titleOf, type Mistake } from './page-state.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'
import type { Ending } from './screening.ts'
import type { Sender, Sent } from './send-answers.ts'

type State =
  | { readonly kind: 'answering'; readonly notice: string | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'kept'; readonly notice: string }
  | { readonly kind: 'failed'; readonly why: Unwanted; readonly reason: string }
  | { readonly kind: 'screenedOut' }

type Props = {
  readonly survey: RichSurveyProps
  readonly model: Model
  readonly sender: Sender
  /** Calls back when the model ends. */
  readonly onEnding: (listener: (ending: Ending) => void) => void
}

/** The questionnaire through SurveyJS's own renderer, sent down the same path as the plain one. */
export function RichSurvey({ survey, model, sender, onEnding }: Props) {
  const { texts } = survey
  const [state, setState] = useState<State>({ kind: 'answering', notice: null })
  const [page, setPage] = useState(() => pageState(model, survey))
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(page.number)

  useEffect(() => {
    sender.onSent(show)
    onEnding((ending) => {
      if (ending.kind === 'askAgain') setState({ kind: 'answering', notice: ending.text })
      else submit()
    })
    const turn = () => {
      setMistakes([])
      setState((before) =>
        before.kind === 'answering' ? { kind: 'answering', notice: null } : before,
      )
      setPage(pageState(model, survey))
    }
    const count = () => setPage(pageState(model, survey))
    const judge = (_: Model, validated: { readonly page: PageModel }) =>
      setMistakes(mistakesOn(validated.page))
    model.onCurrentPageChanged.add(turn)
    model.onPageVisibleChanged.add(count)
    model.onValidatePage.add(judge)
    return () => {
      model.onCurrentPageChanged.remove(turn)
      model.onPageVisibleChanged.remove(count)
      model.onValidatePage.remove(judge)
    }
  }, [model])

  useEffect(() => {
    document.title = titleOf(page, survey, mistakes.length > 0 ? 'refused' : 'fine')
    // Nobody who was here already is led elsewhere when the look changes.
    if (opened.current === page.number) return
    opened.current = page.number
    heading.current?.focus()
    heading.current?.scrollIntoView()
  }, [page, mistakes])

  useEffect(() => {
    if (state.kind === 'screenedOut') heading.current?.focus()
  }, [state.kind])

  if (state.kind === 'screenedOut')
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          {survey.title}
        </h1>
        <p className="lead">{texts.screenedOut}</p>
        <div className="buttons">
          <button type="button" className="button plain" onClick={back}>
            {texts.changeMyAnswer}
          </button>
        </div>
      </>
    )
  return (
    <>
      {mistakes.length > 0 && (
        <MistakeSummary heading={texts.thereIsAProblem} mistakes={mistakes} />
      )}
      <PageHead page={page} headingRef={heading} />
      <div role="status">
        <p className="hidden">{page.of > 1 ? page.progress : ''}</p>
        {state.kind === 'sending' && <p>{texts.sending}</p>}
        {state.kind === 'kept' && <p className="notice">{state.notice}</p>}
        {state.kind === 'answering' && state.notice !== null && (
          <p className="notice">{state.notice}</p>
        )}
      </div>
      {state.kind === 'failed' && state.why !== 'unfit' && (
        <Leftover
          words={texts.device}
          why={state.why}
          text={textOf(answersInWords(model))}
          onRemove={sender.forget}
        />
      )}
      {state.kind === 'failed' && state.why === 'unfit' && (
        <div role="alert" className="notice">
          <p>{texts.failed}</p>
          {state.reason !== '' && <p>{state.reason}</p>}
          <button type="button" className="button main" onClick={submit}>
            {texts.tryAgain}
          </button>
        </div>
      )}
      {/* What was sent must not change any more: it may have arrived, only the reply not. */}
      {state.kind !== 'kept' && <Survey model={model} />}
      <BaseStyle model={model} />
      <p className="save-notice">
        {texts.privacy} <a href={survey.plainHref}>{texts.plainPage}</a>
      </p>
    </>
  )

  function submit() {
    setState({ kind: 'sending' })
    sender.send(answersOf(model), answersInWords(model))
  }

  function show(sent: Sent) {
    switch (sent.kind) {
      case 'sent':
        window.location.assign(sent.address)
        return
      case 'screenedOut':
        setState({ kind: 'screenedOut' })
        return
      case 'kept':
        setState({
          kind: 'kept',
          notice: sent.keeps === 'onPage' ? texts.device.notKept : texts.device[sent.why],
        })
        return
      case 'failed':
        setState(sent)
    }
  }

  function back() {
    model.currentPageNo = 0
    setState({ kind: 'answering', notice: null })
  }
}
