/** The base maps of the installation, and which of them an address asks for. */
import { computed, type Ref } from 'vue'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { useFetched } from '@/ui/fetched'
import { mapApi, type BaseMap } from './api'
import { fits } from './baseStyle'

/** `base` names the one underneath, `over` those above it, as names often are. */
export function useBases(query: () => LocationQuery, go: (change: LocationQueryRaw) => void) {
  const { data } = useFetched((sending) => mapApi.bases(sending))
  const maps: Readonly<Ref<readonly BaseMap[]>> = computed(() => data.value?.maps ?? [])
  const asked = (name: string) => {
    const value = query()[name]
    return typeof value === 'string' ? value.split(',') : []
  }
  const shown = computed<readonly BaseMap[]>((before) => {
    const [base] = asked('base')
    const over = asked('over')
    const now = maps.value.filter(
      (map) => fits(map) && (map.overlay ? over.includes(map.id) : map.id === base),
    )
    // The address changes with every move of the camera; the same maps stay the same.
    return before && before.length === now.length && before.every((map, at) => map === now[at])
      ? before
      : now
  })
  function choose(map: BaseMap | undefined) {
    go({ base: map?.id })
  }
  function lay(map: BaseMap, on: boolean) {
    const others = asked('over').filter((id) => id !== '' && id !== map.id)
    const over = on ? [...others, map.id] : others
    go({ over: over.length > 0 ? over.join(',') : undefined })
  }
  return { maps, known: computed(() => data.value !== undefined), shown, choose, lay }
}
