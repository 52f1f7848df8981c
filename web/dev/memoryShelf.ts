import type { Draft } from '@/duties/draft'
import type { Shelf } from '@/duties/shelf'

/** Keeps drafts for as long as a test lasts. */
export function memoryShelf(kept: Draft[] = []): Shelf {
  const drafts = new Map(kept.map((draft) => [draft.id, draft]))
  return {
    all: () => Promise.resolve([...drafts.values()]),
    put: (draft) => {
      drafts.set(draft.id, structuredClone(draft))
      return Promise.resolve()
    },
    remove: (id) => {
      drafts.delete(id)
      return Promise.resolve()
    },
  }
}
