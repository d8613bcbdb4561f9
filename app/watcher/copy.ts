const SAID_FOR_MS = 2500

/** Buttons that copy the text of the element that they name. */
export function wireCopyButtons(copied: string, say: (words: string) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null
    const text = document.getElementById(button?.getAttribute('data-copy') ?? '')
    if (button === null || text === null) return
    copy(text).then(
      () => {
        const words = button.textContent
        if (words === copied) return
        button.textContent = copied
        say(copied)
        setTimeout(() => (button.textContent = words), SAID_FOR_MS)
      },
      () => mark(text),
    )
  })
}

/** Rejects where the browser does not let us. */
async function copy(text: HTMLElement): Promise<void> {
  // The clipboard is missing where a page comes over plain http.
  if ('clipboard' in navigator) return navigator.clipboard.writeText(text.textContent)
  mark(text)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left there
  if (!document.execCommand('copy')) throw new Error('Not copied')
}

function mark(text: HTMLElement): void {
  text.closest('details')?.setAttribute('open', '')
  getSelection()?.selectAllChildren(text)
}
