// What a person does on the sandbox's consent pages, in the real browser.

import assert from 'node:assert/strict';

/**
 * Signs in as `persona` and answers. Pages are named as people see them; those not named are unticked.
 *
 * Gives back the address of the consent page, which is what the app asked for, and the page itself.
 */
export async function answer(browser, platform, { persona, pages, channel, allow = true }) {
  const sheet = `main[data-platform="${platform}"]`;
  const page = await browser.page(
    `the consent page of ${platform}`,
    async (page) => (await page.locator(`${sheet} #consent`).count()) === 1,
  );
  const address = page.url();
  if ((await page.locator(sheet).getAttribute('data-persona')) !== persona) {
    await page.locator(`#who input[name=persona][value="${persona}"]`).check();
    await page.locator(`main[data-persona="${persona}"]`).waitFor();
  }
  if (pages) {
    const rows = page.locator('label.row:has(input[name=page])');
    const names = await rows.locator('b').allInnerTexts();
    for (const wanted of pages)
      assert.ok(names.includes(wanted), `${wanted} is among ${names.join(', ')}`);
    for (const [index, name] of names.entries()) {
      await rows.nth(index).locator('input').setChecked(pages.includes(name));
    }
  }
  if (channel) {
    await page
      .locator('label.row:has(input[name=channel])')
      .filter({ hasText: channel })
      .locator('input')
      .check();
  }
  await page.locator(`button[name=decision][value=${allow ? 'allow' : 'deny'}]`).click();
  return { asked: new URL(address), page };
}
