/** Districts or areas shaded by an indicator: classes of about equal number, the darkest the most. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Flavor } from '@/theme'

/** What is shaded by a figure: districts or areas, each with its class from 1 (least) to 4 (most). */
export interface Shading {
  readonly by: 'DISTRICT' | 'AREA'
  readonly classes: ReadonlyMap<string, number>
}

/** One class of the legend: from its least to its greatest value. */
export interface ShadeClass {
  readonly place: number
  readonly least: number
  readonly most: number
}

const CLASSES = 4
const COLOURS = ['shareNone', 'share1', 'share2', 'share3', 'share4'] as const

/** The classes of some values; equal values never stand in two. */
export function classesOf(values: readonly (number | null)[]): ShadeClass[] {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other)
  const distinct = [...new Set(known)]
  const count = Math.min(CLASSES, distinct.length)
  const classes: ShadeClass[] = []
  let from = 0
  for (let i = 0; i < count; i++) {
    const to = Math.round(((i + 1) * distinct.length) / count)
    const least = distinct[from]
    const most = distinct[to - 1]
    if (least === undefined || most === undefined) continue
    // Few classes take the far ends of the scale, so that most stays darkest.
    const place = count === 1 ? CLASSES : 1 + Math.round((i * (CLASSES - 1)) / (count - 1))
    classes.push({ place, least, most })
    from = to
  }
  return classes
}

/** The class of a value; 0 where there is none. */
export function classOf(classes: readonly ShadeClass[], value: number | null): number {
  if (value === null) return 0
  return classes.find(({ least, most }) => value >= least && value <= most)?.place ?? 0
}

/** The colour of a class. */
export function shadeColour(flavor: Flavor, place: number): string {
  return flavor[COLOURS[place] ?? 'shareNone']
}

/** The colour of each shape by its code. */
export function shadeExpression(
  classes: ReadonlyMap<string, number>,
  flavor: Flavor,
): ExpressionSpecification {
  const cases = [...classes].flatMap(([code, place]) => [code, shadeColour(flavor, place)])
  if (cases.length === 0) return ['literal', flavor.shareNone] as unknown as ExpressionSpecification
  return [
    'match',
    ['get', 'code'],
    ...cases,
    flavor.shareNone,
  ] as unknown as ExpressionSpecification
}
