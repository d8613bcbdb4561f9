import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { ChartFigure } from '#app/ui/charts/ChartFigure.tsx'
import { ShowAs } from '#app/ui/charts/ShowAs.tsx'
import { CHART_STATES } from './states.ts'

const STYLES = ['tokens', 'layout/base', 'charts/charts', 'charts/pictures']

const css = STYLES.map((name) =>
  readFileSync(new URL(`../../../app/ui/${name}.css`, import.meta.url), 'utf8'),
).join('\n')

/** All charts as a results page shows them. */
export function galleryPage(): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Charts</title>
        <style
          dangerouslySetInnerHTML={{
            __html: `${css} main{padding:16px;max-width:40rem;margin:auto}`,
          }}
        />
      </head>
      <body>
        <main>
          <h1>Charts</h1>
          <ShowAs />
          {CHART_STATES.map(({ name, chart, locale }) => (
            <section key={name}>
              <h2>{name}</h2>
              <ChartFigure chart={chart} title={name} locale={locale} note={null} address="#" />
            </section>
          ))}
        </main>
      </body>
    </html>,
  )}`
}
