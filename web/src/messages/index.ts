import { policyMessages } from './policy.zh-CN'
import { pageMessages } from './zh-CN'

const messages = { ...pageMessages, ...policyMessages }

export type MessageKey = keyof typeof messages

/** The text of a key, with `{name}` places filled. */
export function t(key: MessageKey, places: Record<string, string | number> = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole))
}

type Group =
  | 'bill'
  | 'caseOrigin'
  | 'choice'
  | 'confidence'
  | 'dimension'
  | 'document'
  | 'event'
  | 'fact'
  | 'figureKind'
  | 'flow'
  | 'forms'
  | 'lawTopic'
  | 'outcome'
  | 'payload'
  | 'state'
type Words = Partial<Record<string, string>>

/** The Chinese word for a code word of the server; the code word itself when it is new to us. */
export function wordFor(group: Group, code: string): string {
  return (messages as Words)[`${group}.${code}`] ?? code
}
