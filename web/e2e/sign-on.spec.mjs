import assert from 'node:assert/strict'
import { turnsOnCodes } from './driver/codes.mjs'
import { scenario } from './driver/scenario.mjs'

/** The identity provider of the house, which asks for a name and believes it. */
const provider = process.env['GUATU_PROVIDER']
const button = '青岛政务统一认证'
const failed = '统一身份认证没有完成'
const unknown = '本系统没有对应的账号'
/** Accounts of this run alone: second factors stay on, closed accounts stay closed. */
const run = Date.now().toString(36)

/** Somebody before a browser that may also go to the provider. */
function guest(given) {
  assert.ok(provider, 'no identity provider: run `./guatu test browser`, or give --provider')
  return given.somebody({ visits: [provider] })
}

/** From the door to the provider; answers the address at which it asks for the name. */
async function goesAway({ page }, path = '/login?to=%2Flist') {
  await page.goto(path)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL((url) => url.origin === provider)
  return page.url()
}

async function namesHimself({ page }, name) {
  await page.locator('[name=username]').fill(name)
  await page.locator('[type=submit]').click()
}

scenario('Whom the identity provider knows enters his account and leaves it', async (house) => {
  const { given, when, then } = house
  const login = `sso-${run}`
  await given.account(login, 'APPROVER')
  const holder = await guest(given)

  await goesAway(holder)
  await namesHimself(holder, login)
  await then(holder).isAt('/list')
  await holder.page.locator('[popovertarget=shell-menu]').click()
  await then(holder).sees(login)

  const [cookie] = (await holder.context.cookies()).filter(({ name }) => /session/.test(name))
  assert.deepEqual(
    { httpOnly: cookie.httpOnly, sameSite: cookie.sameSite },
    { httpOnly: true, sameSite: 'Strict' },
  )
  await holder.page.getByRole('button', { name: '退出登录' }).click()
  await then(holder).isAt('/login')
  await when(holder).opens('/list')
  await then(holder).isAt('/login')
})

scenario(
  'An answer of the provider that this browser did not ask for is refused',
  async (house) => {
    const { given, then } = house
    const login = `sso-${run}`
    const thief = await guest(given)
    const victim = await guest(given)

    const theirs = await goesAway(thief)
    await victim.page.goto(theirs)
    await namesHimself(victim, login)
    await then(victim).sees(failed)

    // The victim has begun as well: its own step is there, but the state is of another.
    await goesAway(victim)
    await victim.page.goto(theirs)
    await namesHimself(victim, login)
    await then(victim).sees(failed)
    const me = await victim.context.request.get('/api/me')
    assert.equal(me.status(), 401)
  },
)

scenario('A token of the provider with another nonce is refused', async (house) => {
  const { given, then } = house
  const holder = await guest(given)

  const asked = new URL(await goesAway(holder))
  asked.searchParams.set('nonce', 'of-another-sign-in')
  await holder.page.goto(asked.href)
  await namesHimself(holder, `sso-${run}`)
  await then(holder).sees(failed)
  await then(holder).isAt('/login')
})

scenario('Whom the provider knows and this house does not is told so', async (house) => {
  const { given, then } = house
  const stranger = await guest(given)

  await goesAway(stranger)
  await namesHimself(stranger, `nobody-${run}`)
  await then(stranger).sees(unknown)
  await then(stranger).isAt('/login')
})

scenario('A closed account stays closed to whom the provider lets in', async (house) => {
  const { given, then } = house
  const login = `gone-${run}`
  await given.account(login, 'APPROVER')
  const standing = { closed: true, validUntil: null, reason: '离任' }
  await given.change('PUT', `/api/accounts/${login}/standing`, standing)
  const former = await guest(given)

  await goesAway(former)
  await namesHimself(former, login)
  await then(former).sees(unknown)
})

scenario('The second factor is asked for here, whatever the provider did', async (house) => {
  const { given, then } = house
  const login = `two-${run}`
  const recovery = await turnsOnCodes(await given.account(login, 'APPROVER'))
  const holder = await guest(given)

  await goesAway(holder)
  await namesHimself(holder, login)
  await holder.page.locator('[name=code]').fill('000000')
  await holder.page.locator('form button[type=submit]').first().click()
  await holder.page.getByRole('alert').first().waitFor()
  await then(holder).isAt('/login')
  await holder.page.locator('[name=code]').fill(recovery[0])
  await holder.page.locator('form button[type=submit]').first().click()
  await then(holder).isAt('/list')
})
