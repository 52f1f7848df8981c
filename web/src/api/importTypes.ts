import type { Named, Problem } from './types'

/* What an import says while it is read, mapped, asked about, looked at and applied. */

export type ImportState =
  'READING' | 'MAPPING' | 'CHECKING' | 'PREVIEW' | 'APPLYING' | 'DONE' | 'FAILED' | 'CANCELLED'
export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

export interface ImportColumn {
  index: number
  letter: string
  header: string
  field: string | null
  unit: string | null
  confidence: number
  samples: string[]
}

export interface ImportSheet {
  name: string
  role: string
  headerRows: number
  titleUnit: string | null
  columns: ImportColumn[]
}

export interface ImportField {
  sheetRole: string
  field: string
  label: string
  required: boolean
}

export interface ImportQuestion {
  id: string
  sheet: string
  cell: string
  value: string
  what: string
  candidates: Named[]
}

export interface Import {
  id: string
  fileName: string
  state: ImportState
  progress: { done: number; total: number }
  problems: Problem[]
  sheets: ImportSheet[]
  fields: ImportField[]
  totals: {
    sheet: string
    cell: string
    label: string
    column: string
    printedText: string
    computed: string | number
    difference: string | number
    agrees: boolean
  }[]
  questions: ImportQuestion[]
  counts: Record<RowOutcome | 'removed', number>
  result: {
    version: number
    /** Of accounts made by the import; told once, to the one who applied it. */
    firstPasswords?: { login: string; name: string; password: string }[]
  } | null
}

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
