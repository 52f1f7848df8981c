import { defineStore } from 'pinia'
import { ref, toRaw } from 'vue'
import { api } from '@/api/api'
import type { DraftFile } from './draft'

/** Files on their way to the server. */
export const useUploads = defineStore('uploads', () => {
  /** Share sent of each file under way, 0…1, by the file's id. */
  const progress = ref<Record<string, number>>({})
  const running = new Map<string, Promise<void>>()

  function finished(id: string) {
    running.delete(id)
    progress.value = Object.fromEntries(
      Object.entries(progress.value).filter(([other]) => other !== id),
    )
  }

  async function store(file: DraftFile, original: File) {
    progress.value[file.id] = 0
    try {
      const { hash } = await api.evidence(toRaw(original), (share) => {
        progress.value[file.id] = share
      })
      file.hash = hash
    } finally {
      finished(file.id)
    }
  }

  /** Brings one file to the server, once, however often it is asked. */
  async function upload(file: DraftFile): Promise<void> {
    if (file.hash !== undefined || !file.file) return
    const sending = running.get(file.id) ?? store(file, file.file)
    running.set(file.id, sending)
    await sending
  }

  return { progress, upload }
})
