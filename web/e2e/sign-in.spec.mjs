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
