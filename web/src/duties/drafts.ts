import { defineStore } from 'pinia'
import { ref, toRaw } from 'vue'
import type { Draft } from './draft'
import { browserShelf, type Shelf } from './shelf'

/** A draft as the browser's database can take it: without Vue's wrappings. */
function bare(draft: Draft): Draft {
  const raw = toRaw(draft)
  return {
    ...raw,
    form: { ...toRaw(raw.form) },
    files: toRaw(raw.files).map((file) => ({ ...toRaw(file) })),
    refused: raw.refused && {
      ...raw.refused,
      problems: raw.refused.problems.map((one) => ({ ...toRaw(one) })),
    },
  }
}

/** The drafts of the account before this device, kept through reloads and lost connections. */
export const useDrafts = defineStore('drafts', () => {
  const all = ref<Draft[]>([])
  /** False when this browser cannot keep anything. */
  const kept = ref(true)
  let shelf: Shelf = browserShelf()
  let loaded: Promise<void> | undefined
  let owner: string | undefined

  async function keeping<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch {
      kept.value = false
      return undefined
    }
  }

  async function read(login: string) {
    const found = (await keeping(() => shelf.all())) ?? []
    all.value = found.filter((draft) => draft.login === login)
  }

  /** Reads once what this account left here. */
  function load(login: string): Promise<void> {
    if (owner !== login) loaded = undefined
    owner = login
    return (loaded ??= read(login))
  }

  const find = (id: string) => all.value.find((draft) => draft.id === id)

  async function save(draft: Draft, now = new Date()) {
    draft.savedAt = now.toISOString()
    if (!find(draft.id)) all.value.push(draft)
    await keeping(() => shelf.put(bare(draft)))
  }

  async function discard(id: string) {
    all.value = all.value.filter((draft) => draft.id !== id)
    await keeping(() => shelf.remove(id))
  }

  /** Keeps them elsewhere from now on. */
  function keepOn(other: Shelf) {
    shelf = other
    loaded = undefined
    kept.value = true
  }

  return { all, kept, load, find, save, discard, keepOn }
})
