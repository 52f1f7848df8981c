/** What fits on the wall: rows and panels are dropped, text is never shrunk. All in text units. */

/** Heights in units of the smallest text; the styles of the wall say the same. */
export const HEIGHT = {
  top: 3,
  bottom: 2.5,
  gap: 0.6,
  figures: 7.4,
  panelHead: 2.6,
  panelFoot: 0.6,
  lateRow: 2.05,
  leagueRow: 1.62,
  curve: 9,
} as const

const MOST_LATE = 7
/** A wall lower or narrower than this, in units, is read like a page: stacked and scrolled. */
const LOWEST = 22
const NARROWEST = 44

export interface WallPlan {
  /** Stacked and scrolled, as on a phone, instead of one screen without scrolling. */
  readonly stacked: boolean
  readonly lateRows: number
  /** Rows of the league table; 0 drops it. */
  readonly leagueRows: number
  readonly curve: boolean
  /** Four figures side by side, or two and two. */
  readonly figureColumns: 4 | 2
  /** The late list's column of milestones is dropped before its text would be cut. */
  readonly milestoneColumn: boolean
}

/**
 * The plan for a screen of so many pixels, given the unit and how many districts there are. The
 * head line may be higher than usual: `top`, in units, where its words need a second line.
 */
export function planWall(
  width: number,
  height: number,
  unit: number,
  districts: number,
  top: number = HEIGHT.top,
): WallPlan {
  const across = width / unit
  const down = height / unit
  if (across < NARROWEST || down < LOWEST) return stackedPlan(across, districts)
  const right = across * 0.48
  const figureColumns = right < 36 ? 2 : 4
  const figures = HEIGHT.figures * (figureColumns === 2 ? 2 : 1)
  const used = Math.max(top, HEIGHT.top) + HEIGHT.bottom + figures + 4 * HEIGHT.gap
  const room = down - used
  const least = HEIGHT.panelHead + HEIGHT.panelFoot + HEIGHT.lateRow
  if (room < least) return stackedPlan(across, districts)
  const rows = shareRows(room, districts)
  const milestoneColumn = right >= 34
  return {
    stacked: false,
    figureColumns,
    milestoneColumn,
    ...rows,
    curve: rows.curve && right > 32,
  }
}

function stackedPlan(across: number, districts: number): WallPlan {
  return {
    stacked: true,
    lateRows: MOST_LATE,
    leagueRows: districts,
    curve: true,
    figureColumns: across < 56 ? 2 : 4,
    milestoneColumn: across > 40,
  }
}

/** Shares what is left under the figures between the late list and the panels below it. */
function shareRows(room: number, districts: number) {
  const frame = HEIGHT.panelHead + HEIGHT.panelFoot
  const late = (rows: number) => frame + rows * HEIGHT.lateRow
  const league = (rows: number) => HEIGHT.gap + frame + rows * HEIGHT.leagueRow
  let lateRows = 3
  let leagueRows = 3
  if (late(lateRows) + league(leagueRows) > room) {
    const alone = Math.floor((room - frame) / HEIGHT.lateRow)
    return { lateRows: Math.max(1, Math.min(MOST_LATE, alone)), leagueRows: 0, curve: false }
  }
  const fits = (more: number, moreLeague: number) =>
    late(lateRows + more) + league(leagueRows + moreLeague) <= room
  for (let grown = true; grown;) {
    grown = false
    if (lateRows < MOST_LATE && fits(1, 0)) {
      lateRows++
      grown = true
    }
    if (leagueRows < districts && fits(0, 1)) {
      leagueRows++
      grown = true
    }
  }
  const below = league(leagueRows) - HEIGHT.gap
  return { lateRows, leagueRows, curve: below >= HEIGHT.curve }
}
