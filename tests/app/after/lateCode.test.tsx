import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lateCode, useLateCode } from '../../../src/app/after/lateCode.ts';
import { latePart } from '../../../src/app/after/latePart.tsx';
import { OnDemand } from '../../../src/app/after/OnDemand.tsx';
import { Boundary } from '../../../src/app/shell/Boundary.tsx';

type Greeting = { readonly Hello: (props: { readonly name: string }) => React.ReactNode };

const greeting: Greeting = { Hello: ({ name }) => <p>Hello, {name}.</p> };

/** A network from which code comes when the test lets it, or does not. */
function network() {
  const waiting: PromiseWithResolvers[] = [];
  return {
    ask: vi.fn(
      () =>
        new Promise<Greeting>((resolve, reject) => {
          waiting.push({ resolve: () => resolve(greeting), reject });
        }),
    ),
    comes: () => act(async () => waiting.shift()?.resolve()),
    fails: () => act(async () => waiting.shift()?.reject(new Error('no network'))),
  };
}

type PromiseWithResolvers = {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
};

beforeEach(() => {
  // What a boundary catches React tells of, too.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

describe('late code', () => {
  it('is asked for once, however many want it', async () => {
    const { ask, comes } = network();
    const code = lateCode(ask);
    expect(code.now()).toBeNull();
    const both = Promise.all([code.load(), code.load()]);
    await comes();
    expect(await both).toEqual([greeting, greeting]);
    expect(await code.load()).toBe(greeting);
    expect(code.now()).toBe(greeting);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('that failed is asked for again when it is next wanted', async () => {
    const { ask, comes, fails } = network();
    const code = lateCode(ask);
    const first = code.load();
    const refused = expect(first).rejects.toThrow('no network');
    await fails();
    await refused;
    expect(code.now()).toBeNull();
    const second = code.load();
    await comes();
    expect(await second).toBe(greeting);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is null where it is used until it is wanted and has come', async () => {
    const { ask, comes } = network();
    const code = lateCode(ask);
    const { result, rerender } = renderHook((isWanted) => useLateCode(code, isWanted), {
      initialProps: false,
    });
    expect(result.current).toBeNull();
    expect(ask).not.toHaveBeenCalled();
    rerender(true);
    expect(result.current).toBeNull();
    await comes();
    expect(result.current).toBe(greeting);
    expect(renderHook(() => useLateCode(code)).result.current).toBe(greeting);
  });

  it('leaves who uses it without it where it fails, and is asked for again when it is wanted again', async () => {
    const { ask, comes, fails } = network();
    const code = lateCode(ask);
    const { result, rerender } = renderHook((isWanted) => useLateCode(code, isWanted), {
      initialProps: true,
    });
    await fails();
    expect(result.current).toBeNull();
    rerender(true);
    expect(ask).toHaveBeenCalledTimes(1);
    rerender(false);
    rerender(true);
    await comes();
    expect(result.current).toBe(greeting);
  });
});

describe('a late part', () => {
  it('has something in its place until it has come', async () => {
    const { ask, comes } = network();
    const Hello = latePart(lateCode(ask), (loaded) => loaded.Hello);
    render(<Hello name="Ada" coming={<p>On its way.</p>} />);
    screen.getByText('On its way.');
    await comes();
    await screen.findByText('Hello, Ada.');
    expect(screen.queryByText('On its way.')).toBeNull();
  });

  it('is there at once where its code has come before', async () => {
    const { ask, comes } = network();
    const code = lateCode(ask);
    const loaded = code.load();
    await comes();
    await loaded;
    const Hello = latePart(code, ({ Hello: Part }) => Part);
    render(<Hello name="Ada" coming={<p>On its way.</p>} />);
    expect(screen.queryByText('On its way.')).toBeNull();
    expect(screen.queryByText('Hello, Ada.')).not.toBeNull();
  });

  it('that failed is told of, and asked for again at the next press and not before', async () => {
    const user = userEvent.setup();
    const { ask, comes, fails } = network();
    const Hello = latePart(lateCode(ask), (loaded) => loaded.Hello);
    function Door() {
      const [presses, setPresses] = useState(0);
      return (
        <>
          <button type="button" onClick={() => setPresses(presses + 1)}>
            Knock
          </button>
          {presses > 0 && (
            <Boundary instead="Nobody could be loaded." attempt={presses}>
              <Hello name="Ada" />
            </Boundary>
          )}
        </>
      );
    }
    const { rerender } = render(<Door />);
    await user.click(screen.getByRole('button'));
    await fails();
    expect((await screen.findByRole('alert')).textContent).toBe('Nobody could be loaded.');
    rerender(<Door />);
    expect(ask).toHaveBeenCalledTimes(1);

    await user.click(screen.getByRole('button'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
    await fails();
    await screen.findByRole('alert');

    await user.click(screen.getByRole('button'));
    await comes();
    await screen.findByText('Hello, Ada.');
    expect(ask).toHaveBeenCalledTimes(3);
  });
});

describe('a part that is closed until it is wanted', () => {
  const opened = (details: HTMLDetailsElement, isOpen: boolean) =>
    act(async () => {
      details.open = isOpen;
    });

  it('that failed is asked for again when it is opened once more', async () => {
    const { ask, comes, fails } = network();
    const Hello = latePart(lateCode(ask), (loaded) => loaded.Hello);
    render(
      <OnDemand title="Who is there?">
        <Hello name="Ada" />
      </OnDemand>,
    );
    expect(ask).not.toHaveBeenCalled();
    const details = screen.getByRole<HTMLDetailsElement>('group');
    await opened(details, true);
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    await fails();
    await screen.findByRole('alert');
    await opened(details, false);
    expect(ask).toHaveBeenCalledTimes(1);
    await opened(details, true);
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    await comes();
    await screen.findByText('Hello, Ada.');
  });

  it('keeps what is in it when it is closed and opened again', async () => {
    const { ask, comes } = network();
    const Hello = latePart(lateCode(ask), (loaded) => loaded.Hello);
    render(
      <OnDemand title="Who is there?">
        <Hello name="Ada" />
      </OnDemand>,
    );
    const details = screen.getByRole<HTMLDetailsElement>('group');
    await opened(details, true);
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    await comes();
    const before = await screen.findByText('Hello, Ada.');
    await opened(details, false);
    await opened(details, true);
    expect(screen.getByText('Hello, Ada.')).toBe(before);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
