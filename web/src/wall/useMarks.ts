/** Marks of a filter or of an earlier day, where whoever leads has asked for them. */
import { computed, type Ref } from 'vue'
import { filtersOf } from '@/list/filters'
import { onBoardChange } from '@/live'
import type { Mark } from '@/map/marks'
import { mapApi } from '@/map/page/api'
import { atOverview, markOf } from '@/map/page/lamps'
import { useFetched } from '@/ui/fetched'
import type { Scene } from './show'

export function useMarks(scene: Readonly<Ref<Scene>>) {
  const { data, reload } = useFetched(
    async (sending): Promise<readonly Mark[] | null> => {
      const { filter, day } = scene.value
      if (filter === null && day === null) return null
      const query = Object.fromEntries(new URLSearchParams(filter ?? ''))
      const lights = new URLSearchParams(filter ?? '').getAll('light')
      const filters = filtersOf({ ...query, ...(lights.length > 0 && { light: lights }) })
      const answer = await mapApi.lights(filters, day ?? undefined, undefined, sending)
      return atOverview(answer.projects).map(markOf)
    },
    [() => scene.value.filter, () => scene.value.day],
  )
  onBoardChange(() => {
    if (data.value) void reload()
  })
  return { marks: computed(() => data.value ?? null) }
}
