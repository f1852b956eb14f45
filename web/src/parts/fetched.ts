import { onScopeDispose, shallowReactive, watch } from 'vue'
import { Refusal } from '../api'

/** Something asked of the server: not yet here, here, or refused. */
export interface Fetched<T> {
  value: T | null
  refusal: Refusal | null
  loading: boolean
}

/** Loads again whenever `key` changes; a late answer to an old question is dropped. */
export function useFetched<T>(
  key: () => unknown,
  load: (signal: AbortSignal) => Promise<T>,
): Fetched<T> & { again: () => Promise<void> } {
  const fetched: Fetched<T> = shallowReactive<Fetched<T>>({ value: null, refusal: null, loading: true })
  let current = new AbortController()

  async function again() {
    current.abort()
    const mine = (current = new AbortController())
    Object.assign(fetched, { refusal: null, loading: true })
    try {
      const value = await load(mine.signal)
      if (!mine.signal.aborted) Object.assign(fetched, { value, loading: false })
    } catch (cause) {
      if (mine.signal.aborted) return
      if (!(cause instanceof Refusal)) throw cause
      Object.assign(fetched, { value: null, refusal: cause, loading: false })
    }
  }

  watch(key, (_, before) => {
    if (before !== undefined) fetched.value = null
    void again()
  }, { immediate: true })
  onScopeDispose(() => current.abort())
  return Object.assign(fetched, { again })
}
