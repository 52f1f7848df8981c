/** Sections of line works: what a shape's own data says of being open. */
import type { Shape } from './api'

/** Whether a section is told to be open; files from elsewhere write it in words. */
export function isOpenSection({ properties }: Pick<Shape, 'properties'>): boolean {
  const told = properties['open'] ?? properties['status'] ?? ''
  return ['true', 'open', 'done', '贯通', '已贯通', '建成'].includes(String(told).toLowerCase())
}

/** The data of a section that was opened or shut again. */
export function withOpen(properties: Shape['properties'], open: boolean): Shape['properties'] {
  return { ...properties, open }
}
