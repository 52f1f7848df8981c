import assert from 'node:assert/strict'
import { turnsOnCodes } from './driver/codes.mjs'
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

  const recovery = await turnsOnCodes(approver)
  assert.equal(recovery.length, 10, 'recovery codes, shown once')

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
  await when(trail).opens('/import')
  await then(trail).sees('您的角色不能进入本页')
})

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
