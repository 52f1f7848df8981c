import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Import } from '@/api/types'
import { stand, type Asked } from '../../dev/screen'
import fixture from '../../dev/fixtures/import.json'
import ImportView from './ImportView.vue'

const address = '/import?id=imp-1'

function told(change: Partial<Import>) {
  return ({ url, method }: Asked) =>
    method === 'GET' && url === '/api/imports/imp-1'
      ? { status: 200, type: 'application/json', body: { ...fixture, ...change } }
      : undefined
}

describe('an import before it is written', () => {
  it('names cell, what stands there, and the mend of every refused row', async () => {
    const { wrapper } = await stand(ImportView, address)
    const row = wrapper.findAll('tbody tr').find((one) => one.text().includes('F88'))
    expect(row?.text()).toContain('2012年6月')
    expect(row?.text()).toContain('早于攻坚行动开始日期')
    expect(row?.text()).toContain('请核对年份')
  })

  it('shows which totals differ from their rows', async () => {
    const { wrapper } = await stand(ImportView, address)
    expect(wrapper.text()).toContain('1 处合计与各行不符')
  })

  it('guesses no name: the answer is a person’s', async () => {
    const { wrapper, written } = await stand(ImportView, address)
    const radios = wrapper.findAll<HTMLInputElement>('input[type="radio"]')
    expect(radios.filter((radio) => radio.element.checked)).toEqual([])
    await wrapper.get('input[value="370212001021"]').setValue()
    const save = wrapper.findAll('button').find((one) => one.text() === '确认并重新核对')
    await save?.trigger('click')
    await flushPromises()
    expect(written()[0]).toMatchObject({
      ...{ method: 'PUT', url: '/api/imports/imp-1/answers' },
      body: { answers: [{ id: 'q1', code: '370212001021' }] },
    })
  })

  it('writes nothing without a reason', async () => {
    const { wrapper, written } = await stand(ImportView, address)
    const write = wrapper.findAll('button').find((one) => one.text().startsWith('写入其余的行'))
    await write?.trigger('click')
    expect(written()).toEqual([])
    await wrapper.get('input[name="reason"]').setValue('第三季度清单调整')
    await write?.trigger('click')
    await flushPromises()
    expect(written()[0]?.body).toEqual({ mode: 'WITHOUT_REFUSED', reason: '第三季度清单调整' })
    expect(wrapper.text()).toContain('生成第 4 版清单')
  })

  it('offers to write all only when no row is refused', async () => {
    const counts = { ...fixture.counts, refused: 0 }
    const { wrapper } = await stand(ImportView, address, { instead: told({ counts }) })
    const words = wrapper.findAll('button').map((one) => one.text())
    expect(words).toContain('全部写入')
    expect(words.some((word) => word.startsWith('写入其余的行'))).toBe(false)
  })

  it('says that there is nothing to write when the same file comes twice', async () => {
    const counts = { added: 0, changed: 0, unchanged: 173, refused: 0, removed: 0 }
    const { wrapper } = await stand(ImportView, address, { instead: told({ counts }) })
    expect(wrapper.text()).toContain('与现行清单一致')
    expect(wrapper.text()).not.toContain('全部写入')
  })

  it('is cancelled without a trace', async () => {
    const { wrapper, written } = await stand(ImportView, address)
    const cancel = wrapper.findAll('button').find((one) => one.text() === '取消导入')
    await cancel?.trigger('click')
    await flushPromises()
    expect(written()[0]).toMatchObject({ method: 'DELETE', url: '/api/imports/imp-1' })
    expect(wrapper.text()).toContain('已取消，清单没有变化')
  })
})

describe('the columns of a sheet', () => {
  it('cannot be used while a required field has no column', async () => {
    const { wrapper, written } = await stand(ImportView, address, {
      instead: told({ state: 'MAPPING' } as Partial<Import>),
    })
    const next = () => wrapper.findAll('button').find((one) => one.text() === '按此核对各行')
    await wrapper.get('select[aria-label^="B 项目名称"]').setValue('')
    expect(next()?.attributes('disabled')).toBeDefined()
    expect(wrapper.text()).toContain('还没有列对应必填栏目：项目名称')

    await wrapper.get('select[aria-label^="B 项目名称"]').setValue('name')
    await next()?.trigger('click')
    await flushPromises()
    const sent = written()[0]?.body as { sheets: { columns: { field: string | null }[] }[] }
    expect(sent.sheets[0]?.columns[1]).toEqual({ index: 1, field: 'name', unit: null })
  })

  it('marks the proposals that a person should check', async () => {
    const { wrapper } = await stand(ImportView, address, {
      instead: told({ state: 'MAPPING' } as Partial<Import>),
    })
    const doubtful = wrapper.findAll('tbody tr').filter((row) => row.find('.doubtful').exists())
    expect(doubtful.map((row) => row.get('th').text())).toEqual(['计划完成'])
  })
})
