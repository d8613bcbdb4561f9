import { isRouteErrorResponse, Outlet, Scripts, useMatches, useRouteError } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { ErrorPage } from './ui/layout/ErrorPage.tsx'
import { SiteLayout } from './ui/layout/SiteLayout.tsx'
import { DocumentContext, documentIn, type DocumentData } from './ui/layout/document.ts'
import { printLineCss } from './ui/layout/print-line.ts'
import { isStorageError } from './ui/layout/storage-error.ts'
import siteCss from './ui/site.css?url'
import studioCss from './ui/studio.css?url'

/**
 * How much a page brings along. Answer and results pages bring one small script each that they can
 * do without, an answer page its style within itself.
 */
export type PageKind = {
  readonly style: 'answer' | 'site' | 'studio'
  readonly script: 'none' | 'respondent' | 'watcher' | 'hydrated'
}

const ELSEWHERE: DocumentData = { title: 'Rapport', lang: 'en', dir: 'ltr' }
const PLAIN: PageKind = { style: 'site', script: 'none' }

export function Layout({ children }: { readonly children: ReactNode }) {
  const surroundings = useContext(DocumentContext)
  const matches = useMatches()
  const last = matches.at(-1)
  // Whatever page was asked for, the one that says what went wrong is one of the site's.
  const hasFailed = (useRouteError() ?? null) !== null
  const { style, script } = hasFailed ? PLAIN : ((last?.handle as PageKind | undefined) ?? PLAIN)
  const { title, lang, dir, robots, themeCss, printLine } =
    surroundings?.afterAction ?? documentAmong(matches) ?? ELSEWHERE
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* For the style that our components put in once a page is alive. */}
        {script === 'hydrated' && <meta property="csp-nonce" nonce={surroundings?.nonce} />}
        {robots !== undefined && <meta name="robots" content={robots} />}
        {/* After a form was refused only the server knows that title. */}
        <title suppressHydrationWarning>{title}</title>
        {surroundings?.links === 'beside' && <base target="_blank" />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {style === 'answer' ? (
          <style
            nonce={surroundings?.nonce}
            dangerouslySetInnerHTML={{
              __html: `${surroundings?.answerCss ?? ''}${themeCss == null ? '' : (surroundings?.brandCss ?? '')}`,
            }}
          />
        ) : (
          <link rel="stylesheet" href={siteCss} />
        )}
        {printLine !== undefined && (
          <style
            nonce={surroundings?.nonce}
            dangerouslySetInnerHTML={{ __html: printLineCss(printLine) }}
          />
        )}
        {style === 'studio' && <link rel="stylesheet" href={studioCss} />}
        {style !== 'site' && themeCss != null && (
          <style nonce={surroundings?.nonce} dangerouslySetInnerHTML={{ __html: themeCss }} />
        )}
      </head>
      <body>
        {children}
        {script === 'respondent' && surroundings !== null && (
          <script type="module" src={surroundings.respondentScript} nonce={surroundings.nonce} />
        )}
        {script === 'watcher' && surroundings !== null && (
          <script type="module" src={surroundings.watcherScript} nonce={surroundings.nonce} />
        )}
        {script === 'hydrated' && <Scripts nonce={surroundings?.nonce} />}
      </body>
    </html>
  )
}

/** A screen within another one's frame has its title from there. */
const documentAmong = (matches: ReturnType<typeof useMatches>): DocumentData | null =>
  matches.reduce<DocumentData | null>((found, { data }) => documentIn(data) ?? found, null)

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <SiteLayout operator={null} privacyUrl={null}>
      <ErrorPage {...wordsFor(useRouteError())} />
    </SiteLayout>
  )
}

function wordsFor(error: unknown): Parameters<typeof ErrorPage>[0] {
  const answer = isRouteErrorResponse(error) ? error : null
  if (answer?.statusText === 'share_link_over')
    return {
      title: 'This link was taken back, or its time is over',
      detail: 'Its results are no longer shown here. Whoever gave it to you can make another.',
    }
  if (answer?.statusText === 'share_link_not_found')
    return {
      title: 'There are no results at this link',
      detail:
        'It may be mistyped, or open only where its whole address was opened before. Use the address that you were given.',
    }
  if (answer?.statusText === 'not_published')
    return {
      title: 'These results are not published',
      detail: 'This group is not among those that may be looked at here.',
    }
  if (answer?.statusText === 'results_not_public')
    return { title: 'These results are not public', detail: String(answer.data) }
  if (answer?.status === 404)
    return {
      title: 'There is nothing here',
      detail: 'The address may be mistyped, or the page may have moved.',
    }
  if (answer?.statusText === 'not_allowed')
    return {
      title: 'This is for others to do',
      detail: 'Your part does not include it. Whoever owns the survey can give you another.',
    }
  if (answer?.statusText === 'not_allowed_here')
    return {
      title: 'This is for others to do',
      detail: 'It is for whoever owns this site. They can make you an owner, too.',
    }
  if (answer?.status === 413)
    return {
      title: 'That was too much at once',
      detail:
        'Nothing of this page was saved. Go back: what you wrote is still there. Shorten it, or remove some of it, and try again.',
    }
  if (answer?.status === 503 || isStorageError(error))
    return {
      title: 'Please try again in a minute',
      detail: 'Our storage does not answer just now. What was stored before is safe.',
    }
  return {
    title: 'Something went wrong',
    detail:
      'This is our fault, not yours. Nothing that you sent was lost without a word; please try again.',
  }
}
