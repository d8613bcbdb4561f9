import type { Ref } from 'react'
import type { PageState } from './page-state.ts'

/** Progress and heading as the plain pages have them. */
export function PageHead({
  page,
  headingRef,
}: {
  readonly page: PageState
  readonly headingRef: Ref<HTMLHeadingElement>
}) {
  return (
    <>
      {page.of > 1 && (
        <div className="progress">
          <p>{page.progress}</p>
          <div className="track" aria-hidden="true">
            {Array.from({ length: page.of }, (_, index) => (
              <span key={index} className={index < page.number ? 'done' : undefined} />
            ))}
          </div>
        </div>
      )}
      <h1
        ref={headingRef}
        tabIndex={-1}
        className={page.number > 1 && !page.hasOwnHeading ? 'again' : undefined}
      >
        {page.heading}
      </h1>
      {page.description !== null && <p className="lead">{page.description}</p>}
    </>
  )
}
