// One line a test, `browser TAB name TAB outcome`, for `results` (tests/house); groups are no tests.
export default async function* lines(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const outcome = skipped ? 'ignored' : type === 'test:pass' ? 'ok' : 'FAILED';
    yield `browser\t${data.name.replaceAll(/\s+/g, ' ')}\t${outcome}\n`;
  }
}
