import { ref, watch, type Ref } from 'vue'
import type { LocalDate } from '@/api/types'
import { useCampaign } from '@/campaign'

/** A day within the period that is looked at: the status date, once it is known and unless chosen. */
export function useDayOfPeriod(): Ref<LocalDate> {
  const campaign = useCampaign()
  const day = ref<LocalDate>('')
  void campaign.load()
  watch(
    () => campaign.current?.statusDate,
    (today) => {
      if (today && !day.value) day.value = today
    },
    { immediate: true },
  )
  return day
}
