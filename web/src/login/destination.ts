/** Where to go after signing in: what was wished, if it is a path of this house, else the wall. */
export function destination(wished: unknown): string {
  // `//host` and `/\host` are other hosts to a browser.
  return typeof wished === 'string' && /^\/(?![/\\])/.test(wished) ? wished : '/'
}
