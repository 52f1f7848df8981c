import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { ownPassword } from './driver/given.mjs'
import { scenario } from './driver/scenario.mjs'

/** Accounts of this run alone: one whose second factor is on cannot begin again without it. */
const run = Date.now().toString(36)
const codeHolder = `code-${run}`
const keyHolder = `key-${run}`
const trailKeeper = `trail-${run}`

scenario('A one-time code is asked for after the password once it is on', async (house) => {
  const { given, when, then } = house
  const approver = await given.account(codeHolder, 'APPROVER')

  await when(approver).opens('/me')
  await when(approver).presses('启用动态口令')
  const shown = approver.page.locator('code.secret')
  await shown.waitFor()
  const secret = (await shown.innerText()).replaceAll(/\s/g, '')
  await when(approver).fills('first-code', oneTimeCode(secret))
  await when(approver).presses('确认启用')
  await then(approver).sees('已抄下')
  const recovery = await approver.page.locator('.codes code').allInnerTexts()
  assert.equal(recovery.length, 10, 'recovery codes, shown once')
  await when(approver).presses('已抄下')

  const again = await given.somebody()
  await when(again).opens('/login')
  await when(again).signsIn(codeHolder, ownPassword)
  await again.page.locator('[name=code]').waitFor()
  // A code serves once, and the one of enrolling was used: a recovery code stands in for the phone.
  await again.page.locator('[name=code]').fill(recovery[0])
  await again.page.locator('form button[type=submit]').first().click()
  await then(again).isAt('/')
})

scenario('A security key is added and opens the second step', async (house) => {
  const { given, when, then } = house
  const holder = await given.account(keyHolder, 'PUBLICITY')
  await virtualKey(holder)
  await when(holder).opens('/me')
  await when(holder).fills('passkey-name', '办公室钥匙')
  await when(holder).presses('添加安全密钥')
  await then(holder).sees('办公室钥匙')

  await holder.page.locator('[popovertarget=shell-menu]').click()
  await holder.page.getByRole('button', { name: '退出登录' }).click()
  await then(holder).isAt('/login')
  await when(holder).signsIn(keyHolder, ownPassword)
  await when(holder).presses(/安全密钥/)
  await then(holder).isAt('/')
})

scenario('The three administrators each see their own screens', async (house) => {
  const { given, when, then } = house
  const trail = await given.account(trailKeeper, 'AUDIT_ADMIN')
  await when(trail).opens('/audit')
  await then(trail).seesHeading('审计日志')
  await when(trail).opens('/permissions')
  await then(trail).seesHeading('权限矩阵')
})

/** The code of the moment as an authenticator app shows it (RFC 6238, SHA-1, six digits, 30 s). */
function oneTimeCode(secret) {
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

/** A security key plugged into the browser, as Chromium's own tests have it. */
async function virtualKey(person) {
  const devtools = await person.context.newCDPSession(person.page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb', hasResidentKey: false },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}
