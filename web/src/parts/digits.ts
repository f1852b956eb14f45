// Money is a string from the server to the screen: here it only gets its separators.

/** `7649200.00` becomes `7,649,200.00`; what is not a plain number stays as it is. */
export function groupDigits(text: string): string {
  const match = /^([+-]?)(\d+)(\.\d+)?$/.exec(text)
  if (!match) return text
  const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')
  return `${match[1]}${whole}${match[3] ?? ''}`
}

/** A rate as officers write it: `3000.00` becomes `3,000`, `12.50` stays `12.50`. */
export function plainRate(text: string): string {
  return groupDigits(text.replace(/\.0+$/, ''))
}

/** For drawing only: a printed figure as a length on the screen. */
export function lengthOf(text: string | undefined): number {
  const length = Number((text ?? '').replaceAll(',', ''))
  return Number.isFinite(length) ? length : 0
}
