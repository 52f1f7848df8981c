/** The lights of the map page: those of a filter, of a day, or what the wall shows. */
import { computed, type Ref } from 'vue'
import { api } from '@/api/api'
import type { Filters, LightCounts, LocalDate } from '@/api/types'
import { figuresApi } from '@/figures/figuresApi'
import { setFilters } from '@/list/filters'
import { onBoardChange } from '@/live'
import { useFetched } from '@/ui/fetched'
import type { Shares } from '../style'
import { mapApi, type Lamp } from './api'
import { atOverview, countsOf } from './lamps'
import type { WantedFigure } from './place'

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
  figure: Readonly<Ref<WantedFigure>>,
) {
  /** The projects counted for an indicator; null where none narrows them. */
  async function counted(sending: { signal: AbortSignal }): Promise<ReadonlySet<string> | null> {
    const { indicator, period, only } = figure.value
    if (!indicator || !only) return null
    const { parts } = await figuresApi.parts(indicator, { period }, 'PROJECT', sending)
    return new Set(parts.filter(({ value }) => value).map(({ code }) => code))
  }

  async function read(sending: { signal: AbortSignal }): Promise<Known> {
    const asked = { filters: filters.value, at: at.value }
    const narrows = setFilters(asked.filters).length > 0
    const meant = await counted(sending)
    if (!narrows && meant === null && asked.at === undefined) {
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
    const { day } = answer
    const projects = answer.projects.filter(({ code }) => !meant || meant.has(code))
    return {
      day,
      total: meant ? projects.length : answer.total,
      placed: projects.length,
      lights: meant ? countsOf(projects) : answer.lights,
      shares: new Map(),
      codes: projects.map(({ code }) => code),
      overview: atOverview(projects),
      all: asked.at === undefined ? null : projects,
      asked,
    }
  }

  const { data, refusal, loading, reload } = useFetched(read, [filters, at, known, figure])
  onBoardChange(() => void reload())
  return { data, refusal, loading, lights: computed(() => data.value?.lights ?? {}) }
}
