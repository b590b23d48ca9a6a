import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { account } from './fixtures/snapshot';
import { openWindow, refuse } from './window';

const ADA = account({ id: 'ada', name: 'Ada' });
const OTHER = account({ id: 'o', name: 'Ben', brand: 'Market Street', labels: ['spring', 'Tom'] });

describe('name, brand and labels', () => {
  async function open(of = ADA, answers = {}) {
    const opened = await openWindow({ accounts: [of, OTHER] }, answers);
    const card = screen.getByRole('article', { name: of.name });
    await opened.user.click(within(card).getByTestId('card-menu'));
    await opened.user.click(await screen.findByTestId('card-describe'));
    await screen.findByTestId('describe-dialog');
    return opened;
  }

  test('are saved, shown at once and said', async () => {
    const described = { ...ADA, name: 'The shop', brand: 'Fair', labels: ['spring', 'new'] };
    const { user, called } = await open(ADA, { describe_account: () => described });
    expect(screen.getByTestId('describe-dialog')).toHaveTextContent('it is called Ada, as at');
    await user.type(screen.getByTestId('describe-name'), ' The shop ');
    await user.type(screen.getByTestId('describe-brand'), 'Fair');
    await user.type(screen.getByTestId('describe-labels'), 'spring, new,');
    await user.click(screen.getByTestId('describe-save'));
    expect(called('describe_account')[0]?.args).toEqual({
      account: 'ada',
      given: { name: 'The shop', brand: 'Fair', labels: ['spring', 'new'] },
    });
    await waitFor(() => expect(screen.queryByTestId('describe-dialog')).toBeNull());
    expect(screen.getByRole('article', { name: 'The shop' })).toHaveTextContent('spring');
    expect(screen.getByTestId('announcer')).toHaveTextContent('The shop is saved.');
  });

  test('that are there stand in the fields, and can be taken away', async () => {
    const named = {
      ...ADA,
      name: 'The shop',
      platformName: 'Ada',
      brand: 'Fair',
      labels: ['a', 'b'],
    };
    const { user, called } = await open(named, { describe_account: () => ADA });
    expect(screen.getByTestId('describe-name')).toHaveValue('The shop');
    expect(screen.getByTestId('describe-labels')).toHaveValue('a, b');
    for (const field of ['name', 'brand', 'labels']) {
      await user.clear(screen.getByTestId(`describe-${field}`));
    }
    await user.click(screen.getByTestId('describe-save'));
    expect(called('describe_account')[0]?.args).toMatchObject({
      given: { name: null, brand: null, labels: [] },
    });
  });

  test('in use elsewhere are offered and taken by a press', async () => {
    const { user } = await open();
    await user.click(screen.getByTestId('offer-brand'));
    expect(screen.getByTestId('describe-brand')).toHaveValue('Market Street');
    await user.click(screen.getByText('spring', { selector: '[data-testid=offer-label]' }));
    await user.click(screen.getByTestId('offer-label'));
    expect(screen.getByTestId('describe-labels')).toHaveValue('spring, Tom');
    expect(screen.queryByTestId('offer-label')).toBeNull();
  });

  test('that are refused stay in the fields, with the reason', async () => {
    const { user } = await open(ADA, {
      describe_account: refuse('badInput', 'A brand has at most 30 characters.'),
    });
    await user.type(screen.getByTestId('describe-brand'), 'Fair');
    await user.click(screen.getByTestId('describe-save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('at most 30 characters');
    expect(screen.getByTestId('describe-brand')).toHaveValue('Fair');
  });

  test('what is typed is not written over by a check that ends meanwhile', async () => {
    const { user, hear } = await open();
    await user.type(screen.getByTestId('describe-name'), 'The shop');
    await hear({ type: 'account', account: { ...ADA, lifeLeft: 0.5 } });
    expect(screen.getByTestId('describe-name')).toHaveValue('The shop');
  });

  test('can be left', async () => {
    const { user, called } = await open();
    await user.click(screen.getByTestId('describe-cancel'));
    await waitFor(() => expect(screen.queryByTestId('describe-dialog')).toBeNull());
    expect(called('describe_account')).toHaveLength(0);
  });
});
