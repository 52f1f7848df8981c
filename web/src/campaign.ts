import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from './api/api'
import type { Campaign } from './api/types'

/** The campaign and the names of its districts, actions, lines and areas, read once for all. */
export const useCampaign = defineStore('campaign', () => {
  const current = shallowRef<Campaign>()
  let loading: Promise<void> | undefined

  async function read() {
    current.value = await api.campaign()
  }

  /** Reads it unless it is here or under way; a failure may be tried again. */
  function load(): Promise<void> {
    return (loading ??= read().catch(() => {
      loading = undefined
    }))
  }

  /** Reads it anew after a change. */
  function reload(): Promise<void> {
    loading = undefined
    return load()
  }

  return { current, load, reload }
})
