import { screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';

import { BACKUP, BACKUPS, RECOVERED, SETTINGS } from './fixtures/settings';
import { openWindow, refuse, settle } from './window';

async function open(answers = {}) {
  const all = Object.entries(SETTINGS).map(([name, answer]) => [name, () => answer]);
  const opened = await openWindow({}, { ...Object.fromEntries(all), ...answers });
  await opened.user.click(screen.getByTestId('nav-settings'));
  await settle();
  return opened;
}

describe('backups', () => {
  test('one is made and its file is named, with the way to it', async () => {
    const { user, called } = await open();
    await user.click(await screen.findByTestId('make-backup'));
    expect(called('make_backup')).toHaveLength(1);
    const saved = await screen.findByTestId('saved-file');
    expect(saved).toHaveTextContent(BACKUP.name);
    expect(within(saved).getByTestId('show-saved-file')).toBeVisible();
  });

  test('why one could not be made is told', async () => {
    const { user } = await open({ make_backup: refuse('tryAgain', 'The disk is full.') });
    await user.click(await screen.findByTestId('make-backup'));
    expect(await within(screen.getByTestId('backups')).findByRole('alert')).toHaveTextContent(
      'The disk is full.',
    );
  });

  test('going back says what it does, and names only the file', async () => {
    const { user, called } = await open({ restore_backup: () => new Promise(() => undefined) });
    await user.click(await screen.findByTestId('restore'));
    const happens = await screen.findByTestId('restore-happens');
    const { backup } = BACKUPS[0]!;
    for (const sentence of [...backup!.holds, ...backup!.happens]) {
      expect(happens).toHaveTextContent(sentence);
    }
    const [good, torn] = screen.getAllByTestId('found-backup');
    expect(within(good!).getByRole('radio')).toBeChecked();
    expect(within(torn!).getByRole('radio')).toBeDisabled();
    expect(torn).toHaveTextContent('This backup is damaged');
    await user.click(screen.getByTestId('restore-confirm'));
    expect(called('restore_backup').map((call) => call.args)).toEqual([{ name: BACKUP.name }]);
    expect(screen.getByTestId('restore-cancel')).toBeDisabled();
  });

  test('nothing is put back where the person thinks better of it', async () => {
    const { user, called } = await open();
    await user.click(await screen.findByTestId('restore'));
    await user.click(await screen.findByTestId('restore-cancel'));
    expect(screen.queryByTestId('restore-dialog')).toBeNull();
    expect(called('restore_backup')).toHaveLength(0);
  });

  test('without a backup it says where one has to lie, and looks again', async () => {
    const { user, called } = await open({ backups: () => [] });
    await user.click(await screen.findByTestId('restore'));
    expect(await screen.findByTestId('no-backups')).toBeVisible();
    expect(screen.getByTestId('restore-confirm')).toBeDisabled();
    await user.click(screen.getByTestId('look-again'));
    expect(called('backups')).toHaveLength(2);
  });

  test('another file is chosen in the system’s own dialog, and never named by the page', async () => {
    const { backup } = BACKUPS[0]!;
    let chosen: object | null = null;
    const { user, called } = await open({
      backups: () => [],
      choose_backup: () => chosen,
      restore_backup: () => new Promise(() => undefined),
    });
    await user.click(await screen.findByTestId('restore'));
    // Who thinks better of it, or chooses the wrong file, is where they were.
    await user.click(await screen.findByTestId('choose-backup'));
    expect(screen.queryByTestId('found-backup')).toBeNull();
    chosen = { name: 'letter.txt', backup: null, trouble: 'letter.txt is not a backup.' };
    await user.click(screen.getByTestId('choose-backup'));
    const wrong = await screen.findByTestId('found-backup');
    expect(wrong).toHaveTextContent('letter.txt is not a backup.');
    expect(within(wrong).getByRole('radio')).toBeDisabled();
    expect(screen.getByTestId('restore-confirm')).toBeDisabled();
    chosen = { name: 'on-a-stick.pilotlight-backup', backup, trouble: null };
    await user.click(screen.getByTestId('choose-backup'));
    expect(await screen.findByTestId('restore-happens')).toBeVisible();
    expect(screen.getAllByTestId('found-backup')).toHaveLength(1);
    await user.click(screen.getByTestId('restore-confirm'));
    expect(called('restore_backup').map((call) => call.args)).toEqual([{ name: null }]);
  });

  test('a file that was chosen stands beside those in the downloads', async () => {
    const { backup } = BACKUPS[0]!;
    const other = { name: BACKUP.name, backup, trouble: null };
    const { user, called } = await open({ choose_backup: () => other, restore_backup: () => null });
    await user.click(await screen.findByTestId('restore'));
    await user.click(await screen.findByTestId('choose-backup'));
    const all = await screen.findAllByTestId('found-backup');
    expect(within(all.at(-1)!).getByRole('radio')).toBeChecked();
    // Of the same name, and yet another file.
    await user.click(within(all[0]!).getByRole('radio'));
    await user.click(screen.getByTestId('restore-confirm'));
    expect(called('restore_backup').map((call) => call.args)).toEqual([{ name: BACKUP.name }]);
  });

  test('why it was not put back is told, and it can be tried again', async () => {
    const { user } = await open({ restore_backup: refuse('tryAgain', 'The disk is full.') });
    await user.click(await screen.findByTestId('restore'));
    await user.click(await screen.findByTestId('restore-confirm'));
    const dialog = await screen.findByTestId('restore-dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(screen.getByTestId('restore-confirm')).toBeEnabled();
  });

  test('panel and dialog are accessible', async () => {
    const { user } = await open();
    await user.click(await screen.findByTestId('restore'));
    await screen.findByTestId('restore-happens');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

describe('data that was brought back', () => {
  test('is told of until it was read', async () => {
    const { user, called } = await openWindow(
      { recovery: RECOVERED },
      { put_recovery_away: () => null },
    );
    const banner = await screen.findByTestId('recovery-banner');
    for (const sentence of [RECOVERED.headline, ...RECOVERED.happened]) {
      expect(banner).toHaveTextContent(sentence);
    }
    await user.click(screen.getByTestId('put-recovery-away'));
    expect(called('put_recovery_away')).toHaveLength(1);
    expect(screen.queryByTestId('recovery-banner')).toBeNull();
  });

  test('stays where that could not be noted', async () => {
    const { user } = await openWindow(
      { recovery: RECOVERED },
      { put_recovery_away: refuse('tryAgain', 'The disk is full.') },
    );
    await user.click(await screen.findByTestId('put-recovery-away'));
    expect(screen.getByTestId('recovery-banner')).toBeVisible();
    expect(await screen.findByText('The disk is full.')).toBeVisible();
  });
});
