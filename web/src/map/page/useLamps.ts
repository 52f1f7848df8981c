/** The lights of the map page: those of a filter, of a day, or what the wall shows. */
import { computed, type Ref } from 'vue'
import { api } from '@/api/api'
import type { Filters, LightCounts, LocalDate } from '@/api/types'
import { setFilters } from '@/list/filters'
import { onBoardChange } from '@/live'
import { useFetched } from '@/ui/fetched'
import type { Shares } from '../style'
import { mapApi, type Lamp } from './api'
import { atOverview } from './lamps'

interface Known {
  readonly day: LocalDate
  readonly total: number
  readonly placed: number
  readonly lights: LightCounts
  /** How the districts are shaded, where the wall was read. */
  readonly shares: Shares
  /** All that are meant; null when nothing narrows them. */
  readonly codes: readonly string[] | null
  /** Those to stand at overview. */
  readonly overview: readonly Lamp[]
  /** Of an earlier day: all of them, since the tiles have today's. */
  readonly all: readonly Lamp[] | null
  readonly asked: { readonly filters: Filters; readonly at: LocalDate | undefined }
}

export function useLamps(
  filters: Readonly<Ref<Filters>>,
  at: Readonly<Ref<LocalDate | undefined>>,
  known: Readonly<Ref<boolean>>,
) {
  async function read(sending: { signal: AbortSignal }): Promise<Known> {
    const asked = { filters: filters.value, at: at.value }
    const narrows = setFilters(asked.filters).length > 0
    if (!narrows && asked.at === undefined) {
      const wall = await api.wall(sending)
      const lights = wall.lights.projects
      const total = Object.values(lights).reduce((sum, count) => sum + count, 0)
      const overview = wall.marks.map(({ project, ...mark }) => ({ code: project, ...mark }))
      const { statusDate: day, placed = total } = wall
      const shares = new Map(wall.districts.map(({ code, onTimePercent }) => [code, onTimePercent]))
      return { day, total, placed, lights, shares, codes: null, overview, all: null, asked }
    }
    const answer = await mapApi.lights(
      asked.filters,
      asked.at,
      known.value ? asked.at : undefined,
      sending,
    )
    const { day, total, lights, projects } = answer
    return {
      day,
      total,
      placed: projects.length,
      lights,
      shares: new Map(),
      codes: projects.map(({ code }) => code),
      overview: atOverview(projects),
      all: asked.at === undefined ? null : projects,
      asked,
    }
  }

  const { data, refusal, loading, reload } = useFetched(read, [filters, at, known])
  onBoardChange(() => void reload())
  return { data, refusal, loading, lights: computed(() => data.value?.lights ?? {}) }
}
