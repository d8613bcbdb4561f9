type Framed = { readonly key: string; readonly address: string; readonly title: string }

/**
 * What a site puts into its page. Believes a message only from our origin and from this frame, so
 * that no other window can resize it.
 */
export function embedCode({ key, address, title }: Framed): string {
  const id = `rapport-${key}`
  return `<iframe id="${id}" src="${inAttribute(address)}"
  title="${inAttribute(title)}"
  width="100%" height="600" style="border: 0"></iframe>
<script>
  addEventListener('message', function (event) {
    var frame = document.getElementById('${id}')
    if (event.origin !== '${new URL(address).origin}' || event.source !== frame.contentWindow) return
    if (event.data.type === 'rapport:height') frame.height = event.data.height
  })
</script>`
}

const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
