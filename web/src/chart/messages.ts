import { area } from '@/i18n/area'

export const chart = area(
  { plan: '计划', forecast: '预计', actual: '实际', date: '日期' },
  { plan: 'Plan', forecast: 'Forecast', actual: 'Actual', date: 'Date' },
)
