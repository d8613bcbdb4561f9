/** Rejects where the browser does not let us. */
export async function copyText(field: HTMLTextAreaElement | HTMLInputElement): Promise<void> {
  // The clipboard is missing where a page comes over plain http.
  if ('clipboard' in navigator) return navigator.clipboard.writeText(field.value)
  field.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left there
  if (!document.execCommand('copy')) throw new Error('Not copied')
}

/** A button that copies the field that it names; without script there is none. */
export function wireCopyButtons(
  copied: (text: string) => void,
  words: { readonly copied: string },
) {
  for (const button of Array.from(
    document.querySelectorAll<HTMLButtonElement>('button[data-copy]'),
  )) {
    const field = document.getElementById(button.dataset['copy'] ?? '')
    if (!(field instanceof HTMLInputElement)) continue
    button.hidden = false
    button.addEventListener('click', () => {
      copyText(field).then(
        () => copied(words.copied),
        () => field.select(),
      )
    })
  }
}
