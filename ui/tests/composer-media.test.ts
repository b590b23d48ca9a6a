import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import type { PostDraft } from '../src/lib/bindings';
import { ACCOUNTS, PROFILE, WELL, draft, open, pick } from './composing';
import { CHOSEN, PICTURE, checked, page } from './fixtures/posts';
import { openWindow } from './window';

describe('pictures and videos of a post', () => {
  test('takes files that can be used, describes them, and says why others cannot be', async () => {
    const { user, called } = await open();
    await user.click(pick(WELL.id));
    await user.click(screen.getByTestId('media-choose'));
    const medium = await screen.findByTestId('medium');
    expect(called('choose_files')[0]!.args).toEqual({});
    const shown = within(medium).getByTestId('medium-picture');
    expect(shown).toHaveAttribute('src', expect.stringContaining('file-5f0c2ab1'));
    expect(medium).toHaveTextContent('tulips.jpg 2.4 MB, 1600 × 1200');
    expect(screen.getByTestId('file-refused')).toHaveTextContent('prices.pdf This is neither');
    await user.type(screen.getByTestId('alt'), 'Red tulips');
    await waitFor(() =>
      expect(draft(called('save_draft').at(-1)).content.media[0]!.alt).toBe('Red tulips'),
    );
    await user.click(screen.getByTestId('media-remove'));
    expect(screen.queryByTestId('medium')).toBeNull();
  });

  test('opens one dialog at a time', async () => {
    let answer: (files: unknown[]) => void = () => undefined;
    const { user, called } = await open({
      choose_files: () => new Promise((resolve) => (answer = resolve)),
    });
    await user.click(screen.getByTestId('media-choose'));
    expect(screen.getByTestId('media-choose')).toBeDisabled();
    expect(called('choose_files')).toHaveLength(1);
    answer([]);
    await waitFor(() => expect(screen.getByTestId('media-choose')).toBeEnabled());
    expect(screen.queryByTestId('medium')).toBeNull();
  });

  test('takes files that are dropped on the window, and says while they hang over it', async () => {
    const { hear } = await open();
    await hear({ type: 'filesOver', over: true });
    expect(screen.getByTestId('media')).toHaveTextContent('Let go to add them.');
    await hear({ type: 'filesOver', over: false });
    await hear({ type: 'filesDropped', files: CHOSEN });
    expect(screen.getByTestId('medium')).toHaveTextContent('tulips.jpg');
    expect(screen.getByTestId('file-refused')).toHaveTextContent('prices.pdf');
    expect(screen.getByTestId('media')).toHaveTextContent('Or drop them anywhere');
  });

  test('begins a post with files that are dropped elsewhere, and none behind a dialog', async () => {
    const { user, hear } = await openWindow(
      { accounts: ACCOUNTS },
      { check_draft: ({ draft }) => checked(draft as PostDraft), posts: () => page() },
    );
    await user.keyboard('?');
    await screen.findByRole('dialog');
    await hear({ type: 'filesDropped', files: CHOSEN });
    expect(screen.queryByTestId('composer')).toBeNull();
    await user.click(screen.getByLabelText('Close'));
    await hear({ type: 'filesDropped', files: CHOSEN });
    expect(await screen.findByTestId('medium')).toHaveTextContent('tulips.jpg');
  });

  test('has Instagram fetch a file from a public address, which is looked at before', async () => {
    const address = 'https:' + '//corner-florist.example/tulips.jpg';
    let format: 'mp4' | 'jpeg' = 'mp4';
    const { user, called } = await open({
      look_at_address: () => ({
        name: address,
        media: { ...PICTURE, format, source: { kind: 'address', at: address } },
        words: '',
      }),
    });
    await user.click(screen.getByTestId('media-choose'));
    await screen.findByTestId('medium');
    expect(screen.queryByTestId('copy-address')).toBeNull();
    await user.click(pick(PROFILE.id));
    await user.type(screen.getByTestId('copy-address'), `${address}{Enter}`);
    expect(await screen.findByTestId('file-refused')).toHaveTextContent('where this is a video');
    format = 'jpeg';
    await user.click(screen.getByTestId('copy-add'));
    expect(await screen.findByTestId('medium-copy')).toHaveTextContent(address);
    expect(screen.queryByTestId('file-refused')).toBeNull();
    await waitFor(() =>
      expect(draft(called('save_draft').at(-1)).content.media[0]!.onTheWeb!.source.at).toBe(
        address,
      ),
    );
    await user.click(screen.getByTestId('copy-remove'));
    expect(screen.getByTestId('copy-address')).toBeInTheDocument();
  });

  test('looks at a public address, and says why it is no picture', async () => {
    const words = 'The address answers with a web page.';
    const { user, called } = await open({
      look_at_address: () => ({ name: 'tulips', media: null, words }),
    });
    const address = 'https:' + '//corner-florist.example/tulips';
    await user.click(pick(PROFILE.id));
    await user.type(screen.getByTestId('media-address'), `${address}{Enter}`);
    expect(await screen.findByTestId('file-refused')).toHaveTextContent(words);
    expect(screen.getByTestId('media-address')).toHaveValue(address);
    expect(called('look_at_address')[0]!.args).toEqual({ address });
  });
});
