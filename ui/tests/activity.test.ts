import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';

import type { AuditWanted } from '../src/lib/bindings';
import { SAVED, page } from './fixtures/settings';
import { FLORIST, FORMER, audit } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

async function open(answers = {}, given = {}) {
  const opened = await openWindow(given, {
    audit_page: () => page(audit(3)),
    ...answers,
  });
  await opened.user.click(screen.getByTestId('nav-activity'));
  await settle();
  return opened;
}

const NOTHING: AuditWanted = { account: null, subject: null, from: null, until: null, search: '' };

describe('activity', () => {
  test('lists what happened and goes further back', async () => {
    const { user, called } = await open({
      audit_page: ({ before }: Record<string, unknown>) =>
        page(before === null ? audit(50, 60) : audit(10, 10), { fitting: 60, all: 60 }),
    });
    await waitFor(() => expect(screen.getAllByTestId('audit-entry')).toHaveLength(50));
    expect(screen.getByTestId('audit-count')).toHaveTextContent('60 entries');
    await user.click(screen.getByTestId('audit-more'));
    await waitFor(() => expect(screen.getAllByTestId('audit-entry')).toHaveLength(60));
    expect(called('audit_page').map((call) => call.args)).toEqual([
      { wanted: NOTHING, before: null, limit: 50 },
      { wanted: NOTHING, before: 11, limit: 50 },
    ]);
    expect(screen.queryByTestId('audit-more')).toBeNull();
  });

  test.each([true, false])('shows the verdict (intact: %s)', async (intact) => {
    const { user } = await open({
      audit_verify: () => ({ intact, entries: 3, message: 'The sentence of the verdict.' }),
    });
    await user.click(await screen.findByTestId('audit-verify'));
    const verdict = await screen.findByTestId('audit-verdict');
    expect(verdict).toHaveAttribute('data-intact', String(intact));
    expect(verdict).toHaveTextContent('The sentence of the verdict.');
    expect(verdict.querySelector('svg')).toHaveAttribute(
      'data-shape',
      intact ? 'healthy' : 'error',
    );
  });

  test('is drawn when empty, and then has nothing to search or export', async () => {
    await open({ audit_page: () => page([]) });
    expect(await screen.findByTestId('activity-empty')).toBeInTheDocument();
    expect(screen.queryByTestId('audit-search')).toBeNull();
    expect(screen.getByTestId('audit-export-csv')).toBeDisabled();
  });

  test('can be read again when it could not be', async () => {
    const { user, called } = await open({ audit_page: refuse('tryAgain', 'It is busy.') });
    expect(await screen.findByRole('alert')).toHaveTextContent('It is busy.');
    await user.click(screen.getByText('Try again'));
    expect(called('audit_page')).toHaveLength(2);
  });

  test('is searched by account, subject, days and words, and shown whole again', async () => {
    const asked = ({ wanted }: Record<string, unknown>) =>
      JSON.stringify(wanted) === JSON.stringify(NOTHING)
        ? page(audit(3), { all: 9, fitting: 9 })
        : page(audit(1), { all: 9 });
    const { user, called } = await open(
      { audit_page: asked },
      { accounts: [FLORIST], former: [FORMER] },
    );
    const last = () => called('audit_page').at(-1)?.args.wanted as AuditWanted;
    await user.selectOptions(await screen.findByLabelText('Account'), FLORIST.id);
    expect(last().account).toBe(FLORIST.id);
    const names = within(screen.getByLabelText('Account')).getAllByRole('option');
    expect(names.map((each) => each.textContent)).toEqual([
      'Every account',
      FLORIST.name,
      `${FORMER.name} (disconnected)`,
    ]);
    await user.selectOptions(screen.getByLabelText('About'), 'Keys and security');
    expect(last().subject).toBe('security');
    expect(screen.getByLabelText('From')).toHaveClass('unset');
    await user.type(screen.getByLabelText('From'), '2026-11-20');
    expect(screen.getByLabelText('From')).not.toHaveClass('unset');
    expect(screen.getByLabelText('Until')).toHaveClass('unset');
    await user.type(screen.getByLabelText('Until'), '2026-11-21');
    await user.tab();
    await settle();
    // The last day belongs to it, so the bound lies at its end.
    expect(last().from).toBe(new Date(2026, 10, 20).getTime());
    expect(last().until).toBe(new Date(2026, 10, 22).getTime());
    await user.type(screen.getByLabelText('Search'), 'florist');
    await waitFor(() => expect(last().search).toBe('florist'));
    expect(await screen.findByTestId('audit-count')).toHaveTextContent('One of 9 entries fits');
    await user.click(screen.getByTestId('audit-clear'));
    await settle();
    expect(last()).toEqual(NOTHING);
    expect(screen.getByTestId('audit-count')).toHaveTextContent('9 entries');
    expect(screen.getByLabelText('Search')).toHaveValue('');
  });

  test('says when nothing fits', async () => {
    const { user } = await open({
      audit_page: ({ wanted }: Record<string, unknown>) =>
        (wanted as AuditWanted).subject === null ? page(audit(3)) : page([], { all: 3 }),
    });
    await user.selectOptions(await screen.findByLabelText('About'), 'Posts');
    expect(await screen.findByTestId('activity-nothing')).toHaveTextContent('No entry fits');
    expect(screen.getByTestId('audit-count')).toHaveTextContent('0 of 3 entries fit');
    expect(screen.getByTestId('audit-export-json')).toBeDisabled();
  });

  test('drops an answer that a later question has overtaken', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (answer = resolve));
    const { user } = await open({
      audit_page: ({ wanted }: Record<string, unknown>) => {
        const { subject } = wanted as AuditWanted;
        if (subject === 'accounts') return slow;
        return subject === 'posts' ? page(audit(1), { all: 3 }) : page(audit(3));
      },
    });
    const about = await screen.findByLabelText('About');
    await user.selectOptions(about, 'Accounts');
    await user.selectOptions(about, 'Posts');
    await waitFor(() => expect(screen.getAllByTestId('audit-entry')).toHaveLength(1));
    answer(page(audit(2), { all: 3 }));
    await settle();
    expect(screen.getAllByTestId('audit-entry')).toHaveLength(1);
  });

  test('is exported as it is filtered, and where the file is can be shown', async () => {
    const { user, called } = await open({ export_audit: () => SAVED });
    await user.selectOptions(await screen.findByLabelText('About'), 'Renewals');
    await user.click(screen.getByTestId('audit-export-csv'));
    expect(called('export_audit')[0]?.args).toEqual({
      wanted: { ...NOTHING, subject: 'renewals' },
      format: 'csv',
    });
    const saved = await screen.findByTestId('saved-file');
    expect(saved).toHaveTextContent(`Saved as ${SAVED.name} in ${SAVED.folder}`);
    expect(screen.getByTestId('announcer')).toHaveTextContent(SAVED.name);
    await user.click(screen.getByTestId('show-saved-file'));
    expect(called('show_saved_file')).toHaveLength(1);
  });

  test('says why it could not be exported', async () => {
    const { user } = await open({ export_audit: refuse('tryAgain', 'The disk is full.') });
    await user.click(await screen.findByTestId('audit-export-json'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  });

  test('has nothing that stands in the way of a screen reader', async () => {
    const { container } = await open();
    await screen.findByTestId('audit-search');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
