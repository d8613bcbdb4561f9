/** Loads the style of the rich look, which holds only when it is wanted. */
export function loadStyle(address: string | null): Promise<() => void> {
  if (address === null) return Promise.resolve(layerPlainStyle)
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  link.media = 'not all'
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () =>
      resolve(() => {
        layerPlainStyle()
        link.media = 'all'
      }),
    )
    link.addEventListener('error', () => reject(new Error('No style')))
    document.head.append(link)
  })
}

/** What the plain page says of any field steps back behind what SurveyJS says of its own. */
function layerPlainStyle(): void {
  for (const style of Array.from(document.head.querySelectorAll('style[nonce]'))) {
    if (!style.textContent.startsWith(LAYER)) style.textContent = `${LAYER}{${style.textContent}}`
  }
}

const LAYER = '@layer plain'
