import type { CheckedFigure, PageLine } from '@/api/publicationTypes'

/** A stretch of a paragraph: plain words, or a figure. */
export interface Segment {
  text: string
  figure?: CheckedFigure
}

/** A line of the article as it is shown. */
export interface Paragraph {
  start: number
  state?: PageLine['state']
  segments: Segment[]
}

/** Cuts a text into its lines and each line at its figures; blank lines are left out. */
export function paragraphs(
  text: string,
  figures: readonly CheckedFigure[],
  lines: readonly PageLine[],
): Paragraph[] {
  const states = new Map(lines.map((line) => [line.start, line.state]))
  const all: Paragraph[] = []
  let next = 0
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    // A number that a line end breaks keeps both lines together.
    while ((figures[next]?.start ?? end) < end && lastIn(figures, next, end) > end) {
      end = text.indexOf('\n', end + 1)
      if (end < 0) end = text.length
    }
    const segments: Segment[] = []
    let at = start
    for (let one = figures[next]; one && one.start < end; one = figures[++next]) {
      if (one.start > at) segments.push({ text: text.slice(at, one.start) })
      segments.push({ text: text.slice(one.start, one.end), figure: one })
      at = one.end
    }
    if (at < end) segments.push({ text: text.slice(at, end) })
    if (segments.some((segment) => segment.text.trim())) {
      const state = states.get(start)
      all.push({ start, segments, ...(state ? { state } : {}) })
    }
    start = end + 1
  }
  return all
}

function lastIn(figures: readonly CheckedFigure[], from: number, end: number): number {
  let last = 0
  for (let i = from; i < figures.length; i++) {
    const figure = figures[i]
    if (!figure || figure.start >= end) break
    last = figure.end
  }
  return last
}
