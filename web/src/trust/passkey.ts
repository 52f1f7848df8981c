/** Whether this browser can make and use security keys here (only over HTTPS or on localhost). */
export const canUsePasskeys = (): boolean =>
  window.isSecureContext && typeof PublicKeyCredential !== 'undefined'

const ours = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

/** Has the browser make a key for what the server asks; the answer goes back as it is. */
export async function makePasskey(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  )
  try {
    const made = await navigator.credentials.create({ publicKey })
    return (made as PublicKeyCredential).toJSON() as unknown
  } catch (cause) {
    throw ours(cause)
  }
}

/** Has the browser sign what the server asks. */
export async function signWithPasskey(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  )
  try {
    const signed = await navigator.credentials.get({ publicKey })
    return (signed as PublicKeyCredential).toJSON() as unknown
  } catch (cause) {
    throw ours(cause)
  }
}
