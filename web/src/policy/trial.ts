// The form of a bill: one flat map of answers, by their path in the request (docs/api.md), and the lines of charges.
import type { BillTrial } from '../api'
import { t, wordFor } from '../messages'

export type Answer = string | boolean | string[]

export interface ChargeLine {
  name: string
  unitPrice: string
  quantity: string
  catalogueClass: string
  initialSelfPayRate: string
  priceLimit: string
  withinUseLimit: boolean
}

export interface Trial {
  region: string
  date: string
  standIns: boolean
  answers: Record<string, Answer>
  byLines: boolean
  lines: ChargeLine[]
}

export interface Field {
  path: string
  kind: 'choice' | 'flag' | 'money' | 'date' | 'count' | 'text' | 'words'
  words?: string[]
}

const choice = (path: string, ...words: string[]): Field => ({ path, kind: 'choice', words })

export const personFields: Field[] = [
  choice('person.scheme', 'EmployeeScheme', 'ResidentScheme', 'VeteranCadre'),
  { path: 'person.age', kind: 'count' },
  { path: 'person.retired', kind: 'flag' },
  { path: 'person.civilServant', kind: 'flag' },
  { path: 'person.enrolment.validFrom', kind: 'date' },
  { path: 'person.enrolment.validUntil', kind: 'date' },
  { path: 'person.enrolment.benefitsFrom', kind: 'date' },
  { path: 'person.diedOn', kind: 'date' },
  { path: 'person.categories', kind: 'words', words: ['destitute', 'allowance', 'relapsed', 'marginal', 'illness'] },
]

export const encounterFields: Field[] = [
  choice('encounter.kind', 'Inpatient', 'Outpatient', 'ChronicSpecialDisease'),
  choice('encounter.hospitalLevel', '1', '2', '3'),
  choice('encounter.hospitalSeat', '', 'county', 'city'),
  { path: 'encounter.stayNumber', kind: 'count' },
  { path: 'encounter.treatmentRegion', kind: 'text' },
  choice('encounter.filing', '', 'ResidentElsewhere', 'Referral'),
  { path: 'encounter.emergency', kind: 'flag' },
  choice('encounter.treatment', 'None', 'Delivery', 'Psychiatric', 'RepeatChemotherapy'),
  { path: 'encounter.disease', kind: 'text' },
]

export const sumFields: Field[] = ['totalExpense', 'excludedExpense', 'overLimitExpense', 'initialSelfPayment'].map(
  (name) => ({ path: `bill.${name}`, kind: 'money' }),
)

const accumulators = [
  'deductible', 'pooledFund', 'outpatientDeductible', 'outpatientPooling', 'eligibleAfterPool', 'largeExpenseSubsidy',
  'criticalIllnessInsurance', 'eligibleAfterInsurance', 'civilServantSubsidy', 'eligibleAfterSubsidy', 'medicalAssistance',
  'personalAccountBalance', 'familySharingBalance',
]

export const beforeFields: Field[] = [
  { path: 'accumulatorsBefore.stays', kind: 'count' },
  ...accumulators.map((name): Field => ({ path: `accumulatorsBefore.${name}`, kind: 'money' })),
]

const fields = [...personFields, ...encounterFields, ...sumFields, ...beforeFields]

export const emptyLine = (): ChargeLine => ({
  name: '', unitPrice: '', quantity: '1', catalogueClass: 'ClassA', initialSelfPayRate: '', priceLimit: '', withinUseLimit: true,
})

/** The path without its place in a list is what a field is called by. */
export function labelOf(path: string): string {
  const line = /^bill\.lines\.(\d+)\.(\w+)$/.exec(path)
  return line ? t('calc.ofLine', { n: Number(line[1]) + 1, what: wordFor('fact', `line.${line[2]}`) }) : wordFor('fact', path)
}

export const wordOf = (field: Field, word: string) => wordFor('choice', `${field.path.split('.').pop()}.${word || 'none'}`)

function blank(): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const field of fields) {
    answers[field.path] = field.kind === 'flag' ? false : field.kind === 'words' ? [] : field.kind === 'choice' ? field.words![0]! : ''
  }
  return answers
}

const at = (node: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], node)

/** A request, as a case states it, laid out as the form. */
export function trialOf(region: string, date: string, standIns: boolean, request: Record<string, unknown>): Trial {
  const answers = blank()
  for (const field of fields) {
    const said = at(request, field.path)
    if (said === undefined || said === '') continue
    answers[field.path] = field.kind === 'flag' ? said === true : field.kind === 'words' ? (said as string[]) : String(said)
  }
  // what the calculator has no field for goes along as it is
  for (const [name, amount] of Object.entries((at(request, 'accumulatorsBefore') ?? {}) as Record<string, string>)) {
    answers[`accumulatorsBefore.${name}`] = String(amount)
  }
  const lines = at(request, 'bill.lines') as Partial<ChargeLine>[] | undefined
  return {
    region, date, standIns, answers, byLines: !!lines, lines: (lines ?? [{}]).map((line) => ({ ...emptyLine(), ...line })),
  }
}

function put(node: Record<string, unknown>, path: string, value: unknown) {
  const keys = path.split('.')
  const last = keys.pop()!
  const inner = keys.reduce((place, key) => (place[key] ??= {}) as Record<string, unknown>, node)
  inner[last] = value
}

const isWhole = (text: string) => /^\d{1,9}$/.test(text)

/** What the server is asked: blanks are left out, counts are numbers, amounts stay as they were typed. */
export function askedOf(trial: Trial): BillTrial {
  const request: Record<string, unknown> = { person: {}, encounter: {}, bill: {}, accumulatorsBefore: {} }
  for (const [path, answer] of Object.entries(trial.answers)) {
    if (answer === '' || answer === false || (Array.isArray(answer) && answer.length === 0)) continue
    if (path.startsWith('bill.') && trial.byLines) continue
    const counted = /\.(age|stays|stayNumber|hospitalLevel)$/.test(path) && typeof answer === 'string' && isWhole(answer)
    put(request, path, counted ? Number(answer) : typeof answer === 'string' ? answer.trim() : answer)
  }
  if (trial.byLines) put(request, 'bill.lines', trial.lines.map(lineOf))
  return { region: trial.region, date: trial.date, standIns: trial.standIns, request }
}

function lineOf(line: ChargeLine): Record<string, unknown> {
  const said = Object.entries(line).filter(([, value]) => value !== '' && value !== true)
  return Object.fromEntries(said.map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]))
}

export const copyOf = (trial: Trial): Trial => JSON.parse(JSON.stringify(trial)) as Trial
