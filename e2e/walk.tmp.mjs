import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
const exe = execFileSync('/work/wt/notes/e2e/find-chromium', {encoding:'utf8'}).trim();
const [,, width='1440', scheme='light', ...paths] = process.argv;
const b = await chromium.launch({executablePath: exe, args:['--headless','--no-sandbox','--disable-gpu']});
const w = Number(width);
const c = await b.newContext({viewport:{width:w,height:w<600?844:900}, colorScheme: scheme, timezoneId:'Europe/London', locale:'en-GB', reducedMotion:'reduce', hasTouch:w<600, isMobile:w<600});
const p = await c.newPage();
const base='http://127.0.0.1:18777';
await p.goto(base+'/');
const line = fs.readFileSync('/tmp/notes-data/sign-ins.txt','utf8').split('\n').find(l=>l.startsWith(process.env.ROLE??'assistant')).split('\t');
await p.getByLabel(/mail/i).fill(line[1]); await p.getByLabel(/password/i).first().fill(line[2]); await p.keyboard.press('Enter');
await p.waitForURL(u=>!u.pathname.includes('sign'));
p.on('console', m=>{ if(m.type()==='error') console.log('console:', m.text()); });
for (const one of paths) {
  const [path, keys] = one.split('|');
  await p.goto(base+path); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(900);
  for (const k of (keys??'').split(' ').filter(Boolean)) { await p.keyboard.press(k); await p.waitForTimeout(Number(process.env.WAIT??700)); }
  const name = (path+(keys??'')).replace(/[^a-z0-9]+/gi,'_');
  await p.screenshot({path:`/tmp/notes-walk/${name}-${w}-${scheme}.png`, fullPage: !!process.env.FULL});
  console.log(name);
}
await b.close();
