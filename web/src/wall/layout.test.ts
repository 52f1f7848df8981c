import { describe, expect, it } from 'vitest'
import { unitOf } from './calibration'
import { HEIGHT, planWall } from './layout'

/** How high the right half becomes with a plan, in units. */
function heightOf(plan: ReturnType<typeof planWall>): number {
  const frame = HEIGHT.panelHead + HEIGHT.panelFoot
  const figures = HEIGHT.figures * (plan.figureColumns === 2 ? 2 : 1)
  const late = frame + plan.lateRows * HEIGHT.lateRow
  const league = plan.leagueRows === 0 ? 0 : HEIGHT.gap + frame + plan.leagueRows * HEIGHT.leagueRow
  return HEIGHT.top + HEIGHT.bottom + 4 * HEIGHT.gap + figures + late + league
}

describe('the plan of the wall', () => {
  it.each([
    [1920, 1080],
    [3840, 2160],
  ])('shows everything on a wall of %i × %i', (width, height) => {
    const plan = planWall(width, height, unitOf(width, height, null), 10)
    expect(plan).toEqual({
      stacked: false,
      lateRows: 7,
      leagueRows: 10,
      curve: true,
      figureColumns: 4,
      milestoneColumn: true,
    })
  })

  it.each([20, 24, 28, 32, 36, 40, 44, 48])(
    'drops rows instead of shrinking text at %i px',
    (unit) => {
      const plan = planWall(1920, 1080, unit, 10)
      if (plan.stacked) return
      expect(plan.lateRows).toBeGreaterThan(0)
      expect(heightOf(plan)).toBeLessThanOrEqual(1080 / unit + 1e-9)
    },
  )

  it('drops the league and the curve before the late list', () => {
    const plan = planWall(1920, 1080, 36, 10)
    expect(plan.leagueRows).toBe(0)
    expect(plan.curve).toBe(false)
    expect(plan.lateRows).toBeGreaterThanOrEqual(2)
  })

  it('drops rows where the head line needs a second line', () => {
    const usual = planWall(1920, 1080, 24, 10)
    const high = planWall(1920, 1080, 24, 10, 6)
    expect(high.lateRows + high.leagueRows).toBeLessThan(usual.lateRows + usual.leagueRows)
  })

  it('stacks on a phone, with every row', () => {
    const plan = planWall(390, 844, 15, 10)
    expect(plan).toMatchObject({ stacked: true, lateRows: 7, leagueRows: 10, figureColumns: 2 })
  })
})
