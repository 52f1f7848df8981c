/** Marks of the lights as pictures for MapLibre: the same shapes that SVG draws. */
import type { Map as Base } from 'maplibre-gl'
import type { Light } from '@/api/types'
import type { Flavor } from '@/theme'
import { lightColour } from './colours'
import { SHAPES } from './marks'

/** Pixels across a picture, drawn twice as fine. */
const SIZE = 22
const FINE = 2

function picture(light: Light, flavor: Flavor): ImageData | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE * FINE
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  const shape = SHAPES[light]
  const colour = lightColour(flavor, light)
  const path = new Path2D(shape.d)
  pen.translate((SIZE * FINE) / 2, (SIZE * FINE) / 2)
  pen.scale(FINE, FINE)
  pen.lineJoin = 'round'
  pen.strokeStyle = flavor.halo
  pen.lineWidth = shape.stroke ? 6 : 3
  pen.stroke(path)
  if (shape.stroke) {
    pen.strokeStyle = colour
    pen.lineWidth = 3
    pen.stroke(path)
  } else {
    pen.fillStyle = colour
    pen.fill(path)
  }
  return pen.getImageData(0, 0, SIZE * FINE, SIZE * FINE)
}

/** Gives the map the marks of all lights in a flavor, in place of those it had. */
export function giveIcons(map: Base, flavor: Flavor): void {
  for (const light of Object.keys(SHAPES) as Light[]) {
    const name = `light-${light}`
    const image = picture(light, flavor)
    if (!image) continue
    if (map.hasImage(name)) map.removeImage(name)
    map.addImage(name, image, { pixelRatio: FINE })
  }
}
