import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { claimsOfCrosstab, claimsOfResults, type Claim } from './claims.ts'
import { claimsOfChartCsv, claimsOfSvg } from './read-charts.ts'
import { claimsOfCsv, claimsOfMarkdown, claimsOfPage, type Undated } from './read-html.ts'
import { claimsOfSentences } from './read-sentences.ts'
import { SLUG, type GroupId } from './small-survey.ts'

/** A way to numbers, what comes by it, and whose numbers they are. */
export type Path = {
  readonly path: string
  readonly as: 'page' | 'csv' | 'markdown' | 'chartCsv' | 'svg' | 'results' | 'crosstab'
  readonly group: GroupId | null
  /** What a browser keeps of the link by which it came; empty where anybody may come. */
  readonly cookie: string
}

const API = `/api/v1/surveys/${SLUG}`
const PAGE = `/results/${SLUG}`

const open = (path: string, as: Path['as'], group: GroupId | null = null): Path => ({
  path,
  as,
  group,
  cookie: '',
})

/** Blocks with a chart that comes to be shown. */
const CHARTED = ['b-all', 'b-part', 'b-two', 'b-well', 'b-town', 'b-age', 'b-cross'] as const

const chartsOf = (page: string, block: string): readonly Pick<Path, 'path' | 'as'>[] => [
  { path: `${page}/chart/${block}`, as: 'page' },
  { path: `${page}/chart/${block}.svg`, as: 'svg' },
  { path: `${page}/chart/${block}.csv`, as: 'chartCsv' },
]

/** Every address at which somebody without link, key or account is told numbers. */
export const PUBLIC_PATHS: readonly Path[] = [
  open(PAGE, 'page'),
  open(`${PAGE}?lang=en`, 'page'),
  open(`${PAGE}/topline`, 'page'),
  open(`${PAGE}/topline.csv`, 'csv'),
  open(`${PAGE}/topline.md`, 'markdown'),
  ...CHARTED.flatMap((block) => chartsOf(PAGE, block).map(({ path, as }) => open(path, as))),
  ...CHARTED.map((block) => open(`${PAGE}/screen?block=${block}`, 'page')),
  open(`${PAGE}/embed`, 'page'),
  open(`${PAGE}/embed/b-well`, 'page'),
  open(`${PAGE}/embed/b-part`, 'page'),
  open(`${PAGE}/embed/b-cross`, 'page'),
  open(`${PAGE}/embed/b-beside`, 'page'),
  open(`${API}/tallies`, 'results'),
  open(`${API}/tallies?filter=north`, 'results', 'north'),
  open(`${API}/tallies?filter=south`, 'results', 'south'),
  open(`${API}/tallies?filter=east`, 'results', 'east'),
  open(`${API}/tallies?interval=clopperPearson`, 'results'),
  open(`${API}/findings`, 'results'),
  open(`${API}/crosstab?rows=well&columns=byAge`, 'crosstab'),
  open(`${API}/crosstab?rows=well&columns=byAge&residuals=adjusted&interval=logit`, 'crosstab'),
]

/** The same as it was in a release. */
export const pathsOfRelease = (release: number): readonly Path[] =>
  [
    open(PAGE, 'page'),
    open(`${API}/tallies`, 'results'),
    open(`${API}/tallies?filter=north`, 'results', 'north'),
    open(`${API}/findings`, 'results'),
    open(`${API}/crosstab?rows=well&columns=byAge`, 'crosstab'),
    ...['b-part', 'b-two', 'b-cross'].map((block) => open(`${PAGE}/chart/${block}.svg`, 'svg')),
  ].map((path) => ({
    ...path,
    path: `${path.path}${path.path.includes('?') ? '&' : '?'}release=${release}`,
  }))

/** What else may be asked for, and is kept from the public. */
export const CLOSED_PATHS: readonly string[] = [
  `${API}/tallies?filter=${encodeURIComponent("{age} = 'old'")}`,
  `${API}/tallies?filter=west`,
  `${API}/tallies?weight=age`,
  `${API}/tallies?source=practice`,
  `${API}/findings?filter=north`,
  // The filtered tables of age tell the same.
  `${API}/crosstab?rows=town&columns=byAge`,
  `${API}/crosstab?rows=well&columns=town`,
  `${API}/crosstab?rows=well&columns=age%3Etown`,
  `${API}/crosstab?rows=well&columns=byAge&filter=north`,
  `${API}/association?rows=well&columns=age`,
  `${API}/grid?question=well`,
  `${API}/quality`,
  `${API}/waves?rows=well&with=${SLUG}&filter=north`,
  `${API}/export?format=csv`,
  `${API}/export?format=ndjson`,
]

/** The pages of a link and charts on them, with the groups that its reader may choose. */
export const pathsOfLink = (
  { path, cookie }: { readonly path: string; readonly cookie: string },
  begins: GroupId | null,
  may: readonly GroupId[],
  charted: readonly string[] = ['b-well', 'b-age'],
): readonly Path[] =>
  [null, ...may].flatMap((chosen): readonly Path[] => {
    const query = chosen === null ? '' : `?filter=${chosen}`
    const group = chosen ?? begins
    return [
      { path: path + query, as: 'page', group, cookie },
      { path: `${path}/topline${query}`, as: 'page', group, cookie },
      ...charted.flatMap((block) =>
        chartsOf(path, block).map((chart) => ({
          ...chart,
          path: chart.path + query,
          group,
          cookie,
        })),
      ),
    ]
  })

/** What is told at an address now. */
export async function claimsAt(url: string, of: Path): Promise<readonly (Claim | Undated)[]> {
  const { path, as, group, cookie } = of
  const reply = await fetch(url + path, { headers: cookie === '' ? {} : { cookie } })
  // A chart of which nothing can be shown yet has no address.
  if (reply.status === 404 && path.includes('/chart/')) return []
  if (!reply.ok) throw new Error(`${path} is refused: ${reply.status}`)
  const text = (await reply.text()).replaceAll('<!-- -->', '')
  switch (as) {
    case 'page':
      return [...claimsOfPage(text, { path, group }), ...claimsOfSentences(text, { path, group })]
    case 'csv':
      return claimsOfCsv(text, { path, group })
    case 'markdown':
      return claimsOfMarkdown(text, { path, group })
    case 'chartCsv':
      return claimsOfChartCsv(text, { path, group })
    case 'svg':
      return claimsOfSvg(text, { path, group })
    case 'crosstab':
      return claimsOfCrosstab(JSON.parse(text) as PresentedCrosstab, path)
    case 'results': {
      // Tallies have no findings, findings no variables.
      const told = JSON.parse(text) as Partial<PublicResults>
      const results = { variables: [], findings: [], ...told } as PublicResults
      return claimsOfResults(results, { path, group })
    }
  }
}

/** All that a stream has told so far. */
export const claimsOfStream = (
  text: string,
  source: { readonly path: string; readonly group: GroupId | null },
): readonly Claim[] =>
  [...text.matchAll(/event: release\n(?:id: \d+\n)?data: (.*)\n/g)].flatMap(([, data = '']) =>
    claimsOfResults(JSON.parse(data) as PublicResults, source),
  )
