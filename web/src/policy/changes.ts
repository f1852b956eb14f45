// What a small change of a bill does: which fields can be moved, and which figures of the decision differ.
import type { BillDecision, ExplanationLine } from '../api'
import { t, wordFor } from '../messages'
import { difference, movedBy } from '../parts/digits'
import { copyOf, beforeFields, encounterFields, personFields, sumFields, wordOf, type Field, type Trial } from './trial'

export interface Change {
  name: string
  before: string
  after: string
  /** Null where the figures are no amounts. */
  by: string | null
}

const day: Field = { path: 'date', kind: 'date' }

function lineFields(trial: Trial): Field[] {
  return trial.lines.flatMap((_, at): Field[] => [
    { path: `bill.lines.${at}.unitPrice`, kind: 'money' },
    { path: `bill.lines.${at}.quantity`, kind: 'text' },
  ])
}

export function movable(trial: Trial): Field[] {
  const bill = trial.byLines ? lineFields(trial) : sumFields
  return [day, ...bill, ...encounterFields, ...personFields.filter((field) => field.kind !== 'words'), ...beforeFields]
}

export function answerAt(trial: Trial, path: string): string {
  if (path === 'date') return trial.date
  const line = /^bill\.lines\.(\d+)\.(unitPrice|quantity)$/.exec(path)
  if (line) return trial.lines[Number(line[1])]?.[line[2] as 'unitPrice' | 'quantity'] ?? ''
  const answer = trial.answers[path]
  return typeof answer === 'boolean' ? String(answer) : Array.isArray(answer) ? answer.join(' ') : (answer ?? '')
}

export function withAnswer(trial: Trial, path: string, answer: string): Trial {
  const other = copyOf(trial)
  const line = /^bill\.lines\.(\d+)\.(unitPrice|quantity)$/.exec(path)
  if (path === 'date') other.date = answer
  else if (line) other.lines[Number(line[1])]![line[2] as 'unitPrice' | 'quantity'] = answer
  else other.answers[path] = answer === 'true' ? true : answer === 'false' ? false : answer
  return other
}

/** How an answer reads: a choice by its word, a flag as yes or no. */
export function saidOf(field: Field, answer: string): string {
  if (field.kind === 'choice') return wordOf(field, answer)
  if (field.kind === 'flag') return answer === 'true' ? t('calc.yes') : t('calc.no')
  return answer || t('law.none')
}

export const byFen = (amount: string, fen: 1 | -1): string | null => movedBy(amount || '0', fen)

export function byDay(date: string, days: 1 | -1): string | null {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return Number.isNaN(moved.getTime()) ? null : moved.toISOString().slice(0, 10)
}

/** The name of a figure: accumulators say that they are. */
export function figureName(path: string): string {
  const [group, name] = path.includes('.') ? path.split('.') : ['', path]
  const word = wordFor('bill', name ?? '')
  return group === 'accumulatorsAfter' ? t('calc.accumulated', { name: wordFor('fact', `accumulatorsBefore.${name}`) }) : word
}

/** A figure as a sheet says it: words of the wire in Chinese. */
export const figureText = (path: string, value: string): string =>
  ['decision', 'reasons', 'unknown'].includes(path)
    ? value.split(t('law.and')).map((word) => wordFor('bill', word)).join(t('law.and'))
    : value

export function flat(document: Record<string, unknown>): Map<string, string> {
  const figures = new Map<string, string>()
  for (const [key, value] of Object.entries(document)) {
    if (Array.isArray(value)) figures.set(key, value.join(t('law.and')))
    else if (value !== null && typeof value === 'object') {
      for (const [inner, text] of Object.entries(value)) figures.set(`${key}.${inner}`, String(text))
    } else figures.set(key, String(value))
  }
  return figures
}

const isAmount = (text: string | undefined) => text !== undefined && /^-?\d+\.\d\d$/.test(text)

export function changesBetween(one: BillDecision, other: BillDecision): Change[] {
  const [before, after] = [flat(one.document), flat(other.document)]
  const both = [...new Set([...before.keys(), ...after.keys()])]
  // an absent fund is zero where there is a split; without one it is not known
  const absent = (figures: Map<string, string>) => (figures.has('fundPayment') ? '0.00' : '')
  return both.flatMap((path): Change[] => {
    const amount = isAmount(before.get(path)) || isAmount(after.get(path))
    const was = before.get(path) ?? (amount ? absent(before) : '')
    const is = after.get(path) ?? (amount ? absent(after) : '')
    if (was === is) return []
    const by = amount ? difference(is, was) : null
    return [{ name: figureName(path), before: figureText(path, was), after: figureText(path, is), by }]
  })
}

/** Lines of the sheet that read differently, paired by step in their order. */
export function linesBetween(one: BillDecision, other: BillDecision): { step: string; before: string; after: string }[] {
  const told = (lines: ExplanationLine[]) => {
    const seen = new Map<string, number>()
    return new Map(
      lines.map((line) => {
        const count = (seen.get(line.step) ?? 0) + 1
        seen.set(line.step, count)
        return [`${line.step} ${count}`, line]
      }),
    )
  }
  const text = (line: ExplanationLine | undefined) =>
    line ? [line.working, line.rule].filter((part) => part).join(' · ') : t('calc.noSuchLine')
  const [before, after] = [told(one.explanation), told(other.explanation)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ step: (before.get(key) ?? after.get(key))!.step, before: text(before.get(key)), after: text(after.get(key)) }))
    .filter((pair) => pair.before !== pair.after)
}
