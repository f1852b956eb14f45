// The addresses of the shell's own pages (docs/api.md, "Pages of the shell").

const part = encodeURIComponent

export const agencyPath = (id: string) => `/agency/${part(id)}`
export const tablePath = (id: string, table: string) => `${agencyPath(id)}/table/${part(table)}`
export const projectsPath = (id: string) => `${agencyPath(id)}/projects`
export const reliefPath = (id: string) => `${agencyPath(id)}/relief`
export const executionPath = (id: string) => `${agencyPath(id)}/execution`
export const figuresPath = (id: string) => `${agencyPath(id)}/figures`
export const tracePath = (address: string) => `/trace/${address.split('/').map(part).join('/')}`

/** The page that shows the table, the narrative or the sheet an address lies in. */
export function homeOf(address: string): string {
  const [id = '', table = ''] = address.split('/')
  if (table === 'text') return figuresPath(id)
  if (table.startsWith('sheet')) return projectsPath(id)
  return tablePath(id, table)
}
