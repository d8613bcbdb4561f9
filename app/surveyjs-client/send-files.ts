import type { Model, Question } from 'survey-core'
import type { RichSurveyProps } from './rich-survey-props.ts'

type Place = Pick<RichSurveyProps, 'filesTo' | 'collector' | 'version'>
type Words = RichSurveyProps['texts']['files']
type Sending =
  | { readonly kind: 'kept'; readonly file: File; readonly content: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Files go to the server when they are chosen; the answer holds the ids that it gave them. */
export function sendFiles(model: Model, props: RichSurveyProps): void {
  /** Until the response is sent nobody gives a file back but this page. */
  const chosen = new Map<string, string>()
  const startedAt = Date.now()

  for (const question of model.getAllQuestions(false, true, true) as readonly Question[])
    if (question.getType() === 'file') {
      question.setPropertyValue('storeDataAsText', false)
      question.setPropertyValue('waitForUpload', true)
      question.setPropertyValue('allowImagesPreview', false)
    }
  model.onUploadFiles.add(async (_, options) => {
    const address = addressFor(options.question, props, startedAt)
    const all = await Promise.all(
      options.files.map((file) => send(address, file, props.texts.files)),
    )
    const kept = all.filter((each) => each.kind === 'kept')
    for (const { content, file } of kept) chosen.set(content, URL.createObjectURL(file))
    const reasons = all.flatMap((each) => (each.kind === 'refused' ? [each.reason] : []))
    options.callback(kept, reasons.length === 0 ? undefined : reasons)
  })
  model.onDownloadFile.add((_, { fileValue, callback }) => {
    const address = chosen.get((fileValue as { readonly content?: string }).content ?? '')
    if (address === undefined) callback('error')
    else callback('success', address)
  })
}

/** With the version on which somebody began, and when: it may have been closed or replaced since. */
function addressFor(question: Question, place: Place, startedAt: number): string {
  const { filesTo, collector, version } = place
  const door = collector === null ? '' : `&collector=${collector}`
  return `${filesTo}?question=${pathOf(question)}${door}&version=${version}&startedAt=${startedAt}`
}

/** By the key of its answer; inside entries also by the question that holds it. */
function pathOf(question: Question): string {
  const outer = question.parentQuestion as Question | null | undefined
  const own = encodeURIComponent(question.getValueName())
  return outer === null || outer === undefined ? own : `${pathOf(outer)}/${own}`
}

async function send(address: string, file: File, words: Words): Promise<Sending> {
  try {
    const reply = await fetch(`${address}&name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
      body: file,
    })
    const { id, code } = (await reply.json()) as { readonly id?: string; readonly code?: string }
    return reply.ok && id !== undefined
      ? { kind: 'kept', file, content: id }
      : { kind: 'refused', reason: reasonFor(code, words) }
  } catch {
    return { kind: 'refused', reason: words.notArrived }
  }
}

function reasonFor(code: string | undefined, words: Words): string {
  switch (code) {
    case 'file_type_refused':
      return words.typeRefused
    case 'too_large':
      return words.tooLarge
    default:
      return words.notArrived
  }
}
