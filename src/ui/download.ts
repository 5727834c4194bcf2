/** Hands a text to the shopper as a file; needs no permission. `type` is a MIME type. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; freeing it at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
