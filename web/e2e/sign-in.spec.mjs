import assert from 'node:assert/strict'
import { keepOwnPassword, ownPassword } from './driver/given.mjs'
import { scenario } from './driver/scenario.mjs'

scenario('A first password must be changed before anything is shown', async (house) => {
  const { given, when, then } = house
  const auditor = await given.somebody()
  const first = await given.firstPassword('auditor')

  await when(auditor).opens('/list?district=370203')
  await then(auditor).isAt('/login')
  await when(auditor).signsIn('auditor', first)
  await then(auditor).seesHeading(/首次登录|口令|密码/)
  await auditor.page.goto('/list')
  await then(auditor).isAt('/login')

  await when(auditor).choosesOwnPassword(first, ownPassword)
  await then(auditor).isAt('/list')
  keepOwnPassword('auditor')
})

scenario('After signing in one is where one wanted to go, and can leave', async (house) => {
  const { given, when, then } = house
  await given.signedIn('publicity')
  const publicity = await given.somebody()

  await when(publicity).opens('/projects/QD-2022-004')
  await then(publicity).isAt('/login')
  await when(publicity).signsIn('publicity', ownPassword)
  await then(publicity).isAt('/projects/QD-2022-004')
  await then(publicity).sees('山东能源研究院')

  await publicity.page.locator('[popovertarget=shell-menu]').click()
  await publicity.page.getByRole('button', { name: '退出登录' }).click()
  await then(publicity).isAt('/login')
  await when(publicity).opens('/list')
  await then(publicity).isAt('/login')
})

scenario(
  'A session that ends over a form sends what was typed once one is in again',
  async (house) => {
    const { given, when, then } = house
    const login = `again-${Date.now().toString(36)}`
    const office = await given.account(login, 'OFFICE')
    await when(office).opens('/accounts')
    await when(office).presses('新建账号')
    await when(office).fills('new-login', `${login}.of`)
    await when(office).fills('new-name', '市北区住建局填报人')
    await office.page.locator('[name=role-FILLER]').check()

    await given.change('DELETE', `/api/accounts/${login}/sessions`)
    await when(office).presses('确定')
    await then(office).seesHeading('请重新登录')
    await when(office).fills('password-again', ownPassword)
    await office.page.locator('#sign-in-again').evaluate((form) => form.requestSubmit())
    await office.page.locator('#sign-in-again').waitFor({ state: 'detached' })

    await then(office).sees(/的初始口令/)
    const made = (await given.answer('/api/accounts')).find((one) => one.login === `${login}.of`)
    assert.equal(made?.name, '市北区住建局填报人')
  },
)

scenario(
  'A wrong password is refused in words that do not say which part is wrong',
  async (house) => {
    const { given, when, then } = house
    const stranger = await given.somebody()

    await when(stranger).opens('/login')
    await when(stranger).signsIn('leader', 'not the password 1')
    await stranger.page.getByRole('alert').first().waitFor()
    await then(stranger).isAt('/login')
  },
)
