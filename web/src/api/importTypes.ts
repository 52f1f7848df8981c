import type { Schemas } from './schemas'

/* What an import says while it is read, mapped, asked about, looked at and applied. */

export type ImportState = Schemas['exchange.ImportState']
export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

export type ImportColumn = Schemas['exchange.ImportView.ColumnView']

export type ImportSheet = Schemas['exchange.ImportView.SheetView']

export type ImportField = Schemas['exchange.ImportView.FieldView']

export type ImportQuestion = Schemas['exchange.ImportView.QuestionView']

export type Import = Schemas['exchange.ImportView']

export interface ImportRow {
  sheet: string
  row: number
  outcome: RowOutcome
  key: string | null
  name: string | null
  changes: { field: string; before: string | null; after: string | null }[]
  problems: {
    code: string
    cell: string
    value: string | null
    message: string
    advice: string | null
  }[]
}
