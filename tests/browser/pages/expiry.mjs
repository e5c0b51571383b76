// What is too late. These tests move the clock on.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { WAYS_IN, applicant } from '../applicants.mjs';
import { visitor } from '../bench/browser.mjs';
import { pointer, pressing } from '../bench/hands.mjs';
import { codeTo } from '../bench/letters.mjs';
import { clock, of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { logIn } from '../bench/steps.mjs';
import { forgetful, osaka } from '../residents.mjs';

/** Opens a page, types an address and has a code sent. */
async function asked(city, path, mail, press) {
  const visit = await visitor({ width: 320 });
  const hand = pointer(visit.page);
  await visit.page.goto(of(city, path));
  await hand.type('メールアドレス', mail);
  await hand.press(press);
  return { visit, hand, page: visit.page, mail, code: await codeTo(mail) };
}

/** Goes on in Osaka until the mobile phone's code is asked for. */
async function mobile() {
  const [visit, holder] = [await visitor({ width: 320 }), applicant('osaka')];
  const hand = pointer(visit.page);
  await visit.page.goto(of('osaka', '/register'));
  for (const step of WAYS_IN.osaka.pages.slice(0, -1)) {
    await step.fill(hand, holder);
    await hand.press(step.press);
  }
  return { visit, hand, page: visit.page, mail: holder.mobile, code: await codeTo(holder.mobile), holder };
}

describe('a code after its ten minutes', () => {
  const late = {};
  before(async () => {
    // not before: a fresh clone has no sample until the program has begun
    const me = applicant('oumu');
    await clock('2024-09-17T21:00:00+09:00');
    late.registration = await asked('oumu', '/register', me.mail, '認証コードの送信');
    late.mobile = await mobile();
    const { city, mail } = forgetful.find((one) => one.city === 'oumu');
    late.recovery = await asked(city, '/recover', mail, '認証コードを送る');
    await clock('2024-09-17T21:15:00+09:00');
  });

  for (const name of ['registration', 'mobile', 'recovery']) {
    it(`${name === 'mobile' ? 'osk_17 ' : ''}${name}: it is refused, and the next one leads on`, async () => {
      const { visit, hand, page, mail, code } = late[name];
      await hand.type('認証コード', code);
      await refused(visit, `code-expired-${name}`, pressing(page)('次へ'), ['code']);
      assert.match(await page.getByRole('alert').innerText(), /使える時間を過ぎました/);
      const title = await page.locator('h1').innerText();
      await hand.press('もう一度送る');
      await hand.type('認証コード', await codeTo(mail, code));
      await hand.press('次へ');
      assert.notEqual(await page.locator('h1').innerText(), title);
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }

  it('osk_10 who breaks off before the SMS logs in later and is asked for its code', async () => {
    const { visit, holder, code: first } = await mobile();
    await visit.context.close();
    const later = await visitor({ width: 320 });
    await logIn(later.page, { ...osaka, id: holder.mail, password: holder.password });
    assert.equal(await later.page.locator('h1').innerText(), WAYS_IN.osaka.pages.at(-1).title);
    await pointer(later.page).type('認証コード', await codeTo(holder.mobile, first));
    await pointer(later.page).press('次へ');
    assert.equal(await later.page.locator('h1').innerText(), WAYS_IN.osaka.done);
    await later.context.close();
  });
});
