import type { DevicePage } from '#app/core/response/device-page.ts'
import type { RichOffer } from '#app/core/response/rich-offer.ts'
import { BeginPage } from './BeginPage.tsx'
import { mainIntent } from './intents.ts'
import type { LanguageMark } from './language-mark.ts'
import { LaterPage } from './LaterPage.tsx'
import type { LanguageLink } from './Languages.tsx'
import type { Branding } from './branding.ts'
import type { Onward } from './OnwardLink.tsx'
import { MessagePage } from './MessagePage.tsx'
import type { MessageKind } from './messages.ts'
import { RespondentShell } from './RespondentShell.tsx'
import { ResumePage } from './ResumePage.tsx'
import { ReviewPage } from './ReviewPage.tsx'
import type { ReviewView } from './review-view.ts'
import { ScreenedOutPage } from './ScreenedOutPage.tsx'
import type { Asker } from './ShellFooter.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { TimeUpPage } from './TimeUpPage.tsx'
import type { PageView } from './view.ts'

/** Everything that somebody who is answering may be shown. */
export type AnswerScreenView =
  | {
      readonly kind: 'form'
      readonly page: PageView
      readonly opened: 'inOrder' | 'fromReview'
      readonly start: string | null
      readonly keptForMs: number
    }
  | {
      readonly kind: 'begin'
      readonly heading: string
      readonly description: string | null
      readonly keptForMs: number
      readonly start: string
    }
  | { readonly kind: 'later'; readonly link: string; readonly keptForMs: number }
  | { readonly kind: 'timeUp' }
  | { readonly kind: 'resume' }
  | {
      readonly kind: 'review'
      readonly review: ReviewView
      readonly pageBase: string
      readonly back: string | null
    }
  | {
      readonly kind: 'screenedOut'
      readonly message: string
      readonly changeHref: string
      readonly onward: Onward | null
    }
  | {
      readonly kind: 'message'
      readonly message: MessageKind
      /** In the place of ours. */
      readonly ownWords: string | null
      readonly links: readonly { readonly href: string; readonly text: string }[]
      readonly onward: Onward | null
    }

export type Frame = {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly surveyTitle: string
  readonly surveyTitleMark: LanguageMark
  readonly languages: readonly LanguageLink[]
  readonly asker: Asker
  /** Null: as Rapport's own pages. */
  readonly branding: Branding | null
}

export function AnswerScreen({
  frame,
  view,
  device,
  rich = null,
}: {
  readonly frame: Frame
  readonly view: AnswerScreenView
  readonly device: DevicePage
  readonly rich?: RichOffer | null
}) {
  const { locale, surveyTitle } = frame
  const title =
    view.kind === 'form' ? view.page.runningTitle : view.kind === 'begin' ? null : surveyTitle
  return (
    <RespondentShell
      {...frame}
      title={title}
      {...(view.kind === 'form' && { intent: mainIntent(view.page, view.opened) })}
      who={view.kind === 'form' && view.page.care !== null ? 'saidBefore' : 'saidHere'}
      device={device}
      rich={rich}
    >
      <Content locale={locale} view={view} />
    </RespondentShell>
  )
}

function Content({ locale, view }: { readonly locale: string; readonly view: AnswerScreenView }) {
  switch (view.kind) {
    case 'form':
      return (
        <SurveyForm
          view={view.page}
          fromReview={view.opened === 'fromReview'}
          start={view.start}
          keptForMs={view.keptForMs}
        />
      )
    case 'begin':
      return (
        <BeginPage
          locale={locale}
          heading={view.heading}
          description={view.description}
          keptForMs={view.keptForMs}
          start={view.start}
        />
      )
    case 'later':
      return <LaterPage locale={locale} link={view.link} keptForMs={view.keptForMs} />
    case 'timeUp':
      return <TimeUpPage locale={locale} />
    case 'resume':
      return <ResumePage locale={locale} />
    case 'review':
      return (
        <ReviewPage
          review={view.review}
          changeHref={({ pageIndex }) =>
            `${view.pageBase}/${pageIndex + 1}?from=review${view.back === null ? '' : `&back=${view.back}`}`
          }
        />
      )
    case 'screenedOut':
      return (
        <ScreenedOutPage
          locale={locale}
          message={view.message}
          changeHref={view.changeHref}
          onward={view.onward}
        />
      )
    case 'message':
      return (
        <MessagePage
          kind={view.message}
          locale={locale}
          ownWords={view.ownWords}
          links={view.links}
          onward={view.onward}
        />
      )
  }
}
