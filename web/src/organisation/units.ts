import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api } from '@/api/api'
import type { Unit } from '@/api/types'

/** The units now in force, by code and by name. */
export const useUnits = defineStore('units', () => {
  const all = shallowRef<Unit[]>([])
  let loading: Promise<void> | undefined

  const byCode = computed(() => new Map(all.value.map((unit) => [unit.code, unit])))
  const byName = computed(
    () => new Map(all.value.flatMap((u) => [u.shortName, u.name].map((name) => [name, u.code]))),
  )

  async function read() {
    all.value = (await api.organisation()).units
  }

  function load(): Promise<void> {
    return (loading ??= read().catch(() => {
      loading = undefined
    }))
  }

  return {
    all,
    load,
    nameOf: (code: string) => byCode.value.get(code)?.name ?? code,
    codeOf: (name: string) => byName.value.get(name),
  }
})
