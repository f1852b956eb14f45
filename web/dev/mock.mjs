// npm run mock: the built pages with canned answers in the shape of docs/api.md, for looking at them without the server.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = join(here, '..', 'dist')
const port = Number(process.env.PORT ?? 8787)
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

const routes = [
  [/^\/api\/overview$/, () => 'overview'],
  [/^\/api\/agencies\/([^/]+)$/, (id) => `agency-${id}`],
  [/^\/api\/agencies\/[^/]+\/tables\/([^/.]+)$/, (table) => `table-${table}`],
  [/^\/api\/agencies\/[^/]+\/(figures|execution|projects|relief)$/, (room) => room],
  [/^\/api\/trace$/, (_, query) => (/2080699/.test(query.get('address')) ? 'trace-2080699' : 'trace')],
  [/^\/api\/(search|trail)$/, (page) => page],
]
const lost = (path) => ({
  complaints: [
    { code: 'YB-MOCK-0001', where: path, what: '演示数据里没有这一项。', why: '', remedy: '请用 ./openyibao demo 查看全部数据。' },
  ],
})

function answer(url) {
  const path = decodeURIComponent(url.pathname)
  for (const [pattern, name] of routes) {
    const match = pattern.exec(path)
    if (!match) continue
    const file = join(here, 'canned', `${name(match[1], url.searchParams)}.json`)
    if (existsSync(file)) return [200, 'application/json', readFileSync(file)]
  }
  if (path.startsWith('/api/')) return [404, 'application/json', JSON.stringify(lost(path))]
  const file = join(dist, normalize(path))
  const found = file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? file : join(dist, 'index.html')
  return [200, kinds[extname(found)] ?? 'application/octet-stream', readFileSync(found)]
}

createServer((request, response) => {
  const [status, kind, body] = answer(new URL(request.url, 'http://localhost'))
  response.writeHead(status, { 'Content-Type': `${kind}; charset=utf-8` }).end(body)
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
