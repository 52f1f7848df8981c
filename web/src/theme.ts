/**
 * Colours of the house, one flat flavor for each ground: day (light), night (dark, the wall) and
 * print (paper). Every screen, the map style, the charts and the Gantt read their colours here.
 *
 * The four light colours were chosen so that the smallest difference between any two of them is
 * ΔE00 ≥ 20 for every type of colour vision; a light is never told by its colour alone, so every
 * light also has a mark of its own shape.
 */

export type Light = 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'LATE' | 'STOPPED' | 'NOT_STARTED' | 'DRAFT'

/** The lights from the worst to the best: the order of legends, stacks and sorting. */
export const LIGHTS: readonly Light[] = [
  'LATE',
  'AT_RISK',
  'STOPPED',
  'ON_TRACK',
  'NOT_STARTED',
  'DONE',
  'DRAFT',
]

/** The mark of a light in running text. */
export const LIGHT_GLYPH: Readonly<Record<Light, string>> = {
  DONE: '✓',
  ON_TRACK: '●',
  AT_RISK: '▲',
  LATE: '■',
  STOPPED: '‖',
  NOT_STARTED: '○',
  DRAFT: '◇',
}

export interface Flavor {
  readonly name: 'day' | 'night' | 'print'
  /** The page, a panel on it, a control or a hovered row on that. */
  readonly ground: string
  readonly panel: string
  readonly raised: string
  readonly line: string
  readonly text: string
  readonly muted: string
  /** Links, selected things and the focus ring. */
  readonly accent: string
  readonly onAccent: string
  readonly focus: string
  readonly done: string
  readonly onTrack: string
  readonly atRisk: string
  readonly late: string
  readonly stopped: string
  readonly notStarted: string
  /** A light's colour as text on a panel, where the plain colour would fall short of 4.5:1. */
  readonly doneText: string
  readonly onTrackText: string
  readonly atRiskText: string
  readonly lateText: string
  /** The only coloured ground: the figure of what is late. */
  readonly lateGround: string
  readonly onLateGround: string
  readonly sea: string
  readonly coast: string
  readonly border: string
  /** Districts by the share of milestones on time, from the best class to the worst. */
  readonly share1: string
  readonly share2: string
  readonly share3: string
  readonly share4: string
  readonly shareNone: string
  readonly halo: string
  readonly plan: string
  readonly forecast: string
  readonly actual: string
  readonly critical: string
  readonly statusDate: string
  readonly offDay: string
}

/** On a light ground: the desk. */
export const day: Flavor = {
  name: 'day',
  ground: '#f3f5f8',
  panel: '#ffffff',
  raised: '#eaeef4',
  line: '#c9d2de',
  text: '#14202e',
  muted: '#4d5b6e',
  accent: '#0f577f',
  onAccent: '#ffffff',
  focus: '#0b63c4',
  done: '#7e8ea9',
  onTrack: '#0f577f',
  atRisk: '#c27c0d',
  late: '#a1110c',
  stopped: '#14202e',
  notStarted: '#6b7888',
  doneText: '#4f5d76',
  onTrackText: '#0f577f',
  atRiskText: '#875300',
  lateText: '#a1110c',
  lateGround: '#8f150f',
  onLateGround: '#ffffff',
  sea: '#e3ebf3',
  coast: '#6f88a3',
  border: '#8798ad',
  share1: '#fbfcfd',
  share2: '#e3e0d4',
  share3: '#cfc7ae',
  share4: '#b5a988',
  shareNone: '#eef1f5',
  halo: '#ffffff',
  plan: '#9aa8ba',
  forecast: '#0f577f',
  actual: '#33475c',
  critical: '#a1110c',
  statusDate: '#0b63c4',
  offDay: '#eef1f5',
}

/** On a dark ground: the wall. */
export const night: Flavor = {
  name: 'night',
  ground: '#0c1826',
  panel: '#14273a',
  raised: '#1e364d',
  line: '#35506b',
  text: '#f2f6fa',
  muted: '#b3c2d1',
  accent: '#18bcfe',
  onAccent: '#04141f',
  focus: '#ffffff',
  done: '#798692',
  onTrack: '#18bcfe',
  atRisk: '#fbe59a',
  late: '#f7400a',
  stopped: '#f2f6fa',
  notStarted: '#8fa0b1',
  doneText: '#a9b4be',
  onTrackText: '#5fd0ff',
  atRiskText: '#fbe59a',
  lateText: '#ff8a66',
  lateGround: '#7a1d0c',
  onLateGround: '#ffffff',
  sea: '#0c1826',
  coast: '#86a5c4',
  border: '#5d7a98',
  share1: '#16293d',
  share2: '#25394c',
  share3: '#39495a',
  share4: '#525d69',
  shareNone: '#122031',
  halo: '#0c1826',
  plan: '#9fb2c6',
  forecast: '#18bcfe',
  actual: '#f2f6fa',
  critical: '#ff8a66',
  statusDate: '#fbe59a',
  offDay: '#102032',
}

/** On paper: no grounds that drink ink, lines dark enough for a plotter. */
export const print: Flavor = {
  ...day,
  name: 'print',
  ground: '#ffffff',
  panel: '#ffffff',
  raised: '#f1f3f6',
  line: '#9aa7b5',
  text: '#000000',
  muted: '#3a4654',
  sea: '#f0f5fa',
  coast: '#4f6a86',
  border: '#6a7b8f',
}

export const FLAVORS: Readonly<Record<Flavor['name'], Flavor>> = { day, night, print }

const LIGHT_FIELD: Readonly<Record<Light, keyof Flavor>> = {
  DONE: 'done',
  ON_TRACK: 'onTrack',
  AT_RISK: 'atRisk',
  LATE: 'late',
  STOPPED: 'stopped',
  NOT_STARTED: 'notStarted',
  DRAFT: 'notStarted',
}

/** The colour of a light's mark. */
export function lightColour(flavor: Flavor, light: Light): string {
  return flavor[LIGHT_FIELD[light]]
}

/** The class of a district by its share on time, 1 (best) to 4, or 0 where nothing is due yet. */
export function shareClass(onTimePercent: number | null): 0 | 1 | 2 | 3 | 4 {
  if (onTimePercent === null) return 0
  if (onTimePercent >= 95) return 1
  if (onTimePercent >= 90) return 2
  return onTimePercent >= 80 ? 3 : 4
}

/** The ground colour of a district by its share on time. */
export function shareColour(flavor: Flavor, onTimePercent: number | null): string {
  const colours = {
    0: flavor.shareNone,
    1: flavor.share1,
    2: flavor.share2,
    3: flavor.share3,
    4: flavor.share4,
  }
  return colours[shareClass(onTimePercent)]
}

/** The flavor as CSS custom properties: `onTrack` becomes `--on-track`. */
export function cssVariables(flavor: Flavor): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [field, colour] of Object.entries(flavor)) {
    if (field === 'name') continue
    variables['--' + field.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase())] = colour
  }
  return variables
}
