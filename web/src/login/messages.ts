import { area } from '@/i18n/area'

export const login = area({}, {})
