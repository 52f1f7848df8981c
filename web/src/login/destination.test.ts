import { expect, it } from 'vitest'
import { destination } from './destination'

it('goes back to where one wanted to go', () => {
  expect(destination('/list?light=LATE')).toBe('/list?light=LATE')
})

it('goes to the wall when nothing was wished', () => {
  expect(destination(undefined)).toBe('/')
  expect(destination(['/list', '/plan'])).toBe('/')
})

it.each(['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example', 'list'])(
  'never leads to another host: %s',
  (wished) => {
    expect(destination(wished)).toBe('/')
  },
)
