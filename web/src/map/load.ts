/** The land, asked of the server once and kept: it does not change while the page is open. */
import { shallowRef, type ShallowRef } from 'vue'
import { http } from '@/api/client'
import { geographyOf, type Coast, type Districts, type Geography } from './geography'

const land = shallowRef<Geography>()
let asked: Promise<void> | undefined

async function ask() {
  const [districts, coast] = await Promise.all([
    http.get<Districts>('/api/map/districts'),
    http.get<Coast>('/api/map/coast'),
  ])
  land.value = geographyOf(districts, coast)
}

/** The land once it is known; a failed question is asked again by the next map that opens. */
export function useGeography(): Readonly<ShallowRef<Geography | undefined>> {
  asked ??= ask().catch(() => {
    asked = undefined
  })
  return land
}
