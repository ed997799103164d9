import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/problem';
import { PasswordDialog } from './PasswordDialog';

/** Sends a request; with the password when it was asked for. */
type Send<T> = (password?: string) => Promise<T>;

interface Asked {
  /** Sends again; a password that was wrong is refused here and asked for once more. */
  go: (password: string) => Promise<void>;
  giveUp: () => void;
}

/**
 * For requests that the server answers with "sign_in.confirm" when the sign-in is a while ago: asks for the password
 * and sends them again with it. `ask` gives null when the reader leaves it at that.
 */
export function usePasswordAsked(): {
  ask: <T>(send: Send<T>) => Promise<T | null>;
  dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked>();
  async function ask<T>(send: Send<T>): Promise<T | null> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'sign_in.confirm') throw error;
    }
    return new Promise<T | null>((resolve) => {
      setAsked({
        go: async (password) => {
          resolve(await send(password));
          setAsked(undefined);
        },
        giveUp: () => {
          resolve(null);
          setAsked(undefined);
        },
      });
    });
  }
  return { ask, dialog: asked && <PasswordDialog {...asked} /> };
}
