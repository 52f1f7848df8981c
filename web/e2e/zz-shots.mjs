import { launch } from './driver/browser.mjs'
import { Given, ownPassword } from './driver/given.mjs'
import { when, settles } from './driver/when.mjs'
import { turnsOnCodes } from './driver/codes.mjs'
const out='/tmp/shots'
const browser = await launch()
const given = new Given(browser)
const combos=[['zh','desk','day'],['en','desk','night'],['zh','phone','night'],['en','phone','day'],['zh','wall','day'],['en','wall','night']]
const want=process.argv.slice(2)
const stamp=Date.now().toString(36)
for (const [language,size,theme] of combos) {
  const m={language,size,theme}; const tag=`${size}-${language}-${theme}`
  const shot=async(p,name,full=false)=>{ await p.page.screenshot({path:`${out}/${name}-${tag}.png`,fullPage:full}) }
  const go=async(name,f)=>{ if(want.length&&!want.includes(name))return; try{await f()}catch(e){console.log(name,tag,e.message.split('\n')[0])} }
  await go('accounts',async()=>{const p=await given.account('shot-sec','SECURITY',m);await when(p).opens('/accounts');await p.page.waitForTimeout(600);await shot(p,'accounts');
    await p.page.getByRole('button',{name:language==='zh'?'轮换':'otate'}).first().click();await p.page.waitForTimeout(300);await shot(p,'rotate');await p.context.close()})
  await go('admin',async()=>{const p=await given.account('shot-admin','ADMIN',m);await when(p).opens('/accounts');await p.page.waitForTimeout(600);
    await p.page.locator('button.primary.push').click();await p.page.waitForTimeout(300);await shot(p,'newaccount');await p.context.close()})
  await go('permissions',async()=>{const p=await given.signedIn('auditor',m);await when(p).opens('/permissions');await p.page.waitForTimeout(600);await shot(p,'permissions');await p.context.close()})
  await go('audit',async()=>{const p=await given.signedIn('auditor',m);await when(p).opens('/audit');await p.page.waitForTimeout(600);await shot(p,'audit');await p.context.close()})
  await go('me',async()=>{const p=await given.account('shot-me','PUBLICITY',m);await when(p).opens('/me');await p.page.waitForTimeout(400);await shot(p,'me',true);await p.context.close()})
  await go('second',async()=>{const login=`sf-${stamp}-${size}-${language}`.toLowerCase();const a=await given.account(login,'APPROVER',{language:'zh'});await turnsOnCodes(a);await a.context.close();
    const p=await given.somebody(m);await p.page.goto('/login');await when(p).signsIn(login,ownPassword);await p.page.locator('[name=code]').waitFor();await shot(p,'second');
    await p.page.locator('[name=code]').fill('000000');await p.page.locator('form button[type=submit]').first().click();await p.page.waitForTimeout(700);await shot(p,'second-wrong');await p.context.close()})
  const cover=async(who,path,name,fill,press)=>{const p=await given.signedIn(who,m);
    await p.page.route('**/api/login/ways',r=>r.fulfill({status:200,contentType:'application/json',body:JSON.stringify({oidc:'市统一身份认证',ldap:false})}));
    await when(p).opens(path);await fill(p.page);await p.context.clearCookies();await press(p.page);await p.page.waitForTimeout(900);await shot(p,name);
    await p.page.locator('[name=password-again]').fill(ownPassword);await p.page.locator('dialog button.primary, [role=dialog] button.primary').first().click();await p.page.waitForTimeout(1200);await shot(p,name+'-after');await p.context.close()}
  await go('cover-report',()=>cover('weidianzi','/report/QD-2022-001/M06','cover-report',async pg=>{await pg.locator('input[name=kind]').first().check({force:true});await pg.locator('[name=note]').fill('封顶后外立面施工，脚手架已拆除一半。')},pg=>pg.locator('main form button[type=submit]').click()))
  await go('cover-check',()=>cover('publicity','/check','cover-check',async pg=>{await pg.locator('main textarea').first().fill('全市共有1286个项目，已开工1012个。')},async pg=>{await pg.locator('main form button[type=submit]').first().click()}))
  await go('cover-import',()=>cover('office','/import','cover-import',async pg=>{},pg=>pg.locator('input[type=file]').first().setInputFiles({name:'清单.csv',mimeType:'text/csv',buffer:Buffer.from('项目编号,项目名称\nX-1,示例','utf8')})))
}
await browser.close()
