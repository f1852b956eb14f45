// The addresses of the shell's own pages (docs/api.md, "Pages of the shell").

const part = encodeURIComponent

export const agencyPath = (id: string) => `/agency/${part(id)}`
export const tablePath = (id: string, table: string) => `${agencyPath(id)}/table/${part(table)}`
export const projectsPath = (id: string) => `${agencyPath(id)}/projects`
export const reliefPath = (id: string) => `${agencyPath(id)}/relief`
export const executionPath = (id: string) => `${agencyPath(id)}/execution`
export const figuresPath = (id: string) => `${agencyPath(id)}/figures`
export const tracePath = (address: string) => `/trace/${address.split('/').map(part).join('/')}`
export const lawPath = () => '/law'
export const regionLawPath = (code: string) => `/law/${part(code)}`
export const parameterPath = (code: string, file: string) => `${regionLawPath(code)}/parameter?file=${part(file)}`
export const casePath = (code: string, id: string) => `${regionLawPath(code)}/cases/${part(id)}`
export const calculatorPath = (code?: string, id?: string, bill?: number) =>
  code && id ? `/law/try?region=${part(code)}&case=${part(id)}${bill ? `&bill=${bill}` : ''}` : '/law/try'

/** The page that shows the table, the narrative or the sheet an address lies in. */
export function homeOf(address: string): string {
  const [id = '', table = ''] = address.split('/')
  if (table === 'text') return figuresPath(id)
  if (table.startsWith('sheet')) return projectsPath(id)
  return tablePath(id, table)
}
