// The overview is asked once and kept: every page needs names, years and notices of agencies.
import { shallowReactive } from 'vue'
import { api, Refusal, type Agency, type Overview } from '../api'
import type { Fetched } from '../parts/fetched'

const overview: Fetched<Overview> = shallowReactive<Fetched<Overview>>({ value: null, refusal: null, loading: false })

async function ask() {
  Object.assign(overview, { refusal: null, loading: true })
  try {
    Object.assign(overview, { value: await api.overview(), loading: false })
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    Object.assign(overview, { refusal: cause, loading: false })
  }
}

export function useOverview(): Fetched<Overview> {
  if (!overview.value && !overview.loading) void ask()
  return overview
}

export function agencyOf(id: string | undefined): Agency | undefined {
  return useOverview().value?.agencies.find((agency) => agency.id === id)
}

/** The years of the same agency, oldest first. */
export function yearsOf(id: string): Agency[] {
  const agency = agencyOf(id)
  const years = overview.value?.agencies.filter((other) => other.agency === agency?.agency) ?? []
  return [...years].sort((one, other) => one.year - other.year)
}

/** The notices that a page must carry which shows figures of several agencies. */
export function noticesOf(ids: string[]): string[] {
  const notices = ids.map((id) => agencyOf(id)?.notice).filter((notice): notice is string => !!notice)
  return [...new Set(notices)]
}
