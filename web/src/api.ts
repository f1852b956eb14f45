// The types of docs/api.md, by hand, and the one way to fetch them. Amounts stay strings.

import type { BillDecision, BillTrial, Law, LawCase, LawParameterDetail, RegionLaw } from './policy/lawTypes'

export type * from './policy/lawTypes'

export interface Complaint {
  code: string
  where: string
  what: string
  why: string
  remedy: string
}

export interface Contradiction {
  address: string
  printed: string
  recomputed: string
  reason: string
}

export interface Conformance {
  published: number
  recomputed: number
  contradicts: number
  contradictions: Contradiction[]
}

export interface Agency {
  id: string
  agency: string
  year: number
  name: string
  region: string
  document: 'final-accounts' | 'budget'
  forms: string
  unitKind: string
  kind: 'reference' | 'sample' | 'own'
  notice: string | null
  closed: boolean
  conformance: Conformance | null
}

export interface StoryStep {
  title: string
  text: string
  address?: string
  href?: string
}

export interface Overview {
  version: string
  agencies: Agency[]
  story: StoryStep[]
  sampleId: string
}

export interface TableRef {
  table: string
  number: string
  title: string
}

export type FlowKey = 'income' | 'budget' | 'released' | 'paid' | 'persons' | 'vouchers'

export interface FlowItem {
  key: FlowKey
  label: string
  value: string
  unit: string
  address?: string
}

export interface AgencyYear extends Agency {
  tables: TableRef[]
  flow: FlowItem[]
  previous: string | null
  next: string | null
}

export interface HeadCell {
  text: string
  colspan: number
  rowspan: number
}

export interface BodyCell {
  kind: 'code' | 'name' | 'line' | 'figure' | 'blank' | 'heading'
  text: string
  colspan: number
  address?: string
  remark?: string
}

export interface OfficialTable {
  table: string
  number: string
  title: string
  agencyLabel: string
  agencyName: string
  yearLabel: string
  unitLabel: string
  notice: string | null
  head: HeadCell[][]
  body: BodyCell[][]
  notes: string[]
}

export interface Figure {
  value: string
  unit: string
  address?: string
}

export interface NarrativeFigure extends Figure {
  section: string
  kind: string
  label: string
}

export interface Narrative {
  notice: string | null
  figures: NarrativeFigure[]
}

export interface ExecutionRow {
  code: string
  name: string
  level: 1 | 2 | 3
  start: Figure
  adjusted: Figure
  adjustments: Figure
  spent: Figure
  completion: Figure
}

export interface MonthSpent {
  month: number
  spentYuan: string
}

export interface Execution {
  notice: string | null
  rows: ExecutionRow[]
  months: MonthSpent[]
}

export type PaymentState = 'applied' | 'start' | 'adjustments' | 'released' | 'paid' | 'owed'

export interface BudgetProject extends Partial<Record<PaymentState, Figure | null>> {
  project: string
  func: string
  funcName: string
  fund: string
}

export interface Projects {
  notice: string | null
  projects: BudgetProject[]
}

export interface ReliefGroup {
  group: string
  func: string
  project: string
  fund: string
  purpose: string
  paidYuan: string
  address?: string
}

export interface ReliefPerson {
  personNo: string
  name: string
  idNumber: string
  group: string
  tier: string
  from: string
  until: string
  evidence: string
  diedOn: string
  deathEvidence: string
  outcome: '' | 'granted' | 'refused' | 'referred'
  amount: string
  basis: string
  confidence: string
  reason: string
  decidedBy: string
  voucherNo: string
  paidOn: string
  toRecover: string
  recoveryReason: string
}

export interface ReliefBatch {
  batch: string
  group: string
  on: string
  persons: number
  granted: number
  totalYuan: string
  enteredBy: string
  enteredAt: string
  outcome: 'pending' | 'approved' | 'rejected'
  decidedBy?: string
  decidedAt?: string
  reason?: string
}

export interface Relief {
  notice: string | null
  groups: ReliefGroup[]
  persons: ReliefPerson[]
  batches: ReliefBatch[]
}

export interface LedgerCell {
  account: string
  accountName: string
  dimensions: Record<string, string>
}

export interface PostingDecision {
  outcome: string
  by: string
  on: string
  reason: string
}

export interface PostingEvent {
  kind: string
  key: string
  date: string
  operator: string
  source: string
  payload: Record<string, unknown>
}

export interface PostingPerson {
  personNo: string
  name: string
  idNumber: string
  group: string
  tier: string
  basis: string
  confidence: string
  decidedBy: string
  toRecover?: string
  recoveryReason?: string
}

export interface Posting {
  documentNo: string
  documentKind: string
  line: number
  date: string
  period: string
  bookSet: string
  debit: LedgerCell
  credit: LedgerCell
  amountFen: string
  amount: string
  unit: string
  subject: string
  person?: PostingPerson
  memo: string
  sign: '+' | '-'
  decision?: PostingDecision | null
  event?: PostingEvent | null
}

export interface Operand {
  label: string
  sign: '+' | '-' | '÷'
  sumFen: string
  sum: string
  unit: string
  count: number
  source: string
  postings: Posting[]
  more: number
}

export interface Trace {
  address: string
  agencyId: string
  agencyName: string
  table: string
  title: string
  rowName: string
  column: string
  value: string
  unit: string
  notice: string | null
  formula: string
  exact: string
  exactUnit: string
  rounding: string
  result: string
  remark?: string
  operands: Operand[]
}

export interface SearchResult {
  kind: 'code' | 'project' | 'table'
  agencyId: string
  label: string
  href: string
}

export interface Batch {
  batch: string
  agencyId: string
  enteredBy: string
  enteredAt: string
  rows: number
  unchanged: number
  decidedBy?: string
  decidedAt?: string
  outcome: 'pending' | 'approved' | 'rejected'
  reason?: string
}

/** What the server refused, in its own Chinese words; `unreachable` when it gave none. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly complaints: Complaint[],
  ) {
    super(complaints.map((complaint) => complaint.code).join(' ') || `HTTP ${status}`)
  }
}

function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { headers: { Accept: 'application/json' }, signal })
}

function postJson<T>(path: string, sent: unknown): Promise<T> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(sent) })
}

async function ask<T>(path: string, asked: RequestInit): Promise<T> {
  const response = await fetch(path, asked).catch((cause) => {
    if (asked.signal?.aborted) throw cause
    throw new Refusal(0, [])
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  const complaints = (body as { complaints?: Complaint[] } | null)?.complaints
  throw new Refusal(response.status, complaints ?? [])
}

const part = encodeURIComponent

export const api = {
  overview: () => getJson<Overview>('/api/overview'),
  agency: (id: string, signal?: AbortSignal) => getJson<AgencyYear>(`/api/agencies/${part(id)}`, signal),
  table: (id: string, table: string, signal?: AbortSignal) =>
    getJson<OfficialTable>(`/api/agencies/${part(id)}/tables/${part(table)}`, signal),
  tableXlsx: (id: string, table: string) => `/api/agencies/${part(id)}/tables/${part(table)}.xlsx`,
  figures: (id: string, signal?: AbortSignal) => getJson<Narrative>(`/api/agencies/${part(id)}/figures`, signal),
  execution: (id: string, signal?: AbortSignal) => getJson<Execution>(`/api/agencies/${part(id)}/execution`, signal),
  projects: (id: string, signal?: AbortSignal) => getJson<Projects>(`/api/agencies/${part(id)}/projects`, signal),
  relief: (id: string, signal?: AbortSignal) => getJson<Relief>(`/api/agencies/${part(id)}/relief`, signal),
  trace: (address: string, limit: number, signal?: AbortSignal) =>
    getJson<Trace>(`/api/trace?address=${part(address)}&limit=${limit}`, signal),
  search: (q: string, signal?: AbortSignal) =>
    getJson<{ results: SearchResult[] }>(`/api/search?q=${part(q)}`, signal),
  law: (signal?: AbortSignal) => getJson<Law>('/api/law', signal),
  regionLaw: (code: string, signal?: AbortSignal) => getJson<RegionLaw>(`/api/law/${part(code)}`, signal),
  lawParameter: (code: string, file: string, signal?: AbortSignal) =>
    getJson<LawParameterDetail>(`/api/law/${part(code)}/parameter?file=${part(file)}`, signal),
  lawCase: (code: string, id: string, signal?: AbortSignal) =>
    getJson<LawCase>(`/api/law/${part(code)}/cases/${part(id)}`, signal),
  decide: (trial: BillTrial) => postJson<BillDecision>('/api/law/decide', trial),
  trail: (signal?: AbortSignal) => getJson<{ batches: Batch[] }>('/api/trail', signal),
}
