import assert from 'node:assert/strict'
import { scenario } from './driver/scenario.mjs'

const draft = '2022年，市南区新增既有住宅加装电梯251部，拆除存量违建6.6万平方米。'

async function pastes(person, when, text) {
  await person.page.locator('textarea').first().fill(text)
  await when(person).presses('核对')
  await person.page.waitForURL(/\/check\/[0-9a-f-]{36}/)
}

const figure = (person, surface) => person.page.locator('button.figure', { hasText: surface })

scenario(
  'S36, S62: a draft is checked, decided on, taken out, handed in again, released',
  async (house) => {
    const { given, when, then } = house
    const author = await given.signedIn('publicity')
    await when(author).opens('/check')
    await pastes(author, when, draft)

    assert.match(await figure(author, '251部').getAttribute('aria-label'), /不一致/)
    assert.match(await figure(author, '6.6万平方米').getAttribute('aria-label'), /：一致/)
    await figure(author, '251部').click()
    await then(author).sees('215部')
    await when(author).presses('记下意见')
    await author.page.locator('button.figure.decided').first().waitFor()

    const [download] = await Promise.all([
      author.page.waitForEvent('download'),
      author.page.getByRole('link', { name: '带批注的 Word' }).click(),
    ])
    assert.match(download.suggestedFilename(), /\.docx$/)

    await when(author).follows(author.page.getByRole('link', { name: '送核新的一稿' }))
    await pastes(author, when, draft.replace('251部', '215部'))
    assert.match(await figure(author, '215部').getAttribute('aria-label'), /：一致，改为/)

    const address = new URL(author.page.url()).pathname
    const office = await given.signedIn('office')
    await when(office).opens(address)
    await when(office).presses('签发')
    await office.page.getByRole('dialog').getByRole('button', { name: '签发' }).click()
    await office.page.getByRole('dialog').waitFor({ state: 'hidden' })
    const article = await given.answer(`/api/articles/${address.split('/').pop()}`)
    assert.equal(article.release.granted, true)
  },
)
