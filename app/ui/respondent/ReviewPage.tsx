import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import { ReviewList } from './ReviewList.tsx'
import type { ReviewItem, ReviewPageView, ReviewView } from './review-view.ts'

type Props = {
  readonly review: ReviewView
  readonly changeHref: (page: ReviewPageView, item: ReviewItem) => string
}

export function ReviewPage({ review, changeHref }: Props) {
  const messages = messagesFor(review.locale)
  const mark = markOf(review.locale, 'reviewHeading')
  return (
    <>
      <h1 {...mark}>{messages.reviewHeading}</h1>
      <p className="lead" {...mark}>
        {messages.reviewHint}
      </p>
      <ReviewList review={review} changeHref={changeHref} fileHref={null} />
      <form method="post" data-answers>
        <input type="hidden" name="lang" value={review.locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.send} weight="main" mark={markOf(review.locale, 'send')}>
            {messages.send}
          </IntentButton>
          <IntentButton intent={INTENT.back} weight="quiet" mark={markOf(review.locale, 'back')}>
            {messages.back}
          </IntentButton>
        </div>
        <p className="device-state" role="status" data-device-state {...mark} />
      </form>
    </>
  )
}
