import type { Unit, UnitKind } from '@/api/types'

/** Headquarters stand before what they command: departments, bureaus, streets, companies. */
const ranks: Record<UnitKind, number> = {
  ...{ CITY_HQ: 0, DEPARTMENT: 1, SPECIAL_HQ: 2, DISTRICT_HQ: 3 },
  ...{ BUREAU: 4, STREET: 5, COMPANY: 6, OTHER: 7 },
}

export interface Branch {
  unit: Unit
  below: Branch[]
  /** Units in this branch, itself included. */
  size: number
}

/** The units as a tree; one whose superior is not in force stands at the top, never lost. */
export function grown(units: readonly Unit[]): Branch[] {
  const known = new Set(units.map((unit) => unit.code))
  const under = new Map<string | null, Unit[]>()
  for (const unit of units.toSorted((a, b) => ranks[a.kind] - ranks[b.kind])) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null
    under.set(parent, [...(under.get(parent) ?? []), unit])
  }
  const branch = (unit: Unit): Branch => {
    const below = (under.get(unit.code) ?? []).map(branch)
    return { unit, below, size: 1 + below.reduce((sum, one) => sum + one.size, 0) }
  }
  return (under.get(null) ?? []).map(branch)
}

/** The units above this one, the highest first. */
export function path(units: readonly Unit[], code: string): Unit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const above: Unit[] = []
  let unit = byCode.get(byCode.get(code)?.parent ?? '')
  while (unit && !above.includes(unit)) {
    above.unshift(unit)
    unit = byCode.get(unit.parent ?? '')
  }
  return above
}

/** Only branches that hold a unit or a post with `text` in its name; all of them without text. */
export function pruned(branches: readonly Branch[], text: string): Branch[] {
  const wanted = text.trim().normalize('NFKC').toLowerCase()
  if (wanted === '') return [...branches]
  const fits = ({ name, shortName, code, posts }: Unit) =>
    [name, shortName, code, ...posts.map((post) => post.name)].some((word) =>
      word.normalize('NFKC').toLowerCase().includes(wanted),
    )
  return branches.flatMap((branch) => {
    const below = pruned(branch.below, text)
    return fits(branch.unit) || below.length > 0 ? [{ ...branch, below }] : []
  })
}

/** Whether the unit stands somewhere below the top of this branch. */
export function holds(branch: Branch, code: string | undefined): boolean {
  return branch.below.some((below) => below.unit.code === code || holds(below, code))
}
