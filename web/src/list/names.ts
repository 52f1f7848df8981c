import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Filters } from '@/api/types'
import { useCampaign } from '@/campaign'
import { useUnits } from '@/organisation/units'
import type { Narrowing } from './filters'

interface Coded {
  code: string
  name: string
}

/** What codes in filters are called, for people to read. */
export function useNames() {
  const { t } = useI18n()
  const campaign = useCampaign()
  const units = useUnits()
  const known = computed(() => campaign.current)

  function named(all: Coded[] | undefined, code: string | undefined) {
    return all?.find((one) => one.code === code)?.name ?? code ?? ''
  }

  const said: Partial<Record<Narrowing, (filters: Filters) => string>> = {
    light: ({ light }) => (light ?? []).map((one) => t(`ui.light.${one}`)).join('、'),
    district: ({ district }) => named(known.value?.districts, district),
    action: ({ action }) => named(known.value?.actions, action),
    line: ({ line }) => named(known.value?.lines, line),
    area: ({ area }) => named(known.value?.areas, area),
    unit: ({ unit }) => units.nameOf(unit ?? ''),
    support: ({ support }) => units.nameOf(support ?? ''),
    kind: ({ kind }) => t(`ui.kind.${kind}`),
    level: ({ level }) => t(`ui.level.${level}`),
    packages: ({ packages }) => t(`list.package.${packages}`),
    due: ({ due }) => t(`list.${due}`),
    started: ({ started }) => t(started ? 'list.startedTrue' : 'list.startedFalse'),
    onTime: ({ onTime }) => t(onTime ? 'list.onTimeTrue' : 'list.onTimeFalse'),
  }

  /** A filter's value in words. */
  function valueOf(filters: Filters, filter: Narrowing): string {
    return said[filter]?.(filters) ?? String(filters[filter])
  }

  const options = (all: Coded[] | undefined) =>
    (all ?? []).map(({ code, name }) => ({ value: code, name }))

  return { known, valueOf, options }
}
