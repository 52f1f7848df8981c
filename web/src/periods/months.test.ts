import { expect, it } from 'vitest'
import { monthsFrom } from './months'

it('steps over the end of a year', () => {
  expect(monthsFrom('2022-12', 1)).toBe('2023-01')
  expect(monthsFrom('2022-01', -1)).toBe('2021-12')
  expect(monthsFrom('2022-06', 0)).toBe('2022-06')
})
