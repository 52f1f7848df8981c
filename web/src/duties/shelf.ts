import type { Draft } from './draft'

/** Where drafts survive a reload. */
export interface Shelf {
  all(): Promise<Draft[]>
  put(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
}

const store = 'drafts'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('guatu', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store, { keyPath: 'id' })
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('no storage'))
    }
  })
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('storage failed'))
    }
  })
}

/** The browser's own database: unlike `localStorage` it takes photos as they are. */
export function browserShelf(): Shelf {
  let database: Promise<IDBDatabase> | undefined
  async function within<T>(mode: IDBTransactionMode, work: (s: IDBObjectStore) => IDBRequest<T>) {
    database ??= opened()
    return finished(work((await database).transaction(store, mode).objectStore(store)))
  }
  return {
    all: () => within<Draft[]>('readonly', (drafts) => drafts.getAll()),
    put: async (draft) => {
      await within('readwrite', (drafts) => drafts.put(draft))
    },
    remove: async (id) => {
      await within('readwrite', (drafts) => drafts.delete(id))
    },
  }
}
