import { api } from '@/api/api'

/** What the button of the identity provider is called; undefined without one, or without an answer. */
export async function providerTitle(otherwise: string): Promise<string | undefined> {
  try {
    const title = (await api.loginWays()).oidc
    return title === null ? undefined : title || otherwise
  } catch {
    return undefined
  }
}
