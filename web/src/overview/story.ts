// The guided story is the server's list of steps; a page reached by a step carries `?story=n`.
import { shallowRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { StoryStep } from '../api'
import { tracePath } from '../parts/paths'

/** The figure the story speaks of next, and where a click on it leads: the story goes on. */
export const pointed = shallowRef<{ address: string; place: RouteLocationRaw } | null>(null)

export function placeOf(step: StoryStep, at: number): RouteLocationRaw | undefined {
  const path = step.href || (step.address && tracePath(step.address))
  if (!path) return undefined
  const [before = '', hash = ''] = path.split('#')
  const [bare = '', query = ''] = before.split('?')
  return { path: bare, query: { ...Object.fromEntries(new URLSearchParams(query)), story: String(at + 1) }, hash: hash && `#${hash}` }
}
