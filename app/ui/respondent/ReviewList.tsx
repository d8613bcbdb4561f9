import { Attachments } from './Attachments.tsx'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import type { ReviewGroup, ReviewItem, ReviewPageView, ReviewView } from './review-view.ts'

type Props = {
  readonly review: ReviewView
  /** Where each page's answers can be changed; null once they are sent. */
  readonly changeHref: ((page: ReviewPageView, item: ReviewItem) => string) | null
  /** Where the files are that were sent; null before. */
  readonly fileHref: ((id: string) => string) | null
}

export function ReviewList({ review, changeHref, fileHref }: Props) {
  const messages = messagesFor(review.locale)
  if (review.pages.length === 0)
    return <p {...markOf(review.locale, 'noQuestionsYet')}>{messages.noQuestionsYet}</p>
  return (
    <>
      {review.pages.map((page) => (
        <section key={page.pageIndex} className="review-page">
          <h2>{page.title ?? messages.reviewPage(page.pageNumber)}</h2>
          <dl>
            {page.items.map((item) => (
              <div key={item.name}>
                <dt>{item.label}</dt>
                <dd>
                  <AnswerInWords item={item} noAnswer={messages.noAnswer} fileHref={fileHref} />
                </dd>
                {changeHref !== null && (
                  <dd className="change">
                    <a href={changeHref(page, item)}>
                      <span {...markOf(review.locale, 'change')}>{messages.change}</span>
                      <span className="hidden">: {item.label}</span>
                    </a>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function AnswerInWords({
  item,
  noAnswer,
  fileHref,
}: Pick<Props, 'fileHref'> & { readonly item: ReviewItem; readonly noAnswer: string }) {
  const attachments =
    fileHref === null || item.attachments.length === 0 ? null : (
      <Attachments label={item.label} attachments={item.attachments} fileHref={fileHref} />
    )
  // A file's name and a drawing say all that there is to say.
  if (attachments !== null && item.isAttached) return attachments
  if (item.groups.length > 0)
    return <Groups groups={item.groups} noAnswer={noAnswer} fileHref={fileHref} />
  return (
    <>
      <Words item={item} noAnswer={noAnswer} />
      {item.comment !== null && (
        <p className="comment" dir="auto">
          {item.comment}
        </p>
      )}
      {attachments}
    </>
  )
}

/** Rows and entries one below the other, each answer with its question. */
function Groups({
  groups,
  noAnswer,
  fileHref,
}: Pick<Props, 'fileHref'> & {
  readonly groups: readonly ReviewGroup[]
  readonly noAnswer: string
}) {
  return (
    <ul className="review-groups">
      {groups.map(({ label, items }, index) => (
        // Two entries may have one title, and they keep their order.
        <li key={index}>
          <span className="group-label">{label}</span>
          <dl>
            {items.map((item) => (
              <div key={item.name}>
                <dt>{item.label}</dt>
                <dd>
                  <AnswerInWords item={item} noAnswer={noAnswer} fileHref={fileHref} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Words({ item, noAnswer }: { readonly item: ReviewItem; readonly noAnswer: string }) {
  if (item.rows.length > 0)
    return (
      <ul>
        {item.rows.map(({ label, answer }) => (
          <li key={label}>
            <span className="row-label">{label}</span>{' '}
            {answer ?? <span className="blank">{noAnswer}</span>}
          </li>
        ))}
      </ul>
    )
  if (item.answers.length === 0) return <span className="blank">{noAnswer}</span>
  if (item.answers.length === 1) return <span dir="auto">{item.answers[0]}</span>
  return (
    <ul>
      {item.answers.map((answer) => (
        <li key={answer}>{answer}</li>
      ))}
    </ul>
  )
}
