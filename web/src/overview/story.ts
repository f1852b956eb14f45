// The guided story is the server's list of steps; a page reached by a step carries `?story=n`.
import type { RouteLocationRaw } from 'vue-router'
import type { StoryStep } from '../api'
import { tracePath } from '../parts/paths'

export function placeOf(step: StoryStep, at: number): RouteLocationRaw | undefined {
  const path = step.address ? tracePath(step.address) : step.href
  if (!path) return undefined
  const [before = '', hash = ''] = path.split('#')
  const [bare = '', query = ''] = before.split('?')
  return { path: bare, query: { ...Object.fromEntries(new URLSearchParams(query)), story: String(at + 1) }, hash: hash && `#${hash}` }
}
