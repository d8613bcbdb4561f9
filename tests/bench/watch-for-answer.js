/* global window, document, performance, requestAnimationFrame */
// Runs in a page before anything of its own. From the first frame in which something was painted it
// clicks, frame by frame, on the label of the first choice, as a person would; the first click after
// which that choice is still chosen one frame later is the first usable answer.
window.firstAnswer = new Promise((resolve, reject) => {
  const firstChoice = () => document.querySelector('input[type="radio"]')

  const look = () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0
    const label = firstChoice()?.labels?.[0]
    if (!isPainted || label === undefined || label.getClientRects().length === 0) {
      requestAnimationFrame(look)
      return
    }
    label.scrollIntoView({ block: 'center' })
    const clicked = performance.now()
    label.click()
    requestAnimationFrame(() => {
      if (firstChoice()?.checked === true) settle(clicked)
      else look()
    })
  }

  // Scripts of modules and deferred ones have run by then.
  const settle = (usable) => {
    if (document.readyState !== 'complete') {
      window.addEventListener('load', () => requestAnimationFrame(() => settle(usable)))
      return
    }
    if (firstChoice()?.checked !== true) reject(new Error('The answer was lost while scripts ran'))
    const [{ domContentLoadedEventEnd }] = performance.getEntriesByType('navigation')
    resolve({ usable, scriptsToo: Math.max(usable, domContentLoadedEventEnd) })
  }

  requestAnimationFrame(look)
})
