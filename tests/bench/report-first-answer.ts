import type { Browser } from 'playwright-core'
import { timeFirstAnswer, type FirstAnswer } from './first-answer.ts'
import { serveReplies } from './replies.ts'
import { loadNow, type Report } from './report.ts'
import { median } from './statistics.ts'
import { surveyjsPage } from './surveyjs-page.ts'
import { aligned } from './tables.ts'

const AIM = 0.25

/** Ours beside a client page of SurveyJS with the same questionnaire, in turns. */
export async function reportFirstAnswer(
  { say, verdict }: Report,
  browser: Browser | null,
  ours: string,
  turns: number,
): Promise<void> {
  say(
    `First usable answer, cold, CPU 4 × slower, 1.6 Mbit/s, 150 ms, ${turns} turns: from asking for ` +
      'the page until something is painted and a click on the first choice chooses it.',
  )
  if (browser === null) {
    say('Not measured, as no Chromium was found.')
    return
  }
  say(loadNow())
  const theirs = await serveReplies(await surveyjsPage())
  const visits = [
    { name: 'Rapport', url: ours, times: [] as FirstAnswer[] },
    { name: 'SurveyJS', url: `${theirs.address}/`, times: [] as FirstAnswer[] },
  ] as const
  for (let turn = 0; turn < turns; turn += 1)
    for (const { url, times } of turn % 2 === 0 ? visits : visits.toReversed())
      times.push(await timeFirstAnswer(browser, url))
  await theirs.stop()

  const rows = visits.map(({ name, times }) => [
    name,
    spread(times.map(({ usable }) => usable)),
    spread(times.map(({ scriptsToo }) => scriptsToo)),
  ])
  say(aligned([['page', 'usable ms (min–max)', 'and its scripts have run'], ...rows]))
  for (const moment of ['usable', 'scriptsToo'] as const) {
    const ratioOf = (of: (times: readonly number[]) => number) => {
      const [one = NaN, other = NaN] = visits.map(({ times }) => of(times.map((at) => at[moment])))
      return one / other
    }
    const what = moment === 'usable' ? 'usable' : 'and scripts have run'
    const ratio = ratioOf(median)
    // What else the machine does adds to both, and weighs most on the quicker one.
    const best = ratioOf((times) => Math.min(...times)).toFixed(2)
    say(
      `Rapport / SurveyJS, ${what}: ${ratio.toFixed(2)} (best turns ${best}); at most ${AIM}: ` +
        verdict(ratio <= AIM, `${what} at ${ratio.toFixed(3)} of SurveyJS's time`),
    )
  }
}

const spread = (times: readonly number[]): string => {
  const [middle, least, most] = [median(times), Math.min(...times), Math.max(...times)]
  return `${middle.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`
}
