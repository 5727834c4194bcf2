import { encode } from 'uqr'

/** A QR code as one SVG path; nothing when the text is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = codeOf(text)
  if (!code) return null
  return (
    <svg
      width="200"
      height="200"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
      <path fill="#000" d={code.path} />
    </svg>
  )
}

function codeOf(text: string): { size: number; path: string } | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: 4 })
    const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
    return { size, path: path.join('') }
  } catch {
    // Longer than the largest QR code: the text stays to be copied.
    return undefined
  }
}
