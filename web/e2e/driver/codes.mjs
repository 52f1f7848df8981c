import { createHmac } from 'node:crypto'
import { then } from './then.mjs'
import { when } from './when.mjs'

/** Somebody turns on one-time codes for the own account; answers the recovery codes shown once. */
export async function turnsOnCodes(person) {
  await when(person).opens('/me')
  await when(person).presses('启用动态口令')
  const shown = person.page.locator('code.secret')
  await shown.waitFor()
  const secret = (await shown.innerText()).replaceAll(/\s/g, '')
  await when(person).fills('first-code', oneTimeCode(secret))
  await when(person).presses('确认启用')
  await then(person).sees('已抄下')
  const recovery = await person.page.locator('.codes code').allInnerTexts()
  await when(person).presses('已抄下')
  return recovery
}

/** The code of the moment as an authenticator app shows it (RFC 6238, SHA-1, six digits, 30 s). */
export function oneTimeCode(secret) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', base32(secret)).update(counter).digest()
  const at = hash[19] & 15
  const number = (hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000
  return String(number).padStart(6, '0')
}

function base32(text) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let bits = ''
  for (const letter of text) bits += letters.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
}
