import { expect, test } from 'vitest'
import { stepped } from './steps'

test('the period before or after, of each kind', () => {
  expect(stepped('WEEK', '2022-12-29', 1)).toBe('2023-01-05')
  expect(stepped('MONTH', '2022-12-31', 1)).toBe('2023-01-01')
  expect(stepped('MONTH', '2023-01-31', -1)).toBe('2022-12-01')
  expect(stepped('QUARTER', '2022-12-19', -1)).toBe('2022-09-01')
  expect(stepped('YEAR', '2022-12-19', 1)).toBe('2023-12-01')
})
