import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MilestoneItem, NewReport } from '@/api/types'
import { serve, type Asked } from '../../dev/screen'
import { memoryShelf } from '../../dev/memoryShelf'
import milestones from '../../dev/fixtures/milestones.json'
import { freshDraft } from './draft'
import { useDrafts } from './drafts'
import { useOutbox } from './outbox'
import { blank } from './report'
import type { Shelf } from './shelf'

const facade = milestones.find((one) => one.key === 'QD-2022-001/M05') as MilestoneItem
const lost = () => new TypeError('Failed to fetch')
let shelf: Shelf

/** As after a reload of the page: nothing in memory, everything on the shelf. */
async function reload(login = 'weidianzi') {
  setActivePinia(createPinia())
  useDrafts().keepOn(shelf)
  await useDrafts().load(login)
  return { drafts: useDrafts(), outbox: useOutbox() }
}

function typed(note = '吊篮进场') {
  const draft = freshDraft('weidianzi', facade, blank(facade, '2022-12-19'), null)
  draft.form.note = note
  return draft
}

function reports(asked: Asked[]) {
  return asked.filter((one) => one.url === '/api/reports')
}

const key = (asked: Asked | undefined) => asked?.headers['Idempotency-Key']

beforeEach(() => {
  shelf = memoryShelf()
})

describe('a draft', () => {
  it('survives a reload word for word', async () => {
    await (await reload()).drafts.save(typed())
    const { drafts } = await reload()
    expect(drafts.all.map((draft) => draft.form.note)).toEqual(['吊篮进场'])
  })

  it('is not shown to another account on the same device', async () => {
    await (await reload()).drafts.save(typed())
    const { drafts } = await reload('laoshan-zj')
    expect(drafts.all).toEqual([])
  })
})

describe('a report', () => {
  it('is gone from the device once it is in the ledger', async () => {
    const { drafts, outbox } = await reload()
    const draft = typed()
    await drafts.save(draft)
    serve()
    const reported = await outbox.send(draft)
    expect(reported.milestone.light).toBe('ON_TRACK')
    expect(await shelf.all()).toEqual([])
  })

  it('waits when the line is lost, and goes out once under the same key after a reload', async () => {
    const { outbox } = await reload()
    const first = serve(lost)
    await expect(outbox.send(typed())).rejects.toMatchObject({ transient: true })

    const again = await reload()
    expect(again.outbox.waiting).toHaveLength(1)
    const second = serve()
    await again.outbox.flush()
    expect(key(reports(second)[0])).toBe(key(reports(first)[0]))
    expect((reports(second)[0]?.body as NewReport).note).toBe('吊篮进场')
    expect(again.outbox.waiting).toHaveLength(0)
    expect(await shelf.all()).toEqual([])
  })

  it('keeps waiting while the line stays lost', async () => {
    const { outbox } = await reload()
    serve(lost)
    await expect(outbox.send(typed())).rejects.toThrow()
    await outbox.flush()
    expect(outbox.waiting).toHaveLength(1)
  })

  it('goes back to its writer with the reason when it is refused while sent later', async () => {
    const { drafts, outbox } = await reload()
    const first = serve(lost)
    await expect(outbox.send(typed('拒'))).rejects.toThrow()
    serve()
    await outbox.flush()
    const [draft] = drafts.all
    expect(draft?.state).toBe('editing')
    expect(draft?.refused?.problems[0]?.field).toBe('date')
    // Mended it is another report: the old key stands for the refused one.
    expect(draft?.key).not.toBe(key(reports(first)[0]))
  })
})
