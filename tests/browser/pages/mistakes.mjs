// Every page of registration after each mistake, on the narrowest page, in each city.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { WAYS_IN, applicant } from '../applicants.mjs';
import { visitor } from '../bench/browser.mjs';
import { pointer, pressing } from '../bench/hands.mjs';
import { codeTo } from '../bench/letters.mjs';
import { look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { led, says } from '../bench/steps.mjs';
import { MISTAKES } from '../mistakes.mjs';

const NARROW = { width: 320 };

/** Opens registration and goes on to a page, with nothing wrong. */
async function to(name, city) {
  const [visit, me] = [await visitor(NARROW), applicant(city)];
  const hand = pointer(visit.page);
  await visit.page.goto(of(city, '/register'));
  for (const step of WAYS_IN[city].pages) {
    if (step.name === name) break;
    await step.fill(hand, me);
    await hand.press(step.press);
  }
  return { visit, me, hand, pressed: pressing(visit.page), page: visit.page, end: () => visit.context.close() };
}

describe('mistakes', () => {
  for (const city of Object.keys(WAYS_IN)) {
    it(`${city}: each page comes back with what is wrong and what was typed, and then leads on`, async () => {
      const { visit, me, hand, pressed, page, end } = await to('start', city);
      for (const step of WAYS_IN[city].pages) {
        for (const { name, make, fields } of MISTAKES[city][step.name] ?? []) {
          await make(hand, me);
          await refused(visit, `${city}-wrong-${step.name}-${name}`, pressed(step.press), fields);
        }
        assert.equal(await page.locator('h1').innerText(), step.title);
        await step.fill(hand, me);
        await hand.press(step.press);
      }
      assert.equal(await page.locator('h1').innerText(), WAYS_IN[city].done);
      assert.deepEqual(visit.complaints, []);
      await end();
    });
  }

  it('an address that was typed in full width is taken', async () => {
    const { me, hand, page, end } = await to('start', 'oumu');
    const wide = me.mail.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    await hand.type('メールアドレス', wide);
    await hand.press('認証コードの送信');
    await says(page, me.mail);
    await end();
  });

  it('osk_17 another number for the code: none, a fixed line, then the same again', async () => {
    const { visit, me, hand, pressed, page, end } = await to('mobile', 'osaka');
    const first = await codeTo(me.mobile);
    await hand.follow('携帯電話番号の変更');
    await look(visit, 'osaka-number');
    await refused(visit, 'osaka-wrong-number-nothing', pressed('認証コードを送る'), ['mobile']);
    await hand.type('携帯電話番号', '06-6458-1132');
    await refused(visit, 'osaka-wrong-number-fixed', pressed('認証コードを送る'), ['mobile']);
    await hand.type('携帯電話番号', me.mobile);
    await hand.press('認証コードを送る');
    await says(page, '認証コードを、もう一度送りました');
    await look(visit, 'osaka-mobile-again');
    await hand.type('認証コード', await codeTo(me.mobile, first));
    await hand.press('次へ');
    assert.equal(await page.locator('h1').innerText(), WAYS_IN.osaka.done);
    await end();
  });

  it('nyr_07 five wrong codes end a code; the next one leads on', async () => {
    const { visit, me, hand, pressed, page, end } = await to('code', 'nayoro');
    const first = await codeTo(me.mail);
    const another = String((Number(first) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 1; tries <= 6; tries += 1) {
      await hand.type('認証コード', tries < 6 ? another : first);
      await refused(visit, `nayoro-code-${tries}`, pressed('次へ'), ['code']);
    }
    await hand.press('もう一度送る');
    assert.ok(await page.getByRole('status').isVisible());
    await look(visit, 'nayoro-code-again');
    await hand.type('認証コード', await codeTo(me.mail, first));
    await hand.press('次へ');
    assert.equal(await page.locator('h1').innerText(), WAYS_IN.nayoro.pages[2].title);
    await end();
  });

  it('a code of the day before the sixth: no more are sent, and the telephone is told', async () => {
    const { visit, pressed, hand, page, end } = await to('code', 'oumu');
    for (let more = 1; more < 5; more += 1) await hand.press('もう一度送る');
    await refused(visit, 'oumu-codes-used-up', pressed('もう一度送る'), []);
    await says(page, '9月18日（水）', '0158-00-0000');
    await end();
  });

  it('nyr_12 after five proofs that fail there is the telephone alone, in the same words for all', async () => {
    const { visit, me, hand, pressed, page, end } = await to('contract', 'nayoro');
    const [, , { make }] = MISTAKES.nayoro.contract;
    await hand.choose('契約者本人');
    for (let tries = 1; tries <= 6; tries += 1) {
      await make(hand, me);
      await refused(visit, `nayoro-no-match-${tries}`, pressed('次へ'), []);
    }
    await says(page, '01654-3-2111');
    // the right telephone is refused as well
    await WAYS_IN.nayoro.pages[3].fill(hand, me);
    await refused(visit, 'nayoro-ask-by-phone', pressed('次へ'), []);
    await end();
  });
});
