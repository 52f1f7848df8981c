/**
 * Colours of the house, one flat flavor for each ground: day (light), night (dark, the wall) and
 * print (paper). Every screen, the map's style, the charts and the Gantt read their colours here.
 *
 * The light colours were chosen so that the smallest difference between any two of the first
 * four is ΔE00 ≥ 20 for every type of colour vision; a light is still never told by its colour
 * alone: each has a mark of its own shape (`src/ui/lights.ts`).
 */
import { computed, readonly, ref } from 'vue'

/** Every colour of the screens, flat; each becomes a custom property `--<kebab-name>`. */
export interface Flavor {
  /** What the browser's own controls should look like. */
  scheme: 'dark' | 'light'
  ground: string
  surface: string
  raised: string
  line: string
  lineStrong: string
  ink: string
  inkMuted: string
  accent: string
  accentInk: string
  accentSoft: string
  focus: string
  bar: string
  barInk: string
  barMuted: string
  /** The only coloured ground on the wall: the count of what is late. */
  lateGround: string
  lateGroundInk: string
  noticeGround: string
  /* Marks: hold apart for every type of colour vision, together with their shapes. */
  lightDone: string
  lightOnTrack: string
  lightAtRisk: string
  lightLate: string
  lightStopped: string
  lightNotStarted: string
  /* The same lights as text: at least 4.5 : 1 on surface and raised. */
  lightDoneInk: string
  lightOnTrackInk: string
  lightAtRiskInk: string
  lightLateInk: string
  water: string
  land: string
  landLine: string
  coast: string
  /* Districts by the share of their milestones on time, the best class first. */
  share1: string
  share2: string
  share3: string
  share4: string
  shareNone: string
  /** Around names on the map, so that they read on any ground. */
  halo: string
  /* Lines and bars of time: as promised, as expected, as it was. */
  plan: string
  forecast: string
  actual: string
  critical: string
  statusDate: string
  offDay: string
}

export const night: Flavor = {
  scheme: 'dark',
  ground: '#0d1926',
  surface: '#142638',
  raised: '#1c3348',
  line: '#2a4258',
  lineStrong: '#6c869d',
  ink: '#eef4f9',
  inkMuted: '#a9bccd',
  accent: '#7cc8ff',
  accentInk: '#06223a',
  accentSoft: '#1d3f5b',
  focus: '#ffd75e',
  bar: '#0a1420',
  barInk: '#eef4f9',
  barMuted: '#a9bccd',
  lateGround: '#5c1d10',
  lateGroundInk: '#ffffff',
  noticeGround: '#3c3214',
  lightDone: '#798692',
  lightOnTrack: '#18bcfe',
  lightAtRisk: '#fbe59a',
  lightLate: '#f7400a',
  lightStopped: '#eef4f9',
  lightNotStarted: '#a9bccd',
  lightDoneInk: '#a9bccd',
  lightOnTrackInk: '#5cd0ff',
  lightAtRiskInk: '#fbe59a',
  lightLateInk: '#ff8a63',
  water: '#0d1926',
  land: '#172c40',
  landLine: '#5f83a8',
  coast: '#9dbad8',
  share1: '#172c40',
  share2: '#283d50',
  share3: '#3c4d5e',
  share4: '#56626e',
  shareNone: '#122232',
  halo: '#0d1926',
  plan: '#9fb2c6',
  forecast: '#18bcfe',
  actual: '#eef4f9',
  critical: '#ff8a63',
  statusDate: '#ffd75e',
  offDay: '#10202f',
}

export const day: Flavor = {
  scheme: 'light',
  ground: '#f1f4f7',
  surface: '#ffffff',
  raised: '#e8edf2',
  line: '#cfd8e1',
  lineStrong: '#6f8294',
  ink: '#14212d',
  inkMuted: '#4a5a69',
  accent: '#0f577f',
  accentInk: '#ffffff',
  accentSoft: '#dcebf4',
  focus: '#b35c00',
  bar: '#0f2c47',
  barInk: '#ffffff',
  barMuted: '#c3d3e1',
  lateGround: '#a1110c',
  lateGroundInk: '#ffffff',
  noticeGround: '#fff3d6',
  lightDone: '#7e8ea9',
  lightOnTrack: '#0f577f',
  lightAtRisk: '#c27c0d',
  lightLate: '#a1110c',
  lightStopped: '#14212d',
  lightNotStarted: '#4a5a69',
  lightDoneInk: '#4a5a69',
  lightOnTrackInk: '#0f577f',
  lightAtRiskInk: '#7d4d00',
  lightLateInk: '#a1110c',
  water: '#dfe9f1',
  land: '#f8f7f3',
  landLine: '#8498ab',
  coast: '#4d6a85',
  share1: '#fbfcfb',
  share2: '#e9e6d9',
  share3: '#d5cdb4',
  share4: '#bbae8b',
  shareNone: '#eef1f4',
  halo: '#ffffff',
  plan: '#93a2b4',
  forecast: '#0f577f',
  actual: '#33475c',
  critical: '#a1110c',
  statusDate: '#b35c00',
  offDay: '#eff2f6',
}

/** On paper: white ground, no ink wasted, lines dark enough for a plotter. */
export const print: Flavor = {
  ...day,
  ground: '#ffffff',
  raised: '#f4f4f4',
  line: '#9aa5b0',
  ink: '#000000',
  inkMuted: '#3a4654',
  water: '#eef4f9',
}

export type FlavorName = 'day' | 'night'

const flavors: Record<FlavorName, Flavor> = { day, night }
const remembered = 'guatu.flavor'
const name = ref<FlavorName>(initial())

function initial(): FlavorName {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'day' || chosen === 'night') return chosen
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'day' : 'night'
}

const SHARE = ['shareNone', 'share1', 'share2', 'share3', 'share4'] as const

/** The class of a district by its share on time, 1 (best) to 4, or 0 where nothing is due yet. */
export function shareClass(onTimePercent: number | null): 0 | 1 | 2 | 3 | 4 {
  if (onTimePercent === null) return 0
  if (onTimePercent >= 95) return 1
  if (onTimePercent >= 90) return 2
  return onTimePercent >= 80 ? 3 : 4
}

/** The ground of a district by its share on time. */
export function shareColour(flavor: Flavor, onTimePercent: number | null): string {
  return flavor[SHARE[shareClass(onTimePercent)]]
}

/** `lightOnTrack` → `--light-on-track`. */
export function property(key: string): string {
  return '--' + key.replace(/[A-Z]/g, (capital) => '-' + capital.toLowerCase())
}

/** A flavor as the custom properties of a `style` attribute. */
export function properties(flavor: Flavor): Record<string, string> {
  const { scheme, ...colours } = flavor
  const named = Object.entries(colours).map(([key, colour]) => [property(key), colour])
  return { colorScheme: scheme, ...Object.fromEntries(named) }
}

function apply() {
  const root = document.documentElement
  const { colorScheme, ...colours } = properties(flavors[name.value])
  root.style.colorScheme = colorScheme ?? ''
  root.dataset['flavor'] = name.value
  for (const [key, colour] of Object.entries(colours)) root.style.setProperty(key, colour)
}

function use(next: FlavorName) {
  name.value = next
  localStorage.setItem(remembered, next)
  apply()
}

/** The flavor in use, and the switch between day and night. */
export function useTheme() {
  return {
    name: readonly(name),
    flavor: computed(() => flavors[name.value]),
    apply,
    use,
    toggle: () => {
      use(name.value === 'day' ? 'night' : 'day')
    },
  }
}
