/** The show that this phone or desk leads, kept while the window stands open. */
const KEPT = 'guatu.leads'

export function keptCode(): string | null {
  return sessionStorage.getItem(KEPT)
}

export function keepCode(code: string | null): void {
  if (code === null) sessionStorage.removeItem(KEPT)
  else sessionStorage.setItem(KEPT, code)
}
