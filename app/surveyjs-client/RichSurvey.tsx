import { useEffect, useMemo, useState } from 'react'
import { settings } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/i18n/german'
import 'survey-core/survey-core.fontless.min.css'
import type { JsonObject } from '../core/json.ts'
import type { Unwanted } from '../core/response/device-page.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'
import { answersInWords } from './answers-in-words.ts'
import { answersOf, createModel, type Ending } from './create-model.ts'
import { Leftover } from './Leftover.tsx'
import { textOf } from '../respondent/kept.ts'
import { createSender, type Sent } from './send-answers.ts'

settings.animationEnabled = !window.matchMedia('(prefers-reduced-motion: reduce)').matches

type State =
  | { readonly kind: 'answering'; readonly notice: string | null }
  | { readonly kind: 'earlier'; readonly receiptHref: string | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'kept'; readonly notice: string }
  | { readonly kind: 'failed'; readonly why: Unwanted; readonly reason: string }
  | { readonly kind: 'screenedOut' }

/** The questionnaire through SurveyJS's own renderer, sent down the same path as the plain one. */
export default function RichSurvey(props: RichSurveyProps) {
  const { texts } = props
  const [state, setState] = useState<State>({ kind: 'answering', notice: null })
  const sender = useMemo(() => createSender(props, show), [props])
  const model = useMemo(
    () =>
      createModel(props, (ending: Ending) => {
        if (ending.kind === 'askAgain') setState({ kind: 'answering', notice: ending.text })
        else submit(ending.answers)
      }),
    // The model lives as long as the page; a new one would forget what was typed.
    [],
  )
  useEffect(() => {
    void sender.isWaiting().then((isWaiting) => {
      if (isWaiting) setState({ kind: 'answering', notice: texts.device.waiting })
    })
    return sender.stop
  }, [sender])

  function submit(answers: JsonObject) {
    setState({ kind: 'sending' })
    sender.send(answers, answersInWords(model))
  }

  function show(sent: Sent) {
    switch (sent.kind) {
      case 'sent':
        if (sent.by === 'thisPage') window.location.assign(sent.address)
        else
          setState({
            kind: 'earlier',
            receiptHref: sent.address.includes('/done/') ? sent.address : null,
          })
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

  if (state.kind === 'screenedOut')
    return (
      <div role="status">
        <p className="lead">{texts.screenedOut}</p>
        <button type="button" className="button plain" onClick={back}>
          {texts.changeMyAnswer}
        </button>
      </div>
    )
  return (
    <>
      <div role="status">
        {state.kind === 'sending' && <p>{texts.sending}</p>}
        {state.kind === 'kept' && <p className="notice">{state.notice}</p>}
        {state.kind === 'answering' && state.notice !== null && (
          <p className="notice">{state.notice}</p>
        )}
        {state.kind === 'earlier' && (
          <div className="notice">
            <p>{texts.device.sent}</p>
            {state.receiptHref !== null && (
              <p>
                <a href={state.receiptHref}>{texts.device.seeOrDelete}</a>
              </p>
            )}
          </div>
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
          <button
            type="button"
            className="button main"
            onClick={() => {
              submit(answersOf(model))
            }}
          >
            {texts.tryAgain}
          </button>
        </div>
      )}
      {/* What was sent must not change any more: it may have arrived, only the reply not. */}
      {state.kind !== 'kept' && <Survey model={model} />}
    </>
  )

  function back() {
    model.currentPageNo = 0
    setState({ kind: 'answering', notice: null })
  }
}
