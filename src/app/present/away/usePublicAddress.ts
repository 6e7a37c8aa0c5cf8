// Where others can open this page: asked for by phones, and written on paper and slides.

import { useState } from 'react';
import { savedTalk } from './savedTalk.ts';

export type PublicAddress = {
  /** Without query and hash; null where it is not known: a page from a disk stands nowhere. */
  readonly address: string | null;
  readonly give: (address: string | null) => void;
};

export function usePublicAddress(): PublicAddress {
  const [given, setGiven] = useState(savedAddress);
  return { address: given ?? ownAddress(), give: setGiven };
}

/** The address that the talk saved in this file was given. */
function savedAddress(): string | null {
  return savedTalk().saved?.address ?? null;
}

/** What the page says of itself, else what the browser calls it. */
function ownAddress(): string | null {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const here = canonical ?? document.baseURI;
  return /^https?:/.test(here) ? withoutQuery(here) : null;
}

/** The page that an address names, "https://host.example/flow/"; null for what is no address of the web. */
export function readAddress(text: string): string | null {
  const written = /^[\w-]+:\/\//.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(written)) return null;
  const { protocol, hostname } = new URL(written);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? withoutQuery(written) : null;
}

function withoutQuery(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  return url.href;
}

/** The link to the scene with this id, with its own numbers, for whoever follows: nothing of the speaker's own is in it. */
export function sceneAddress(page: string, study: string | null, id: string): string {
  const query = new URLSearchParams({
    v: '1',
    ...(study === null ? {} : { study }),
    mode: 'present',
    scene: id,
  });
  return `${page}?${query.toString()}`;
}

/**
 * The scene of the question, as the short address leads to it: `public/q/index.html`, and `public/q.html` for servers that answer
 * by a file of that name without going into the folder.
 */
const QUESTION = 'question';

/** A shorter way to the same scene, to be typed: "host.example/flow/q"; null for other scenes, which have none. */
export function shortAddress(address: string): string | null {
  const page = withoutQuery(address);
  return address === sceneAddress(page, null, QUESTION) && page.endsWith('/') ? `${page}q` : null;
}
