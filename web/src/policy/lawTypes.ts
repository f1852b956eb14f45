// The types of the law's part of docs/api.md, by hand. Amounts stay strings.

export interface Confidence {
  word: 'official' | 'secondary' | 'sample'
  title: string
}

export interface LawRegion {
  code: string
  name: string
  pool: string
  standIn: boolean
  reason: string
  parameters: number
  unknown: number
  cases: number
  official: number
  secondary: number
  sample: number
  confidence: Confidence
}

export interface Law {
  today: string
  confidences: Confidence[]
  regions: LawRegion[]
}

export interface LawParameter {
  file: string
  parameter: string
  title: string
  topic: string
  schemes: string[]
  kind: string | null
  unit: string
  inherited: boolean
  since: string
  assumed: boolean
  values: number
  confidence: Confidence
  unknown: string[]
  cases: number
}

export interface LawCaseRef {
  id: string
  region: string
  title: string
  origin: string
  date: string
  holds: boolean
}

export interface RegionLaw {
  region: LawRegion
  parameters: LawParameter[]
  cases: LawCaseRef[]
}

export interface LawLine {
  depth: number
  text: string
  unknown: boolean
}

export interface LawSource {
  document: string
  number: string
  article: string
  address: string
  note: string
}

export interface LawHistoryEntry {
  from: string
  until: string | null
  assumed: boolean
  now: boolean
  confidence: Confidence
  checked: string
  source: LawSource
  value: LawLine[]
  unknown: string[]
}

export interface LawPoint {
  from: string
  until: string | null
  value: string
  text: string
}

export interface LawSeries {
  label: string
  points: LawPoint[]
}

export interface LawChart {
  unit: string
  series: LawSeries[]
}

export interface LawParameterDetail extends LawParameter {
  region: LawRegion
  history: LawHistoryEntry[]
  charts: LawChart[]
  through: string
  yaml: string
  readers: LawCaseRef[]
}

export interface LawBasis {
  file: string
  title: string
  citation: string
  from: string
  assumed: boolean
  confidence: 'official' | 'secondary' | 'sample'
  confidenceTitle: string
}

export interface ExplanationLine {
  step: string
  rule: string
  basis: string
  confidence: 'official' | 'secondary' | 'sample'
  confidenceTitle: string
  working: string
  result: string
  bases: LawBasis[]
}

export interface BillDecision {
  notice: string | null
  document: Record<string, unknown>
  explanation: ExplanationLine[]
}

export interface CaseFigure {
  figure: string
  expected: string
  found: string
}

export interface CaseBill {
  date: string
  request: Record<string, unknown>
  figures: CaseFigure[]
  decision: BillDecision
}

export interface LawCase {
  region: LawRegion
  id: string
  title: string
  date: string
  origin: string
  standIns: boolean
  paragraphs: string
  source: string
  why: string
  holds: boolean
  differences: string[]
  parameter: string | null
  facts: LawLine[]
  expected: LawLine[]
  bills: CaseBill[]
}

/** What `decide` is asked: one bill, on a day, by the law of a region. */
export interface BillTrial {
  region: string
  date: string
  standIns: boolean
  request: Record<string, unknown>
}
