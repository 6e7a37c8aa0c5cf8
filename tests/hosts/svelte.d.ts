// What the tools of Svelte say of a component.
declare module '*.svelte' {
  export { SvelteComponent as default } from 'svelte';
}
