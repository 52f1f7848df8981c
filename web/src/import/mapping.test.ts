import { describe, expect, it } from 'vitest'
import type { ImportField, ImportSheet } from '@/api/types'
import { faults, rolesOf, withRole } from './mapping'

const fields: ImportField[] = [
  { sheetRole: 'projects', field: 'name', label: '项目名称', required: true },
  { sheetRole: 'projects', field: 'units', label: '责任单位', required: true },
  { sheetRole: 'projects', field: 'investmentWan', label: '总投资', required: false },
  { sheetRole: 'milestones', field: 'name', label: '节点名称', required: true },
]

function sheet(role: string, ...columns: (string | null)[]): ImportSheet {
  return {
    name: '重点项目',
    role,
    title: '',
    headerRow: 1,
    headerRows: 2,
    titleUnit: null,
    defaults: {},
    columns: columns.map((field, index) => ({
      ...{ index, letter: 'ABCDEFG'[index] ?? '', header: `列${index}`, field },
      ...{ unit: null, fillDown: false, confidence: 1, samples: [] },
    })),
  }
}

describe('the mapping of a sheet', () => {
  it('names the required fields that no column fills', () => {
    expect(faults(sheet('projects', null, 'name'), fields).missing).toEqual(['责任单位'])
  })

  it('names a field that two columns fill', () => {
    expect(faults(sheet('projects', 'name', 'units', 'units'), fields).twice).toEqual(['责任单位'])
  })

  it('finds nothing wrong with a sheet that is not imported', () => {
    expect(faults(sheet('ignore'), fields)).toEqual({ missing: [], twice: [] })
  })

  it('drops fields that the new role does not know', () => {
    const turned = withRole(sheet('projects', 'name', 'units'), 'milestones', fields)
    expect(turned.columns.map((column) => column.field)).toEqual(['name', null])
  })

  it('offers every role that has fields, and leaving out', () => {
    expect(rolesOf(fields)).toEqual(['projects', 'milestones', 'ignore'])
  })
})
