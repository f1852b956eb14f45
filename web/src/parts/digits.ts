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

/** Whether heads times rate is exactly the amount, in whole fen: else no equals sign may stand between them. */
export function isProduct(persons: string, rate: string, amount: string): boolean {
  const [heads, rateFen, amountFen] = [persons, fenOf(rate), fenOf(amount)]
  if (!/^\d+$/.test(heads) || rateFen === null || amountFen === null) return false
  return BigInt(heads) * rateFen === amountFen
}

function fenOf(yuan: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan)
  return match ? BigInt((match[1] ?? '') + match[2] + (match[3] ?? '').padEnd(2, '0')) : null
}

function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** One amount less another, both in yuan with two decimals; null where one of them is no amount. */
export function difference(after: string, before: string): string | null {
  const [one, other] = [fenOf(after), fenOf(before)]
  return one === null || other === null ? null : yuanOf(one - other)
}

/** An amount a few fen up or down; null where it is no amount or would fall below zero. */
export function movedBy(yuan: string, fen: 1 | -1): string | null {
  const now = fenOf(yuan)
  return now === null || now + BigInt(fen) < 0n ? null : yuanOf(now + BigInt(fen))
}

/** Whether a printed figure says something else than the recomputed one; signs and blanks say nothing. */
export function saysOtherwise(printed: string, recomputed: string): boolean {
  const bare = (text: string) => text.replaceAll(',', '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return /\d/.test(printed) && bare(printed) !== bare(recomputed)
}

/** For drawing only: a printed figure as a length on the screen. */
export function lengthOf(text: string | undefined): number {
  const length = Number((text ?? '').replaceAll(',', ''))
  return Number.isFinite(length) ? length : 0
}
