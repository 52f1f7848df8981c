import { expect, test } from 'vitest'
import { classOf, classesOf } from './shades'

test('Ten districts fall into four classes of two or three, the most in the darkest', () => {
  const values = [24.5, 3, 11, 8, 30, 17, 5, null, 21, 14, 2]
  const classes = classesOf(values)
  expect(classes.map(({ place }) => place)).toEqual([1, 2, 3, 4])
  const sizes = classes.map(({ place }) => values.filter((v) => classOf(classes, v) === place))
  expect(sizes.map((all) => all.length)).toEqual([3, 2, 3, 2])
  expect(classOf(classes, 30)).toBe(4)
  expect(classOf(classes, null)).toBe(0)
})

test('Equal values stand in one class, and a single value is the darkest', () => {
  const tied = classesOf([7, 7, 7, 9])
  expect(tied).toEqual([
    { place: 1, least: 7, most: 7 },
    { place: 4, least: 9, most: 9 },
  ])
  expect(classesOf([12])).toEqual([{ place: 4, least: 12, most: 12 }])
  expect(classesOf([null])).toEqual([])
})
