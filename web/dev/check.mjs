// npm run check: every message key that is used exists, every one that exists is used, Chinese lives only in the
// message files, no component is longer than 250 lines, and no page asks another host for anything.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const messageFiles = ['src/messages/zh-CN.ts', 'src/messages/policy.zh-CN.ts']
const messageFile = messageFiles.join(', ')
const chinese = /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u
const complaints = []
const used = new Set()
const groups = new Set()

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts') && /\.(vue|ts|css)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
const texts = Object.fromEntries([...sources, 'index.html'].map((file) => [file, readFileSync(join(root, file), 'utf8')]))

const defined = [...messageFiles.map((file) => texts[file]).join('\n').matchAll(/^ {2}'([\w.-]+)':/gm)].map((match) => match[1])
for (const key of defined.filter((key, at) => defined.indexOf(key) !== at)) complaints.push(`${messageFile}: ${key} twice`)

for (const [file, text] of Object.entries(texts)) {
  if (messageFiles.includes(file)) continue
  text.split('\n').forEach((line, at) => {
    if (chinese.test(line)) complaints.push(`${file}:${at + 1}: Chinese outside ${messageFile}: ${line.trim()}`)
    if (/https?:\/\//.test(line)) complaints.push(`${file}:${at + 1}: an address of another host`)
  })
  if (file.endsWith('.vue') && text.split('\n').length > 250) complaints.push(`${file}: longer than 250 lines`)
  for (const [, call] of text.matchAll(/\bt\(([^()`]*)/g)) {
    for (const [, key] of call.matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)) used.add(key)
  }
  for (const [, group] of text.matchAll(/\bt\(`([\w.]+)\.\$\{/g)) groups.add(group)
  for (const [, group] of text.matchAll(/\bwordFor\('(\w+)'/g)) groups.add(group)
}

for (const key of used) if (!defined.includes(key)) complaints.push(`${messageFile}: no text for ${key}`)
for (const group of groups) {
  if (!defined.some((key) => key.startsWith(`${group}.`))) complaints.push(`${messageFile}: no text for the group ${group}`)
}
for (const key of defined) {
  if (!used.has(key) && !groups.has(key.split('.')[0])) complaints.push(`${messageFile}: nobody uses ${key}`)
}

complaints.forEach((complaint) => console.error(complaint))
console.log(`${sources.length} files, ${defined.length} messages, ${complaints.length} complaints`)
process.exit(complaints.length > 0 ? 1 : 0)
