import { area } from '@/i18n/area'
import { definitionMessages } from './definitionMessages'
import { figureMessages } from './figureMessages'
import { quotationMessages } from './quotationMessages'

/** All sentences about figures, by what one does with them. */
export const figures = area(
  { ...figureMessages.zh, ...quotationMessages.zh, ...definitionMessages.zh },
  { ...figureMessages.en, ...quotationMessages.en, ...definitionMessages.en },
)
