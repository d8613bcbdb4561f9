import type { Model, Question } from 'survey-core'
import type { RichSurveyProps } from './rich-survey-props.ts'

/** Files go to the server when they are chosen; the answer holds the ids that it gave them. */
export function sendFiles(
  model: Model,
  { filesTo, collector, version }: Pick<RichSurveyProps, 'filesTo' | 'collector' | 'version'>,
): void {
  const door = collector === null ? '' : `&collector=${collector}`
  const begun = `${door}&version=${version}&startedAt=${Date.now()}`

  for (const question of model.getAllQuestions(false, true, true) as readonly Question[])
    if (question.getType() === 'file') {
      question.setPropertyValue('storeDataAsText', false)
      question.setPropertyValue('waitForUpload', true)
      question.setPropertyValue('allowImagesPreview', false)
    }
  model.onUploadFiles.add(async (_, options) => {
    try {
      const sent = await Promise.all(
        options.files.map(async (file) => ({
          file,
          content: await send(`${filesTo}?question=${pathOf(options.question)}${begun}`, file),
        })),
      )
      options.callback(sent)
    } catch (error) {
      options.callback([], [error instanceof Error ? error.message : ''])
    }
  })
}

/** A question inside entries is named with the question that holds it. */
function pathOf(question: Question): string {
  const outer = question.parentQuestion as Question | null | undefined
  const own = encodeURIComponent(question.name)
  return outer === null || outer === undefined ? own : `${pathOf(outer)}/${own}`
}

async function send(address: string, file: File): Promise<string> {
  const reply = await fetch(`${address}&name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  })
  const body = (await reply.json()) as { readonly id?: string; readonly detail?: string }
  if (!reply.ok || body.id === undefined) throw new Error(body.detail ?? '')
  return body.id
}
