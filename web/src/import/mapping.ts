import type { ImportField, ImportSheet } from '@/api/types'

/** Proposals below this confidence are to be checked by a person. */
export const sureFrom = 0.85

/** What keeps a mapping from being used. */
export interface MappingFaults {
  /** Labels of required fields that no column of the sheet fills. */
  missing: string[]
  /** Labels of fields that several columns of the sheet fill. */
  twice: string[]
}

/** The fields that a sheet of this role may hold. */
export function fieldsOf(fields: readonly ImportField[], role: string): ImportField[] {
  return fields.filter((field) => field.sheetRole === role)
}

/** What is wrong with the mapping of one sheet; nothing for a sheet that is not imported. */
export function faults(sheet: ImportSheet, fields: readonly ImportField[]): MappingFaults {
  if (sheet.role === 'ignore') return { missing: [], twice: [] }
  const uses = new Map<string, number>()
  for (const { field } of sheet.columns) if (field) uses.set(field, (uses.get(field) ?? 0) + 1)
  const own = fieldsOf(fields, sheet.role)
  return {
    missing: own.filter((one) => one.required && !uses.has(one.field)).map((one) => one.label),
    twice: own.filter((one) => (uses.get(one.field) ?? 0) > 1).map((one) => one.label),
  }
}

/** The roles a sheet may be given: those that have fields, and to be left out. */
export function rolesOf(fields: readonly ImportField[]): string[] {
  return [...new Set(fields.map((field) => field.sheetRole)), 'ignore']
}

/** Units in which sheets give areas and money; the list keeps one of each. */
export const units = [
  '万元',
  '亿元',
  '元',
  '平方米',
  '万平方米',
  '亩',
  '公顷',
  '平方公里',
  '米',
  '公里',
]

/** A sheet's mapping as a copy that may be edited. */
export function copied(sheets: readonly ImportSheet[]): ImportSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, samples: [...column.samples] })),
  }))
}

/** With another role: fields of the old role make no sense any more. */
export function withRole(sheet: ImportSheet, role: string, fields: readonly ImportField[]) {
  const known = new Set(fieldsOf(fields, role).map((field) => field.field))
  const columns = sheet.columns.map((column) => ({
    ...column,
    field: column.field && known.has(column.field) ? column.field : null,
  }))
  return { ...sheet, role, columns }
}
