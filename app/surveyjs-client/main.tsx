import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { RichHost } from '../respondent/rich-look.ts'
import '../ui/respondent/respondent-rich.css'
import { beganAs } from './began-as.ts'
import { createModel } from './create-model.ts'
import { keepDraft, readDraft, withNews } from './draft.ts'
import { registerImageMap } from './ImageMap.tsx'
import { drawIconsWithoutStyle } from './icons.ts'
import { keepAnswersOnTheWay } from './keep-answers-on-the-way.ts'
import { loadWords } from './load-words.ts'
import { pressOf, quietMoment } from './quiet-moment.ts'
import { RichSurvey } from './RichSurvey.tsx'
import type { RichSurveyProps } from './rich-survey-props.ts'
import { loadStyle } from './rich-style.ts'
import { placeIn, returnTo } from './same-place.ts'
import type { Ending } from './screening.ts'
import { createSender } from './send-answers.ts'
import { typedAnswers } from './typed-answers.ts'

registerImageMap()
drawIconsWithoutStyle()

/** Takes the place of the plain page, when nobody is disturbed by it; until then nothing changes. */
export async function openRichLook(host: RichHost): Promise<void> {
  const { offer, page } = host
  const form = document.querySelector<HTMLFormElement>('form[data-answers], form[data-begin]')
  if (form === null || page.response === null) return
  const draft = readDraft(page.survey, offer.version)
  const { id, start } = draft ?? beganAs(page.survey, page.response, form)
  const [survey, holdStyle] = await Promise.all([askFor(offer.survey, id), loadStyle(offer.style)])
  if (survey?.version !== offer.version) return
  await loadWords(survey.locale)
  const waitsForPress = offer.starts === 'whenBegun' && draft === null
  if ((await (waitsForPress ? pressOf(form) : quietMoment(form))) === 'over') return

  const typed = typedAnswers(survey.asked, new FormData(form))
  if (typed === null) return
  let end: (ending: Ending) => void = () => undefined
  const begun =
    draft === null
      ? { data: typed, page: null }
      : { data: withNews(draft, typed), page: draft.page }
  const model = createModel(survey, begun, (ending) => end(ending))
  const sender = createSender({ props: survey, start, device: host.device, outbox: host.outbox })
  const place = placeIn(form)
  const holder = exchange(form, holdStyle, (root) => {
    root.render(
      <RichSurvey
        survey={survey}
        model={model}
        sender={sender}
        onEnding={(listener) => {
          end = listener
        }}
      />,
    )
  })
  host.takeOver(sender.form)
  returnTo(place, model, holder)
  keepAnswersOnTheWay(model, (now) => {
    keepDraft(page.survey, { id, start, version: survey.version, typed, ...now })
  })
}

async function askFor(address: string, id: string): Promise<RichSurveyProps | null> {
  const reply = await fetch(`${address}&id=${id}`, { cache: 'no-store' })
  // Our own server describes our own survey.
  return reply.ok ? ((await reply.json()) as RichSurveyProps) : null
}

/** In one go, so that nothing flashes; what goes wrong meanwhile leaves the plain page as it is. */
function exchange(
  form: HTMLFormElement,
  holdStyle: () => void,
  render: (root: ReturnType<typeof createRoot>) => void,
): HTMLElement {
  const main = form.closest('main') ?? document.body
  const plain = Array.from(main.children).filter((part) => !part.matches('[data-device]'))
  const holder = document.createElement('div')
  holder.className = 'rich'
  main.append(holder)
  const root = createRoot(holder)
  try {
    holdStyle()
    flushSync(() => {
      render(root)
    })
  } catch (error) {
    holder.remove()
    throw error
  }
  for (const part of plain) part.remove()
  return holder
}
