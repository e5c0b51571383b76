// What residents are sent, as development keeps it instead of sending it.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { outbox } from './program.mjs';

const digits = (recipient) => (recipient.includes('@') ? recipient : recipient.replaceAll('-', ''));

/** The messages to an address or a phone, newest first. */
export async function lettersTo(recipient) {
  return (await outbox()).filter((letter) => letter.recipient === digits(recipient));
}

/** The code of the newest message to an address or a phone that brings one, once it is another than `before`. */
export async function codeTo(recipient, before) {
  for (let tries = 0; tries < 100; tries += 1) {
    const codes = (await lettersTo(recipient)).map(({ body }) => body.match(/(?<!\d)\d{6}(?!\d)/)?.[0]);
    const newest = codes.find(Boolean);
    if (newest && newest !== before) return newest;
    await wait(50);
  }
  assert.fail(`no code came to ${recipient}`);
}
